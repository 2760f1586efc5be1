package org.tradegap.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;

/** The balance by sector in the last period, the largest deficit first. */
final class DeficitBySectorChart implements ChartMaker {
    @Override
    public String id() {
        return "deficit-by-sector";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        Map<String, Observation> balances = new LinkedHashMap<>();
        new SectorTable(data, data.definition().scheme())
                .sectors().stream()
                        .filter(sector -> balance(figures, sector).isKnown())
                        .sorted(Comparator.comparing(
                                sector -> balance(figures, sector).value()))
                        .forEach(sector -> balances.put(sector.name(), balance(figures, sector)));
        UnitShown unit = figures.unit(balances.values().stream());
        List<Chart.Bar> bars = balances.entrySet().stream()
                .map(entry -> new Chart.Bar(
                        entry.getKey(), figures.value(entry.getValue(), unit).orElseThrow()))
                .toList();
        return new Chart.RankedBars(
                figures.caption(
                        id(),
                        title(figures, balances),
                        "balance of goods trade by sector in " + figures.last() + ", " + figures.whose(),
                        unit,
                        new Extremes("ranked bar chart", "balance", balances)),
                bars);
    }

    private static String title(ChartFigures figures, Map<String, Observation> balances) {
        long deficits =
                balances.values().stream().filter(Observation::isNegative).count();
        String with = " with " + figures.partnersShort() + " in " + figures.last();
        if (deficits == 0) {
            return "No sector ran a deficit" + with;
        }
        Map.Entry<String, Observation> first = balances.entrySet().iterator().next();
        return deficits + " of " + balances.size() + " sectors ran a deficit" + with + ", led by " + first.getKey()
                + " (" + figures.wording().amount(first.getValue().value()) + ")";
    }

    private static Observation balance(ChartFigures figures, Sector sector) {
        return figures.sector(figures.last(), sector.id()).balance();
    }
}
