package org.tradegap.balance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;

/** The cells of a cube while they are put together, each period's in the order of reporter and partner. */
final class BalanceBuilder {
    private final SortedMap<Period, BalanceRows> periods = new TreeMap<>();
    private final Numbered<Area> areas;
    private final Numbered<String> sectors;
    private final int scale;
    private int expected;

    /** No cells yet, of figures with mostly no more than some digits after the point. */
    BalanceBuilder(int scale, Numbered<Area> areas, Numbered<String> sectors) {
        this.scale = scale;
        this.areas = areas;
        this.sectors = sectors;
    }

    /** Another one of the same scale, areas and sectors. */
    BalanceBuilder part() {
        return new BalanceBuilder(scale, areas, sectors);
    }

    /** Makes room for so many cells in each period that comes. */
    void expect(int cells) {
        expected = cells;
    }

    void add(BalanceCube.Pair pair, SortedMap<String, Balance> cells) {
        BalanceRows rows = rows(pair.period());
        rows.start(pair.reporter(), pair.partner());
        cells.forEach(rows::add);
    }

    /** Takes all of its parts, each of whose pairs come after those of the one before, and which lose them. */
    void addAll(List<BalanceBuilder> parts) {
        Map<Period, Integer> cells = new HashMap<>();
        parts.forEach(part -> part.periods.forEach((period, rows) -> cells.merge(period, rows.size(), Integer::sum)));
        for (BalanceBuilder part : parts) {
            part.periods.forEach((period, rows) -> {
                BalanceRows all = rows(period);
                all.reserve(cells.getOrDefault(period, 0));
                all.addAll(rows);
            });
            part.periods.clear();
        }
    }

    int scale() {
        return scale;
    }

    /** The cells of a period. */
    BalanceRows rows(Period period) {
        return periods.computeIfAbsent(period, each -> {
            BalanceRows rows = new BalanceRows(scale, areas, sectors);
            rows.reserve(expected);
            return rows;
        });
    }

    BalanceCube cube(Source source) {
        return new BalanceCube(source, periods, Optional.empty());
    }
}
