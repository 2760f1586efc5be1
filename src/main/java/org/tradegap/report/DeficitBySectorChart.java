package org.tradegap.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.UnitShown;

/** The balance by sector in the last period, the largest deficit first. */
final class DeficitBySectorChart implements ChartMaker {
    @Override
    public String id() {
        return "deficit-by-sector";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        List<Sector> sectors = new SectorTable(data, data.definition().scheme()).sectors();
        Map<String, Observation> balances = new LinkedHashMap<>();
        sectors.stream()
                .filter(sector -> balance(figures, sector).isKnown())
                .sorted(Comparator.comparing(sector -> balance(figures, sector).value()))
                .forEach(sector -> balances.put(Moves.label(sector, sectors), balance(figures, sector)));
        UnitShown unit = figures.unit(balances.values().stream());
        List<Chart.Bar> bars = balances.entrySet().stream()
                .map(entry -> new Chart.Bar(
                        entry.getKey(), figures.value(entry.getValue(), unit).orElseThrow()))
                .toList();
        return new Chart.RankedBars(
                figures.caption(
                        id(),
                        title(figures, balances, sectors.size()),
                        "balance of goods trade by sector in " + figures.lastInWords() + ", " + figures.whose(),
                        unit,
                        new Extremes("ranked bar chart", "balance", balances)),
                bars);
    }

    private static String title(ChartFigures figures, Map<String, Observation> balances, int sectors) {
        int deficits =
                (int) balances.values().stream().filter(Observation::isNegative).count();
        String with = " with " + figures.partnersShort() + " in " + figures.lastInWords();
        if (balances.isEmpty()) {
            return "No sector's balance" + with + " is known";
        }
        if (deficits == 0) {
            return "No sector " + (balances.size() < sectors ? "is known to have run" : "ran") + " a deficit" + with;
        }
        Map.Entry<String, Observation> first = balances.entrySet().iterator().next();
        String amount = figures.wording().amount(first.getValue().value());
        if (sectors == 1) {
            return first.getKey() + ": a deficit of " + amount + with;
        }
        String known = balances.size() < sectors ? " with known balances" : "";
        return Lines.capital(Wording.count(deficits)) + " of " + Wording.count(balances.size()) + " sectors" + known
                + " ran a deficit" + with + ", led by " + first.getKey() + " (" + amount + ")";
    }

    private static Observation balance(ChartFigures figures, Sector sector) {
        return figures.sector(figures.last(), sector.id()).balance();
    }
}
