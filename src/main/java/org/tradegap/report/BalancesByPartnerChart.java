package org.tradegap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.UnitShown;

/** The balance with each partner, one small panel each. */
final class BalancesByPartnerChart implements ChartMaker {
    @Override
    public String id() {
        return "balances-by-partner";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        Map<Area, String> partners = data.scope().partners();
        UnitShown unit = figures.unit(partners.keySet().stream()
                .flatMap(partner -> figures.periods().stream()
                        .map(period -> figures.total(period, partner).balance())));
        Map<String, Observation> lasts = new LinkedHashMap<>();
        List<Chart.Series> panels = new ArrayList<>();
        partners.forEach((partner, name) -> {
            lasts.put(name, figures.total(figures.last(), partner).balance());
            panels.add(new Chart.Series(
                    name,
                    figures.periods().stream()
                            .map(period ->
                                    figures.value(figures.total(period, partner).balance(), unit))
                            .toList()));
        });
        return new Chart.SmallMultiples(
                figures.caption(
                        id(),
                        title(figures, lasts),
                        "balance of goods trade by partner, " + data.scope().reporterName() + ", "
                                + data.scope().years(),
                        unit,
                        new Extremes("small multiples", "balance in " + figures.lastInWords(), lasts)),
                figures.categories(),
                panels);
    }

    private static String title(ChartFigures figures, Map<String, Observation> lasts) {
        if (lasts.values().stream().noneMatch(Observation::isKnown)) {
            return "The goods balance with the partners is not known for " + figures.lastInWords();
        }
        boolean all = lasts.values().stream().allMatch(Observation::isKnown);
        Optional<Map.Entry<String, Observation>> largest = lasts.entrySet().stream()
                .filter(entry -> entry.getValue().isNegative())
                .min(Comparator.comparing(entry -> entry.getValue().value()));
        return largest.map(entry -> "The largest " + (all ? "" : "known ") + "goods deficit in " + figures.lastInWords()
                        + " is with " + entry.getKey() + ", "
                        + figures.wording().amount(entry.getValue().value()))
                .orElse("No " + (all ? "" : "known ") + "goods deficit with any of the partners in "
                        + figures.lastInWords());
    }
}
