package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradegap.report.Chart;

/** Bars one below the other: a dark one for the total at the start, one for each change from where the last ended, and a dark one at the end. */
record Waterfall(Chart.Waterfall chart) implements Drawing {
    /** A bar from one value to another. */
    private record Step(Chart.Bar bar, double from, double to, boolean total) {}

    @Override
    public void draw(Page page, Rectangle body) {
        List<Step> all = steps();
        NamedRows rows = NamedRows.of(
                page, body, all.stream().map(step -> step.bar.label()).toList());
        List<Step> steps = all.subList(0, rows.shown());
        double[] ends = steps.stream().mapToDouble(Step::to).toArray();
        Across across = rows.across(ends, written(steps, true), written(steps, false));
        rows.draw();
        for (int i = 0; i < steps.size(); i++) {
            draw(rows, across, steps, i);
        }
        rows.zero(across);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            rows.write(figure(step), i, across.x(step.to), step.bar.value() < 0);
        }
    }

    @Override
    public Optional<String> note() {
        double[] parts = steps().stream()
                .limit(chart.changes().size() + 1L)
                .mapToDouble(step -> step.bar.value())
                .toArray();
        return new Figures(chart.caption().decimals(), false)
                .addingUp(parts, chart.end().value());
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        double at = chart.start().value();
        steps.add(new Step(chart.start(), 0, at, true));
        for (Chart.Bar change : chart.changes()) {
            steps.add(new Step(change, at, at + change.value(), false));
            at += change.value();
        }
        steps.add(new Step(chart.end(), 0, chart.end().value(), true));
        return steps;
    }

    private List<String> written(List<Step> steps, boolean below) {
        return steps.stream()
                .filter(step -> step.bar.value() < 0 == below)
                .map(this::figure)
                .toList();
    }

    private String figure(Step step) {
        return new Figures(chart.caption().decimals(), true).text(step.bar.value());
    }

    private void draw(NamedRows rows, Across across, List<Step> steps, int row) {
        Page page = rows.page();
        Step step = steps.get(row);
        var bar = across.bar(step.from, step.to, rows.barTop(row), rows.barHeight());
        if (step.total) {
            page.fill(bar, page.theme().ink());
        } else {
            Hatching.fill(page, bar, page.theme().side(step.bar.value()));
        }
        if (row + 1 < steps.size()) {
            double x = across.x(step.to);
            var link = new Line2D.Double(x, bar.getMaxY(), x, rows.barTop(row + 1));
            page.stroke(link, page.theme().colours().leader(), page.theme().thin());
        }
    }
}
