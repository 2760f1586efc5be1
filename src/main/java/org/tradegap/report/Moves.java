package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * The balances of sectors or partners in two periods, those that can be compared.
 *
 * @param all every row, in the order of the report
 */
record Moves(Period from, Period to, List<Move> all) {
    /** As many rows as colours can tell apart. */
    private static final int MOST = 8;

    /** One sector or partner. */
    record Move(String name, Observation before, Observation after) {
        boolean isComparable() {
            return before.isKnown()
                    && after.isKnown()
                    && !Indicator.compared(before, after).isMissing()
                    && after.status() != Status.PARTIAL;
        }

        BigDecimal change() {
            return after.value().subtract(before.value());
        }

        /** The larger of both balances, without its sign. */
        BigDecimal size() {
            return before.value().abs().max(after.value().abs());
        }

        Move plus(Move other, String named) {
            return new Move(named, before.plus(other.before), after.plus(other.after));
        }
    }

    /** The balance of each sector, all partners together. */
    static Moves bySector(ReportData data, Period from, Period to) {
        ChartFigures figures = new ChartFigures(data);
        List<Sector> sectors = new SectorTable(data, data.definition().scheme()).sectors();
        Map<String, Function<Period, Balance>> rows = new LinkedHashMap<>();
        sectors.stream()
                .filter(sector -> sectors.size() == 1 || !sector.equals(Sector.TOTAL))
                .forEach(sector -> rows.put(label(sector, sectors), period -> figures.sector(period, sector.id())));
        return of(from, to, rows);
    }

    /** The balance with each partner. */
    static Moves byPartner(ReportData data, Period from, Period to) {
        ChartFigures figures = new ChartFigures(data);
        Map<String, Function<Period, Balance>> rows = new LinkedHashMap<>();
        data.scope().partners().forEach((partner, name) -> rows.put(name, period -> figures.total(period, partner)));
        return of(from, to, rows);
    }

    private static Moves of(Period from, Period to, Map<String, Function<Period, Balance>> rows) {
        List<Move> moves = new ArrayList<>();
        rows.forEach((name, balance) -> moves.add(
                new Move(name, balance.apply(from).balance(), balance.apply(to).balance())));
        return new Moves(from, to, List.copyOf(moves));
    }

    /** The name, with the id where another sector has the same name. */
    static String label(Sector sector, List<Sector> all) {
        long same =
                all.stream().filter(each -> each.name().equals(sector.name())).count();
        return same > 1 ? sector.label() : sector.name();
    }

    /** Whether there are two periods, and a row that has comparable figures in both. */
    boolean areKnown() {
        return !from.equals(to) && !comparable().isEmpty();
    }

    /** The rows that can be compared. */
    List<Move> comparable() {
        return all.stream().filter(Move::isComparable).toList();
    }

    /** Whether no row is left out. */
    boolean areAll() {
        return comparable().size() == all.size();
    }

    /** All rows together that can be compared. */
    Move sum(String name) {
        Move none = new Move(name, Observation.ZERO, Observation.ZERO);
        return comparable().stream().reduce(none, (sum, move) -> sum.plus(move, name));
    }

    /**
     * At most eight rows: the largest by themselves, then the rest as one that says how many they are.
     *
     * @param size by which rows are kept
     * @param order of those that are kept
     * @param what the rows are, in the plural
     */
    List<Move> mostEight(Function<Move, BigDecimal> size, Comparator<Move> order, String what) {
        List<Move> ranked = comparable().stream()
                .sorted(Comparator.comparing(size).reversed())
                .toList();
        if (ranked.size() <= MOST) {
            return ranked.stream().sorted(order).toList();
        }
        List<Move> shown = new ArrayList<>(ranked.subList(0, MOST - 1));
        shown.sort(order);
        List<Move> rest = ranked.subList(MOST - 1, ranked.size());
        String other = "Other (" + rest.size() + " " + what + ")";
        shown.add(rest.stream().reduce((sum, move) -> sum.plus(move, other)).orElseThrow());
        return shown;
    }

    /**
     * What is to be said of rows that are left out; empty where there are none.
     *
     * @param what a row is
     */
    String leftOut(String what) {
        int count = all.size() - comparable().size();
        return count == 0
                ? ""
                : "Without " + Wording.count(count) + " " + what + (count == 1 ? "" : "s")
                        + " that cannot be compared.";
    }
}
