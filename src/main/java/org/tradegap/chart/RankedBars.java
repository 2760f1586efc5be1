package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.List;
import java.util.function.DoublePredicate;
import org.tradegap.report.Chart;

/** Horizontal bars, each with its label at the left of the page and its value at its end. */
record RankedBars(Chart.RankedBars chart) implements Drawing {
    @Override
    public void draw(Page page, Rectangle body) {
        double[] all = values(chart.bars());
        var figures = new Figures(chart.caption().decimals(), Values.anyBelowZero(all));
        NamedRows rows = NamedRows.of(
                page, body, chart.bars().stream().map(Chart.Bar::label).toList());
        List<Chart.Bar> bars = chart.bars().subList(0, rows.shown());
        Across across = rows.across(
                values(bars), written(bars, figures, value -> value < 0), written(bars, figures, value -> value >= 0));
        rows.draw();
        for (int i = 0; i < bars.size(); i++) {
            double value = bars.get(i).value();
            Theme.Side side = page.theme().side(value);
            Hatching.fill(page, across.bar(0, value, rows.barTop(i), rows.barHeight()), side);
            rows.write(figures.text(value), i, across.x(value), value < 0);
        }
        rows.zero(across);
    }

    private static double[] values(List<Chart.Bar> bars) {
        return bars.stream().mapToDouble(Chart.Bar::value).toArray();
    }

    private static List<String> written(List<Chart.Bar> bars, Figures figures, DoublePredicate which) {
        return bars.stream()
                .map(Chart.Bar::value)
                .filter(which::test)
                .map(figures::text)
                .toList();
    }
}
