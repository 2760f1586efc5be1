package org.tradegap.balance;

import java.util.List;
import org.tradegap.source.FlowNumbers;
import org.tradegap.trade.Flow;

/**
 * What a sum is of and where it stands, as one number of 63 bits. In the order of these numbers sums are in that of pair, period, sector
 * and flow. The first bits of pairs, by which sums are put into buckets, are left out.
 */
final class SumCode {
    private static final int FLOW_BITS = 2;

    private final Ranks ranks;
    private final List<Places> cubes;
    private final int areaBits;
    private final int pairBits;
    private final int periodBits;
    private final int sectorBits;
    private final int cubeBits;
    private final int placeBits;
    private final boolean whole;

    /**
     * A code for the sums of some cubes.
     *
     * @param bucketBits how many of the first bits of pairs may tell buckets
     */
    SumCode(Ranks ranks, List<Places> cubes, int bucketBits) {
        this.ranks = ranks;
        this.cubes = cubes;
        this.areaBits = bits(ranks.areas().size());
        this.pairBits = Math.max(0, 2 * areaBits - bucketBits);
        this.periodBits = bits(ranks.periods().size());
        this.sectorBits = bits(ranks.sectors().size());
        this.cubeBits = bits(cubes.size());
        this.placeBits = bits(cubes.stream().mapToInt(Places::size).max().orElse(0));
        this.whole = pairBits + periodBits + sectorBits + FLOW_BITS + whereBits() < Long.SIZE;
    }

    /** The bits that some numbers from 0 need. */
    static int bits(int numbers) {
        return numbers < 2 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(numbers - 1);
    }

    /** What stands for what in the cubes. */
    Ranks ranks() {
        return ranks;
    }

    /** The cubes by the numbers that sums have of them. */
    List<Places> cubes() {
        return cubes;
    }

    /** Whether numbers tell period, sector and flow; where they do not all fit, they tell only pairs. */
    boolean isWhole() {
        return whole;
    }

    /** How many buckets there can be. */
    int buckets() {
        return 1 << (2 * areaBits - pairBits);
    }

    /** The bits behind those of what a sum is of. */
    int whereBits() {
        return cubeBits + placeBits + 1;
    }

    /** The bits behind those of the pair. */
    int bitsAfterPair() {
        return whereBits() + (whole ? periodBits + sectorBits + FLOW_BITS : 0);
    }

    /** All bits. */
    int bits() {
        return bitsAfterPair() + pairBits;
    }

    /** The bucket of a sum, or of its mirror image; in the order of buckets sums are in that of pairs. */
    int bucket(int cube, long key, boolean mirrored) {
        return (int) (pair(cube, key, mirrored) >>> pairBits);
    }

    private long pair(int cube, long key, boolean mirrored) {
        long reporter = ranks.reporter(cube, key);
        long partner = ranks.partner(cube, key);
        return mirrored ? (partner << areaBits) | reporter : (reporter << areaBits) | partner;
    }

    /** The number of the sum in a place, or of its mirror image. */
    long of(int cube, int place, long key, boolean mirrored) {
        long code = pair(cube, key, mirrored) & ((1L << pairBits) - 1);
        if (whole) {
            int flow = FlowNumbers.number(mirrored ? Flow.IMPORT : FlowNumbers.flowOf(key));
            code = (code << periodBits) | ranks.period(cube, key);
            code = (code << sectorBits) | ranks.sector(cube, key);
            code = (code << FLOW_BITS) | flow;
        }
        code = (((code << cubeBits) | cube) << placeBits) | place;
        return (code << 1) | (mirrored ? 1 : 0);
    }

    /** Whether a number is that of a mirror image. */
    static boolean isMirrored(long code) {
        return (code & 1) != 0;
    }

    int place(long code) {
        return (int) (code >>> 1) & ((1 << placeBits) - 1);
    }

    int cube(long code) {
        return (int) (code >>> (1 + placeBits)) & ((1 << cubeBits) - 1);
    }

    /** The number of the flow, where numbers are whole. */
    int flow(long code) {
        return (int) (code >>> whereBits()) & ((1 << FLOW_BITS) - 1);
    }

    /** The rank of the sector, where numbers are whole. */
    int sector(long code) {
        return (int) (code >>> (whereBits() + FLOW_BITS)) & ((1 << sectorBits) - 1);
    }

    /** The rank of the period, where numbers are whole. */
    int period(long code) {
        return (int) (code >>> (whereBits() + FLOW_BITS + sectorBits)) & ((1 << periodBits) - 1);
    }
}
