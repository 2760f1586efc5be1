package org.tradegap.balance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;

/**
 * Exports, imports and the balance of one source by period, reporter, partner and sector. A sector without a cell had
 * no trade where the source says that absent rows mean zero and gives that period, reporter, partner and flow at all;
 * otherwise it is not available.
 */
public final class BalanceCube {
    /** The trade of two areas in one period. */
    public record Pair(Period period, Area reporter, Area partner) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparing(Pair::period).thenComparing(Pair::reporter).thenComparing(Pair::partner);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    private final Source source;
    private final SortedMap<Period, BalanceRows> periods;
    private final Optional<String> name;

    /** What a cube that notes was asked for: a report asks for each cell of its few pairs many times. */
    private final Map<Pair, SortedMap<String, Balance>> noted = new ConcurrentHashMap<>();

    private final Map<Pair, Balance> totals = new ConcurrentHashMap<>();

    BalanceCube(Source source, SortedMap<Period, BalanceRows> periods, Optional<String> name) {
        this.source = source;
        this.periods = periods;
        this.name = name;
    }

    /** The same cube, whose figures and what is made of them note where they come from, by a name for the cube. */
    public BalanceCube noting(String origin) {
        return new BalanceCube(source, periods, Optional.of(origin));
    }

    /** The name under which figures note where they come from. */
    public Optional<String> name() {
        return name;
    }

    /** A cube over cells by pair and sector id. */
    static BalanceCube of(Source source, SortedMap<Pair, SortedMap<String, Balance>> cells) {
        BalanceBuilder builder = new BalanceBuilder(0, new Numbered<>(List.of()), new Numbered<>(List.of()));
        cells.forEach(builder::add);
        return builder.cube(source);
    }

    public Source source() {
        return source;
    }

    /** The rows of each period. */
    SortedMap<Period, BalanceRows> periods() {
        return periods;
    }

    /** Whether it has no pair. */
    public boolean isEmpty() {
        return periods.values().stream().allMatch(rows -> rows.pairs() == 0);
    }

    /** The pairs in their order. */
    public Iterable<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        periods.forEach((period, rows) -> {
            for (int pair = 0; pair < rows.pairs(); pair++) {
                pairs.add(new Pair(period, rows.reporter(pair), rows.partner(pair)));
            }
        });
        return pairs;
    }

    /** Whether there is any cell of a pair. */
    public boolean has(Pair pair) {
        BalanceRows rows = periods.get(pair.period());
        return rows != null && rows.find(pair.reporter(), pair.partner()) >= 0;
    }

    /** The cells of a pair by sector id; none for a pair that is not there. */
    public SortedMap<String, Balance> cells(Pair pair) {
        return name.isPresent()
                ? noted.computeIfAbsent(pair, each -> noted(name.get(), each, plainCells(each)))
                : Collections.unmodifiableSortedMap(plainCells(pair));
    }

    private SortedMap<String, Balance> plainCells(Pair pair) {
        BalanceRows rows = periods.get(pair.period());
        int place = rows == null ? -1 : rows.find(pair.reporter(), pair.partner());
        if (rows == null || place < 0) {
            return Collections.emptySortedMap();
        }
        return rows.cells(place);
    }

    private static SortedMap<String, Balance> noted(String origin, Pair pair, SortedMap<String, Balance> cells) {
        SortedMap<String, Balance> noted = new TreeMap<>();
        cells.forEach((sector, cell) -> noted.put(sector, noted(origin, pair, sector, cell)));
        return Collections.unmodifiableSortedMap(noted);
    }

    private static Balance noted(String origin, Pair pair, String sector, Balance cell) {
        return new Balance(
                noted(origin, pair, Flow.EXPORT, sector, cell.exports()),
                noted(origin, pair, Flow.IMPORT, sector, cell.imports()),
                cell.rows());
    }

    private static Observation noted(String origin, Pair pair, Flow flow, String sector, Observation figure) {
        return figure.madeAs(figure.known()
                .map(value -> new Derivation.Cell(
                        origin, pair.period(), pair.reporter(), pair.partner(), flow, sector, value)));
    }

    /** The cell of a sector, zero or not available where there is none; that of {@code TOTAL} is {@link #total}. */
    public Balance cell(Pair pair, String sector) {
        if (sector.equals(Sector.TOTAL.id())) {
            return total(pair);
        }
        Balance cell = cells(pair).get(sector);
        return cell != null
                ? cell
                : new Balance(
                        side(pair, Balance::exports).absent(source.absentIsZero()),
                        side(pair, Balance::imports).absent(source.absentIsZero()),
                        0);
    }

    /** All sectors of a pair together; a direction that is given as a total only counts with that total. */
    public Balance total(Pair pair) {
        return name.isPresent() ? totals.computeIfAbsent(pair, this::sum) : sum(pair);
    }

    private Balance sum(Pair pair) {
        long rows = cells(pair).values().stream().mapToLong(Balance::rows).sum();
        return new Balance(
                side(pair, Balance::exports).total(),
                side(pair, Balance::imports).total(),
                rows);
    }

    /** The cube with the pairs that pass only; itself where all do. */
    public BalanceCube only(Predicate<Pair> wanted) {
        SortedMap<Period, BalanceRows> kept = new TreeMap<>();
        periods.forEach((period, rows) -> {
            BalanceRows some = only(period, rows, wanted);
            if (some.pairs() > 0) {
                kept.put(period, some);
            }
        });
        return kept.equals(periods) ? this : new BalanceCube(source, kept, name);
    }

    private static BalanceRows only(Period period, BalanceRows rows, Predicate<Pair> wanted) {
        BitSet kept = new BitSet();
        for (int pair = 0; pair < rows.pairs(); pair++) {
            kept.set(pair, wanted.test(new Pair(period, rows.reporter(pair), rows.partner(pair))));
        }
        if (kept.cardinality() == rows.pairs()) {
            return rows;
        }
        BalanceRows some = rows.none();
        kept.stream().forEach(pair -> some.copy(rows, pair));
        return some;
    }

    private Side side(Pair pair, Function<Balance, Observation> direction) {
        Map<String, Observation> figures = new TreeMap<>();
        cells(pair).forEach((sector, cell) -> figures.put(sector, direction.apply(cell)));
        return new Side(figures);
    }
}
