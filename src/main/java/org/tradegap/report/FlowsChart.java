package org.tradegap.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.UnitShown;

/** Exports, imports and the balance over the periods. */
final class FlowsChart implements ChartMaker {
    @Override
    public String id() {
        return "flows";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        UnitShown unit = figures.unit(figures.periods().stream()
                .map(figures::total)
                .flatMap(total -> Stream.of(total.exports(), total.imports(), total.balance())));
        Map<String, Observation> balances = new LinkedHashMap<>();
        figures.periods()
                .forEach(p -> balances.put(figures.inWords(p), figures.total(p).balance()));
        return new Chart.Lines(
                figures.caption(
                        id(),
                        title(figures),
                        "exports, imports and balance of goods, " + figures.whoseAndWhen(),
                        unit,
                        new Extremes("line chart", "balance", balances)),
                figures.categories(),
                List.of(
                        line("Imports", figures, unit, Balance::imports),
                        line("Exports", figures, unit, Balance::exports),
                        line("Balance", figures, unit, Balance::balance)),
                figures.marks());
    }

    private static String title(ChartFigures figures) {
        return figures.wording()
                .change(
                        "with " + figures.partnersShort(),
                        figures.total(figures.first()).balance(),
                        figures.inWords(figures.first()),
                        figures.total(figures.last()).balance(),
                        figures.lastInWords());
    }

    private static Chart.Series line(
            String name, ChartFigures figures, UnitShown unit, Function<Balance, Observation> of) {
        List<OptionalDouble> values = figures.periods().stream()
                .map(period -> figures.value(of.apply(figures.total(period)), unit))
                .toList();
        return new Chart.Series(name, values);
    }
}
