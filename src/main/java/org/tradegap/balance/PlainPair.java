package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.tradegap.sector.Sector;
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
    /** Takes what is told beside the balances. */
    interface Totals {
        /** Takes all exports or imports of a pair in a period; only where the world is among the areas. */
        void total(FlowKey key, Observation sum);

        /** Takes all re-exports or re-imports of a pair. */
        void ofWhich(Flow flow, Sum sum);
    }

    private static final List<Flow> FLOWS = List.of(Flow.values());
    private static final int IN_BALANCE = 2;
    private static final int NO_LEVEL = -1;
    private static final long MOST = 1_000_000_000_000_000_000L;
    private static final Observation NONE = Observation.missing(Status.UNAVAILABLE);

    private final SumCode code;
    private final Ranks ranks;
    private final Places[] cubes;
    private final long[] powers;
    private final boolean[] wanted;
    private final BalanceRows[] rows;
    private final int total;
    private final boolean hasWorld;
    private final BalanceBuilder balances;
    private final boolean absentIsZero;
    private final Totals totals;
    private final PlainCells made = new PlainCells();
    private final int[] levels = new int[FLOWS.size()];
    private final long[] parts = new long[FLOWS.size()];
    private final long[] partRows = new long[FLOWS.size()];
    private int lastPeriod;

    /**
     * Nothing made yet.
     *
     * @param code of the sums of pairs
     * @param balances where they are made, with the ranks of areas and sectors as their numbers
     * @param years whether years are wanted, or else months
     */
    PlainPair(SumCode code, BalanceBuilder balances, boolean years, boolean absentIsZero, Totals totals) {
        this.code = code;
        this.ranks = code.ranks();
        this.cubes = code.cubes().toArray(Places[]::new);
        this.powers = code.cubes().stream()
                .mapToLong(cube -> Decimals.power(balances.scale() - cube.scale()))
                .toArray();
        this.wanted = new boolean[ranks.periods().size()];
        for (int period = 0; period < wanted.length; period++) {
            wanted[period] = ranks.periods().get(period).isYear() == years;
        }
        this.rows = new BalanceRows[wanted.length];
        this.total = ranks.sectors().indexOf(Sector.TOTAL.id());
        this.hasWorld = ranks.areas().contains(Area.WORLD);
        this.balances = balances;
        this.absentIsZero = absentIsZero;
        this.totals = totals;
    }

    /** Makes the balances of a pair, a range of codes in their order; false where something is to be chosen, and then nothing is made. */
    boolean isMade(long[] codes, int from, int to) {
        if (!code.isWhole() || !isTaken(codes, from, to)) {
            return false;
        }
        for (int flow = IN_BALANCE; flow < parts.length; flow++) {
            if (partRows[flow] > 0) {
                Observation sum = Observation.of(Decimals.plain(parts[flow], balances.scale()));
                totals.ofWhich(FLOWS.get(flow), new Sum(sum, partRows[flow]));
            }
        }
        int cube = code.cube(codes[from]);
        long key = cubes[cube].key(code.place(codes[from]));
        boolean mirrored = SumCode.isMirrored(codes[from]);
        int reporter = mirrored ? ranks.partner(cube, key) : ranks.reporter(cube, key);
        int partner = mirrored ? ranks.reporter(cube, key) : ranks.partner(cube, key);
        for (int cell = 0; cell < made.size(); cell = made.endOfPeriod(cell)) {
            write(reporter, partner, cell);
        }
        return true;
    }

    private boolean isTaken(long[] codes, int from, int to) {
        made.clear();
        lastPeriod = -1;
        Arrays.fill(parts, 0);
        Arrays.fill(partRows, 0);
        boolean taken = true;
        for (int at = from; at < to && taken; at++) {
            taken = isTaken(codes[at]);
        }
        return taken;
    }

    /** Adds a sum to what is made; false where it is not plain or too large, or its period or level is another one. */
    private boolean isTaken(long of) {
        int cube = code.cube(of);
        int place = code.place(of);
        int period = code.period(of);
        Places places = cubes[cube];
        if (!places.isPlain(place) || !wanted[period]) {
            return false;
        }
        int flow = code.flow(of);
        long power = powers[cube];
        long sum = places.plain(place) * power;
        if (!isWithin(places.plain(place), MOST / power)
                || !isOfOneLevel(period, flow, ranks.level(cube, places.key(place)))) {
            return false;
        }
        if (flow < IN_BALANCE) {
            made.at(period, code.sector(of));
            return made.isAdded(flow, sum, places.rows(place));
        }
        parts[flow] += sum;
        partRows[flow] += places.rows(place);
        return isWithin(parts[flow], MOST);
    }

    /** Whether a number is smaller than another, whatever its sign. */
    static boolean isWithin(long number, long most) {
        return -most < number && number < most;
    }

    private boolean isOfOneLevel(int period, int flow, int level) {
        if (period != lastPeriod) {
            Arrays.fill(levels, NO_LEVEL);
            lastPeriod = period;
        }
        boolean one = levels[flow] == NO_LEVEL || levels[flow] == level;
        levels[flow] = level;
        return one;
    }

    private void write(int reporter, int partner, int from) {
        int end = made.endOfPeriod(from);
        BalanceRows to = rows(made.period(from));
        to.start(reporter, partner);
        boolean zeroExports = absentIsZero && made.isBySector(0, from, end, total);
        boolean zeroImports = absentIsZero && made.isBySector(1, from, end, total);
        for (int cell = from; cell < end; cell++) {
            int sector = made.sector(cell);
            boolean exports = made.isGiven(0, cell) || (zeroExports && sector != total);
            boolean imports = made.isGiven(1, cell) || (zeroImports && sector != total);
            if (exports && imports) {
                to.add(sector, made.sum(0, cell), made.sum(1, cell), made.rows(cell));
            } else {
                to.add(sector, new Balance(figure(exports, 0, cell), figure(imports, 1, cell), made.rows(cell)));
            }
        }
        for (int side = 0; hasWorld && side < IN_BALANCE; side++) {
            if (made.isAnyGiven(side, from, end)) {
                Period period = ranks.periods().get(made.period(from));
                Area one = ranks.areas().get(reporter);
                Area other = ranks.areas().get(partner);
                totals.total(new FlowKey(period, one, other, FLOWS.get(side)), total(side, from, end));
            }
        }
    }

    private BalanceRows rows(int period) {
        if (rows[period] == null) {
            rows[period] = balances.rows(ranks.periods().get(period));
        }
        return rows[period];
    }

    private Observation total(int side, int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int cell = from; cell < to; cell++) {
            sum = sum.add(BigDecimal.valueOf(made.sum(side, cell), balances.scale()));
        }
        return Observation.of(sum);
    }

    private Observation figure(boolean there, int side, int cell) {
        return there ? Observation.of(Decimals.plain(made.sum(side, cell), balances.scale())) : NONE;
    }
}
