package org.tradegap.balance;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
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
    private final SortedMap<Pair, SortedMap<String, Balance>> cells;

    /** A cube over cells by pair and sector id; the maps are not changed afterwards. */
    BalanceCube(Source source, SortedMap<Pair, SortedMap<String, Balance>> cells) {
        this.source = source;
        this.cells = cells;
    }

    public Source source() {
        return source;
    }

    /** The pairs in their order. */
    public Iterable<Pair> pairs() {
        return cells.keySet();
    }

    /** Whether there is any cell of a pair. */
    public boolean has(Pair pair) {
        return cells.containsKey(pair);
    }

    /** The cells of a pair by sector id; none for a pair that is not there. */
    public SortedMap<String, Balance> cells(Pair pair) {
        return Collections.unmodifiableSortedMap(cells.getOrDefault(pair, new TreeMap<>()));
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
        long rows = cells(pair).values().stream().mapToLong(Balance::rows).sum();
        return new Balance(
                side(pair, Balance::exports).total(),
                side(pair, Balance::imports).total(),
                rows);
    }

    /** The cube with the pairs that pass only. */
    public BalanceCube only(Predicate<Pair> wanted) {
        SortedMap<Pair, SortedMap<String, Balance>> kept = new TreeMap<>();
        cells.forEach((pair, sectors) -> {
            if (wanted.test(pair)) {
                kept.put(pair, sectors);
            }
        });
        return new BalanceCube(source, kept);
    }

    private Side side(Pair pair, Function<Balance, Observation> direction) {
        Map<String, Observation> figures = new TreeMap<>();
        cells(pair).forEach((sector, cell) -> figures.put(sector, direction.apply(cell)));
        return new Side(figures);
    }
}
