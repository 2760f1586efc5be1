package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.tradegap.report.Chart;

/** Lines, each with its name and last value at its end, in its colour. */
record Lines(Chart.Lines chart) implements Drawing {
    @Override
    public void draw(Page page, Rectangle body) {
        boolean signed = chart.lines().stream().allMatch(Lines::isSigned);
        ValueScale scale = ValueScale.near(Values.all(chart.lines()), 8).signed(signed);
        TimePlot full = new TimePlot(page, body, scale, chart.categories(), TimePlot.LINES).withAxes();
        EndColumn column = EndColumn.of(page.style(), labels(page.theme()), full.box().height - EventMarks.MOST_HEIGHT);
        var marks = new EventMarks(full.cut(0, column.width()), chart.marks());
        TimePlot plot = full.cut(marks.height(), column.width());
        plot.drawTicks();
        plot.drawCategories();
        marks.draw(plot);
        XYPlot lines = plot.plot();
        lines.setDataset(Values.dataset(chart.lines()));
        lines.setRenderer(LinePen.coloured(page.theme(), chart.lines()));
        plot.draw(lines);
        column.draw(page, plot.box(), ends(plot));
    }

    /** A balance has values below zero and is written with its sign; what is traded is not. */
    private static boolean isSigned(Chart.Series line) {
        return Values.anyBelowZero(Values.all(List.of(line)));
    }

    private List<EndLabel> labels(Theme theme) {
        var labels = new ArrayList<EndLabel>();
        for (int i = 0; i < chart.lines().size(); i++) {
            Chart.Series line = chart.lines().get(i);
            var figures = new Figures(chart.caption().decimals(), isSigned(line));
            labels.add(new EndLabel(line.name(), lastFigure(line, figures), theme.hue(i), EndLabel.Key.NONE));
        }
        return labels;
    }

    /** The last value, with its category if the line ends before the others. */
    private String lastFigure(Chart.Series line, Figures figures) {
        int last = Values.lastIndex(line);
        String figure = Values.written(Values.at(line, last), figures);
        boolean early = last >= 0 && last < chart.categories().size() - 1;
        return early ? figure + " (" + chart.categories().get(last) + ")" : figure;
    }

    private List<Point2D> ends(TimePlot plot) {
        var ends = new ArrayList<Point2D>();
        for (Chart.Series line : chart.lines()) {
            int last = Values.lastIndex(line);
            double value = Values.at(line, last).orElse(plot.scale().low());
            ends.add(new Point2D.Double(plot.x(Math.max(0, last)) + 7, plot.y(value)));
        }
        return ends;
    }
}
