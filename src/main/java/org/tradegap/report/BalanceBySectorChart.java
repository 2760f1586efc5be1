package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.UnitShown;

/** The balance by sector, stacked, with the total as a line; at most eight parts, the smaller ones as one. */
final class BalanceBySectorChart implements ChartMaker {
    private static final int MOST_PARTS = 8;

    @Override
    public String id() {
        return "balance-by-sector";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        UnitShown unit = figures.unit(
                figures.periods().stream().map(p -> figures.total(p).balance()));
        Map<String, Observation> totals = new LinkedHashMap<>();
        figures.periods()
                .forEach(p -> totals.put(figures.inWords(p), figures.total(p).balance()));
        Chart.Caption caption = figures.caption(
                id(),
                title(figures, new SectorTable(data, data.definition().scheme()).sectors()),
                "balance of goods trade by sector, " + figures.whoseAndWhen(),
                unit,
                new Extremes("stacked bar chart", "total balance", totals));
        List<Sector> ranked =
                ranked(figures, new SectorTable(data, data.definition().scheme()).sectors());
        return new Chart.StackedBars(
                caption,
                figures.categories(),
                parts(figures, ranked, unit),
                new Chart.Series(
                        "Total", values(figures, unit, p -> figures.total(p).balance())),
                figures.marks());
    }

    private static String title(ChartFigures figures, List<Sector> sectors) {
        String with = " with " + figures.partnersShort();
        if (sectors.stream().noneMatch(sector -> last(figures, sector).isKnown())) {
            return "The goods balance by sector" + with + " is not known for " + figures.lastInWords();
        }
        boolean all = sectors.stream().allMatch(sector -> last(figures, sector).isKnown());
        Optional<Sector> largest = sectors.stream()
                .filter(sector -> last(figures, sector).isNegative())
                .min(Comparator.comparing(sector -> last(figures, sector).value()));
        return largest.map(sector -> sector.name() + ": the largest " + (all ? "" : "known ") + "deficit in goods trade"
                        + with + " in " + figures.lastInWords() + ", "
                        + figures.wording().amount(last(figures, sector).value()))
                .orElse("No sector is " + (all ? "" : "known to be ") + "in deficit" + with + " in "
                        + figures.lastInWords());
    }

    private static Observation last(ChartFigures figures, Sector sector) {
        return figures.sector(figures.last(), sector.id()).balance();
    }

    /** The sectors by the size of their balances over all periods, the largest first. */
    private static List<Sector> ranked(ChartFigures figures, List<Sector> sectors) {
        return sectors.stream()
                .sorted(Comparator.comparing((Sector sector) -> size(figures, sector))
                        .reversed())
                .toList();
    }

    private static BigDecimal size(ChartFigures figures, Sector sector) {
        return figures.periods().stream()
                .flatMap(period -> figures.sector(period, sector.id()).balance().known().stream())
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Chart.Series> parts(ChartFigures figures, List<Sector> ranked, UnitShown unit) {
        int shown = ranked.size() <= MOST_PARTS ? ranked.size() : MOST_PARTS - 1;
        List<Chart.Series> parts = new ArrayList<>();
        for (Sector sector : ranked.subList(0, shown)) {
            parts.add(new Chart.Series(
                    sector.name(),
                    values(figures, unit, p -> figures.sector(p, sector.id()).balance())));
        }
        List<Sector> rest = ranked.subList(shown, ranked.size());
        if (!rest.isEmpty()) {
            parts.add(new Chart.Series(
                    "Other (" + rest.size() + " sectors)",
                    values(
                            figures,
                            unit,
                            p -> rest.stream()
                                    .map(sector -> figures.sector(p, sector.id()))
                                    .reduce(Balance.ZERO, Balance::plus)
                                    .balance())));
        }
        return parts;
    }

    private static List<OptionalDouble> values(ChartFigures figures, UnitShown unit, Function<Period, Observation> of) {
        return figures.periods().stream()
                .map(period -> figures.value(of.apply(period), unit))
                .toList();
    }
}
