package org.tradegap.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;
import org.tradegap.trade.UnitShown;

/** The balance of each period as a bar above or below zero. */
final class BalanceByPeriodChart implements ChartMaker {
    @Override
    public String id() {
        return "balance-by-period";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        Map<String, Observation> balances = new LinkedHashMap<>();
        figures.periods().forEach(period -> balances.put(figures.inWords(period), balance(figures, period)));
        UnitShown unit = figures.unit(balances.values().stream());
        return new Chart.DivergingBars(
                figures.caption(
                        id(),
                        title(figures),
                        "balance of goods trade, " + figures.whoseAndWhen(),
                        unit,
                        new Extremes("bar chart", "balance", balances)),
                figures.categories(),
                new Chart.Series(
                        "Balance",
                        balances.values().stream()
                                .map(each -> figures.value(each, unit))
                                .toList()),
                figures.marks());
    }

    /** The period of the largest deficit or surplus, where all are of one kind; else how the balance went. */
    private static String title(ChartFigures figures) {
        List<Period> whole = figures.periods().stream()
                .filter(period -> isWhole(balance(figures, period)))
                .toList();
        int first = whole.isEmpty() ? 0 : value(figures, whole.get(0)).signum();
        boolean oneSide = first != 0
                && whole.stream().allMatch(period -> value(figures, period).signum() == first);
        String with = "with " + figures.partnersShort();
        if (whole.size() < 2 || !oneSide || !whole.contains(figures.last())) {
            return figures.wording()
                    .change(
                            with,
                            balance(figures, figures.first()),
                            figures.inWords(figures.first()),
                            balance(figures, figures.last()),
                            figures.lastInWords());
        }
        Period peak = whole.stream()
                .max(Comparator.comparing(
                        (Period period) -> value(figures, period).abs()))
                .orElseThrow();
        String most = "The goods " + Wording.sideOf(value(figures, peak)) + " " + with + " was largest in "
                + figures.inWords(peak) + ", " + amount(figures, peak);
        return peak.equals(figures.last())
                ? most
                : most + ", and " + amount(figures, figures.last()) + " in " + figures.lastInWords();
    }

    private static Observation balance(ChartFigures figures, Period period) {
        return figures.total(period).balance();
    }

    private static boolean isWhole(Observation balance) {
        return balance.isKnown() && balance.status() != Status.PARTIAL;
    }

    private static BigDecimal value(ChartFigures figures, Period period) {
        return balance(figures, period).value();
    }

    private static String amount(ChartFigures figures, Period period) {
        return figures.wording().amount(value(figures, period));
    }
}
