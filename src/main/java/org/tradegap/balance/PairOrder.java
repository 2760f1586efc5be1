package org.tradegap.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Hands out the sums of several partial cubes pair by pair, in the order of reporter and partner. */
final class PairOrder {
    /** Takes the sums of one pair after the other. */
    interface Visitor {
        /** Hears how many sums the pairs to come have at most. */
        void expect(int sums);

        /** Takes the sums of a pair, a range of the codes of all; they are in the order of their codes. */
        void pair(long[] codes, int from, int to);
    }

    private static final int FEW = 1 << 16;
    private static final int PARTS = 4;
    private static final int BUCKET = 10;

    /** Some places of a cube, which one thread puts into buckets. */
    private final class Share {
        private final int cube;
        private final Places places;
        private final int from;
        private final int to;
        private final int[] next = new int[code.buckets()];

        Share(int cube, int from, int to) {
            this.cube = cube;
            this.places = cubes.get(cube);
            this.from = from;
            this.to = to;
        }

        /** Counts the sums for each bucket. */
        void count() {
            boolean mirrored = places.isMirrored();
            for (int place = from; place < to; place++) {
                if (!places.isEmpty(place)) {
                    long key = places.key(place);
                    next[code.bucket(cube, key, false)]++;
                    if (mirrored) {
                        next[code.bucket(cube, key, true)]++;
                    }
                }
            }
        }

        /** Puts the sums into the buckets, from where each is to go on. */
        void put() {
            boolean mirrored = places.isMirrored();
            for (int place = from; place < to; place++) {
                if (!places.isEmpty(place)) {
                    long key = places.key(place);
                    codes[next[code.bucket(cube, key, false)]++] = code.of(cube, place, key, false);
                    if (mirrored) {
                        codes[next[code.bucket(cube, key, true)]++] = code.of(cube, place, key, true);
                    }
                }
            }
        }
    }

    private final List<Places> cubes;
    private final SumCode code;
    private final long[] codes;
    private final int[] starts;

    /** An order of the sums of some cubes by their ranks. */
    PairOrder(List<Places> cubes, Ranks ranks) {
        int sums = cubes.stream().mapToInt(Places::sums).reduce(0, Math::addExact);
        this.cubes = cubes;
        this.code = new SumCode(ranks, cubes, Math.max(0, SumCode.bits(sums) - BUCKET));
        this.codes = new long[sums];
        this.starts = new int[code.buckets() + 1];
        List<Share> shares = shares();
        shares.parallelStream().forEach(Share::count);
        int start = 0;
        for (int bucket = 0; bucket < code.buckets(); bucket++) {
            starts[bucket] = start;
            for (Share share : shares) {
                int count = share.next[bucket];
                share.next[bucket] = start;
                start += count;
            }
        }
        starts[code.buckets()] = start;
        shares.parallelStream().forEach(Share::put);
    }

    private List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        for (int cube = 0; cube < cubes.size(); cube++) {
            int places = cubes.get(cube).size();
            int most = Math.max(FEW, places / PARTS + 1);
            for (int from = 0; from < places; from += most) {
                shares.add(new Share(cube, from, Math.min(places, from + most)));
            }
        }
        return shares;
    }

    /** What the numbers of sums tell. */
    SumCode code() {
        return code;
    }

    /**
     * Hands out all pairs, in several parts at a time where they are many.
     *
     * @param visitor makes one for each part; the parts are in the order of their pairs
     */
    <V extends Visitor> List<V> inParts(Supplier<V> visitor) {
        int parts = codes.length < FEW ? 1 : PARTS;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    V own = visitor.get();
                    handOut(end(part, parts), end(part + 1, parts), own);
                    return own;
                })
                .toList();
    }

    /** The bucket before which a number of parts ends. */
    private int end(int part, int parts) {
        int bucket = 0;
        while (bucket < code.buckets() && starts[bucket] < (long) part * codes.length / parts) {
            bucket++;
        }
        return part == parts ? code.buckets() : bucket;
    }

    private void handOut(int from, int to, Visitor visitor) {
        RadixSort sort = new RadixSort(code.whereBits(), code.bits());
        visitor.expect(starts[to] - starts[from]);
        for (int bucket = from; bucket < to; bucket++) {
            sort.sort(codes, starts[bucket], starts[bucket + 1]);
            int end = starts[bucket];
            while (end < starts[bucket + 1]) {
                int start = end;
                end = endOfPair(start, starts[bucket + 1]);
                visitor.pair(codes, start, end);
            }
        }
    }

    private int endOfPair(int start, int most) {
        int bits = code.bitsAfterPair();
        long pair = codes[start] >>> bits;
        int end = start + 1;
        while (end < most && codes[end] >>> bits == pair) {
            end++;
        }
        return end;
    }
}
