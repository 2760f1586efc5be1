package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.tradegap.sector.Sector;
import org.tradegap.source.FlowNumbers;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Makes the balances of a pair out of numbers alone where nothing is to be chosen: exports and imports of one level of detail in each
 * period, periods of the wanted frequency, no remark. {@link Leaves} would make the same of it.
 */
final class PlainPair {
    /** Takes all exports or imports of the pair in a period, and what is a part of them. */
    interface Totals {
        void total(Period period, Flow flow, Supplier<Observation> sum);

        void ofWhich(Flow flow, Sum sum);
    }

    /** Takes a cell that was taken before. */
    interface Visitor {
        void cell(int cube, long key, long sum, long rows);
    }

    private static final int PERIOD_BITS = 12;
    private static final int PLACE_BITS = 28;
    private static final int FLOW_BITS = 2;
    private static final int SECTOR_BITS = Long.SIZE - 1 - PERIOD_BITS - FLOW_BITS - PLACE_BITS;
    private static final List<Flow> FLOWS = List.of(Flow.values());
    private static final int NO_LEVEL = -1;
    private static final long MOST = 1_000_000_000_000_000_000L;
    private static final Observation NONE = Observation.missing(Status.UNAVAILABLE);

    private final Ranks ranks;
    private final BalanceCube.Builder balances;
    private final boolean years;
    private final boolean absentIsZero;
    private final long[] powers;
    private final boolean fit;
    private final PlainCells made = new PlainCells();
    private int[] cubes = new int[64];
    private long[] keys = new long[64];
    private long[] sums = new long[64];
    private long[] rows = new long[64];
    private long[] order = new long[64];
    private int size;
    private int lastPeriod;
    private final int[] levels = new int[FLOWS.size()];
    private final long[] parts = new long[FLOWS.size()];
    private final long[] partRows = new long[FLOWS.size()];

    /**
     * No cell yet.
     *
     * @param powers what sums of each cube are multiplied by to have the scale of the balances
     * @param years whether years are wanted, or else months
     */
    PlainPair(Ranks ranks, long[] powers, BalanceCube.Builder balances, boolean years, boolean absentIsZero) {
        this.ranks = ranks;
        this.powers = powers.clone();
        this.balances = balances;
        this.years = years;
        this.absentIsZero = absentIsZero;
        this.fit = ranks.periods().size() < 1 << PERIOD_BITS && ranks.sectors().size() < 1 << SECTOR_BITS;
    }

    /** Takes a cell; its sum is at the scale of its cube. */
    void add(int cube, long key, long sum, long count) {
        if (size == keys.length) {
            cubes = Arrays.copyOf(cubes, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
            sums = Arrays.copyOf(sums, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
            order = new long[2 * size];
        }
        cubes[size] = cube;
        keys[size] = key;
        sums[size] = sum;
        rows[size++] = count;
    }

    /** The cube of the first cell that was taken. */
    int anyCube() {
        return cubes[0];
    }

    /** The key of the first cell that was taken. */
    long anyKey() {
        return keys[0];
    }

    /** Hands out what was taken. */
    void forEach(Visitor visitor) {
        for (int cell = 0; cell < size; cell++) {
            visitor.cell(cubes[cell], keys[cell], sums[cell], rows[cell]);
        }
    }

    /** Forgets what was taken. */
    void clear() {
        size = 0;
    }

    /** Makes the balances of what was taken; false where something is to be chosen, and then nothing is made. */
    boolean make(Area reporter, Area partner, Totals totals) {
        if (!fit || size >= 1 << PLACE_BITS || !isOrdered()) {
            return false;
        }
        made.clear();
        lastPeriod = -1;
        Arrays.fill(parts, 0);
        Arrays.fill(partRows, 0);
        for (int at = 0; at < size; at++) {
            if (!isTaken((int) order[at] & ((1 << PLACE_BITS) - 1))) {
                return false;
            }
        }
        for (int flow = 0; flow < parts.length; flow++) {
            if (partRows[flow] > 0) {
                Observation sum = Observation.of(Decimals.plain(parts[flow], balances.scale()));
                totals.ofWhich(FLOWS.get(flow), new Sum(sum, partRows[flow]));
            }
        }
        for (int from = 0; from < made.size(); from = made.endOfPeriod(from)) {
            write(reporter, partner, from, totals);
        }
        return true;
    }

    /** Puts cells in the order of period, sector and flow. */
    private boolean isOrdered() {
        List<Period> periods = ranks.periods();
        for (int cell = 0; cell < size; cell++) {
            Flow flow = FlowNumbers.flowOf(keys[cell]);
            int period = ranks.period(cubes[cell], keys[cell]);
            if (periods.get(period).isYear() != years) {
                return false;
            }
            long place = ((long) period << SECTOR_BITS) | ranks.sector(cubes[cell], keys[cell]);
            order[cell] = (((place << FLOW_BITS) | FLOWS.indexOf(flow)) << PLACE_BITS) | cell;
        }
        Arrays.sort(order, 0, size);
        return true;
    }

    /** Adds a cell to what is made; false where its sum is too large or its level is another than that of its flow. */
    private boolean isTaken(int cell) {
        long power = powers[cubes[cell]];
        long sum = sums[cell] * power;
        if (!isWithin(sums[cell], MOST / power)) {
            return false;
        }
        int flow = FLOWS.indexOf(FlowNumbers.flowOf(keys[cell]));
        if (!isOfOneLevel(ranks.period(cubes[cell], keys[cell]), flow, ranks.level(cubes[cell], keys[cell]))) {
            return false;
        }
        if (FLOWS.get(flow).inBalance()) {
            made.at(lastPeriod, ranks.sector(cubes[cell], keys[cell]));
            return made.isAdded(flow, sum, rows[cell]);
        }
        parts[flow] += sum;
        partRows[flow] += rows[cell];
        return isWithin(parts[flow], MOST);
    }

    /** Whether a number is smaller than another, whatever its sign. */
    static boolean isWithin(long number, long most) {
        return -most < number && number < most;
    }

    private boolean isOfOneLevel(int ofPeriod, int flow, int level) {
        if (ofPeriod != lastPeriod) {
            Arrays.fill(levels, NO_LEVEL);
            lastPeriod = ofPeriod;
        }
        boolean one = levels[flow] == NO_LEVEL || levels[flow] == level;
        levels[flow] = level;
        return one;
    }

    private void write(Area reporter, Area partner, int from, Totals totals) {
        int end = made.endOfPeriod(from);
        Period period = ranks.periods().get(made.period(from));
        BalanceRows to = balances.rows(period);
        to.start(reporter, partner);
        int total = ranks.sectors().indexOf(Sector.TOTAL.id());
        boolean zeroExports = absentIsZero && made.isBySector(0, from, end, total);
        boolean zeroImports = absentIsZero && made.isBySector(1, from, end, total);
        for (int cell = from; cell < end; cell++) {
            boolean sector = made.sector(cell) != total;
            boolean exports = made.isGiven(0, cell) || (zeroExports && sector);
            boolean imports = made.isGiven(1, cell) || (zeroImports && sector);
            String id = ranks.sectors().get(made.sector(cell));
            if (exports && imports) {
                to.add(id, made.sum(0, cell), made.sum(1, cell), made.rows(cell));
            } else {
                to.add(id, new Balance(figure(exports, 0, cell), figure(imports, 1, cell), made.rows(cell)));
            }
        }
        for (int side = 0; side < 2; side++) {
            if (made.isAnyGiven(side, from, end)) {
                int of = side;
                totals.total(period, side == 0 ? Flow.EXPORT : Flow.IMPORT, () -> total(of, from, end));
            }
        }
    }

    private Observation total(int side, int from, int to) {
        BigDecimal total = BigDecimal.ZERO;
        for (int cell = from; cell < to; cell++) {
            total = total.add(BigDecimal.valueOf(made.sum(side, cell), balances.scale()));
        }
        return Observation.of(total);
    }

    private Observation figure(boolean there, int side, int cell) {
        return there ? Observation.of(Decimals.plain(made.sum(side, cell), balances.scale())) : NONE;
    }
}
