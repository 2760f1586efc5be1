package org.tradegap.balance;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tradegap.trade.Area;
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

    /** The cell of a sector, zero or not available where there is none. */
    public Balance cell(Pair pair, String sector) {
        SortedMap<String, Balance> sectors = cells.get(pair);
        if (sectors == null) {
            return Balance.UNAVAILABLE;
        }
        Balance cell = sectors.get(sector);
        return cell != null ? cell : absent(sectors);
    }

    /** All sectors of a pair together. */
    public Balance total(Pair pair) {
        SortedMap<String, Balance> sectors = cells.get(pair);
        return sectors == null ? Balance.UNAVAILABLE : sectors.values().stream().reduce(Balance.ZERO, Balance::plus);
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

    private Balance absent(SortedMap<String, Balance> sectors) {
        if (!source.absentIsZero()) {
            return Balance.UNAVAILABLE;
        }
        boolean exports =
                sectors.values().stream().anyMatch(cell -> cell.exports().isKnown());
        boolean imports =
                sectors.values().stream().anyMatch(cell -> cell.imports().isKnown());
        return new Balance(
                exports ? Balance.ZERO.exports() : Balance.UNAVAILABLE.exports(),
                imports ? Balance.ZERO.imports() : Balance.UNAVAILABLE.imports(),
                0);
    }
}
