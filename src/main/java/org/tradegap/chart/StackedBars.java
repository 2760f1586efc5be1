package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.tradegap.report.Chart;

/** Bars stacked away from zero to both sides, their total as a dark line, and a label for each segment of the last bar. */
record StackedBars(Chart.StackedBars chart) implements Drawing {
    private static final double BAR_SHARE = 0.66;

    @Override
    public void draw(Page page, Rectangle body) {
        var stack = new Stack(chart.parts(), chart.categories().size());
        var totals = Values.all(List.of(chart.total()));
        ValueScale scale = ValueScale.withZero(Values.joined(stack.extremes(), totals), 8);
        TimePlot full = new TimePlot(page, body, scale, chart.categories(), TimePlot.BARS).withAxes();
        EndColumn column = EndColumn.of(page.style(), labels(page.theme()), full.box().height - EventMarks.MOST_HEIGHT);
        var marks = new EventMarks(full.cut(0, column.width()), chart.marks());
        TimePlot plot = full.cut(marks.height(), column.width());
        plot.drawTicks();
        plot.drawCategories();
        plot.draw(plot(plot));
        marks.draw(plot);
        column.draw(page, plot.box(), ends(plot, stack));
    }

    private List<EndLabel> labels(Theme theme) {
        var figures = new Figures(chart.caption().decimals(), Values.anyBelowZero(Values.all(all())));
        var labels = new ArrayList<EndLabel>();
        labels.add(new EndLabel(
                chart.total().name(),
                Values.written(Values.last(chart.total()), figures),
                theme.total(),
                EndLabel.Key.DOT));
        for (int i = 0; i < chart.parts().size(); i++) {
            Chart.Series part = chart.parts().get(i);
            labels.add(new EndLabel(
                    part.name(), Values.written(Values.last(part), figures), theme.hue(i), EndLabel.Key.SQUARE));
        }
        return labels;
    }

    /** The labels are the figures of the last bar; where they do not add up, readers are told why. */
    @Override
    public Optional<String> note() {
        var figures = new Figures(chart.caption().decimals(), false);
        var parts = chart.parts().stream()
                .flatMapToDouble(part -> Values.last(part).stream())
                .toArray();
        boolean known =
                chart.parts().stream().allMatch(part -> Values.last(part).isPresent());
        OptionalDouble total = Values.last(chart.total());
        return known && total.isPresent() ? figures.addingUp(parts, total.getAsDouble()) : Optional.empty();
    }

    private List<Chart.Series> all() {
        var all = new ArrayList<>(chart.parts());
        all.add(chart.total());
        return all;
    }

    private List<Point2D> ends(TimePlot plot, Stack stack) {
        int last = chart.categories().size() - 1;
        double middle = plot.x(Math.max(0, last));
        double edge = middle + plot.spacing() * BAR_SHARE / 2;
        var ends = new ArrayList<Point2D>();
        double total = Values.at(chart.total(), last).orElse(0);
        ends.add(new Point2D.Double(middle + 5, plot.y(total)));
        for (int i = 0; i < chart.parts().size(); i++) {
            ends.add(new Point2D.Double(edge + 1, plot.y(stack.middle(i, last))));
        }
        return ends;
    }

    private XYPlot plot(TimePlot frame) {
        XYPlot plot = frame.plot();
        plot.setDataset(0, bars());
        plot.setRenderer(0, barRenderer(frame.page().theme()));
        plot.setDataset(1, Values.dataset(List.of(chart.total())));
        plot.setRenderer(1, LinePen.halo(frame.page().theme()));
        plot.setDataset(2, Values.dataset(List.of(chart.total())));
        plot.setRenderer(2, LinePen.dotted(frame.page().theme()));
        return plot;
    }

    private DefaultTableXYDataset bars() {
        var dataset = new DefaultTableXYDataset(false);
        for (int i = 0; i < chart.parts().size(); i++) {
            dataset.addSeries(Values.series(i, chart.parts().get(i)));
        }
        dataset.setIntervalWidth(BAR_SHARE);
        return dataset;
    }

    /** Bars with a white line of one unit around them, which parts them from each other. */
    private StackedXYBarRenderer barRenderer(Theme theme) {
        var renderer = new StackedXYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        renderer.setDefaultOutlinePaint(theme.colours().paper());
        renderer.setDefaultOutlineStroke(theme.thin());
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        for (int i = 0; i < chart.parts().size(); i++) {
            renderer.setSeriesPaint(i, theme.hue(i).fill());
        }
        return renderer;
    }

    /** How parts lie on each other: each on those before it on its own side of zero. */
    private record Stack(List<Chart.Series> parts, int categories) {
        double middle(int part, int category) {
            double value = value(part, category);
            double base = 0;
            for (int i = 0; i < part; i++) {
                double below = value(i, category);
                base += value > 0 == below > 0 ? below : 0;
            }
            return base + value / 2;
        }

        /** The ends of every bar on both sides. */
        double[] extremes() {
            var extremes = new double[2 * categories];
            for (int category = 0; category < categories; category++) {
                for (int part = 0; part < parts.size(); part++) {
                    double value = value(part, category);
                    extremes[2 * category + (value < 0 ? 1 : 0)] += value;
                }
            }
            return extremes;
        }

        private double value(int part, int category) {
            return Values.at(parts.get(part), category).orElse(0);
        }
    }
}
