package org.tradegap.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.tradegap.report.Chart;

/** How lines are drawn: round joins, no default shapes. */
final class LinePen {
    private LinePen() {}

    /** Coloured lines with a dot on their last value, and on values that stand alone. */
    static XYLineAndShapeRenderer coloured(Theme theme, List<Chart.Series> lines) {
        var renderer = new XYLineAndShapeRenderer(true, true) {
            @Override
            public boolean getItemShapeVisible(int series, int item) {
                Chart.Series line = lines.get(series);
                return item == Values.lastIndex(line) || alone(line, item);
            }
        };
        base(renderer, theme.curve());
        for (int i = 0; i < lines.size(); i++) {
            renderer.setSeriesPaint(i, theme.hue(i).fill());
        }
        renderer.setDefaultShape(Plots.dot(4));
        return renderer;
    }

    private static boolean alone(Chart.Series line, int item) {
        boolean before = Values.at(line, item - 1).isPresent();
        boolean after =
                item + 1 < line.values().size() && Values.at(line, item + 1).isPresent();
        return !before && !after;
    }

    /** A line with a white dot on each value. */
    static XYLineAndShapeRenderer dotted(Theme theme) {
        var renderer = new XYLineAndShapeRenderer(true, true);
        base(renderer, theme.curve());
        renderer.setSeriesPaint(0, theme.ink());
        renderer.setDefaultShape(Plots.dot(3.6));
        renderer.setUseFillPaint(true);
        renderer.setDefaultFillPaint(theme.colours().paper());
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(theme.ink());
        renderer.setDefaultOutlineStroke(theme.zero());
        return renderer;
    }

    /** The white edge of a line that runs over bars. */
    static XYLineAndShapeRenderer halo(Theme theme) {
        var renderer = new XYLineAndShapeRenderer(true, true);
        base(renderer, theme.halo());
        renderer.setSeriesPaint(0, theme.colours().paper());
        renderer.setDefaultShape(Plots.dot(5.6));
        return renderer;
    }

    private static void base(XYLineAndShapeRenderer renderer, BasicStroke stroke) {
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesOutlinePaint(false);
        renderer.setAutoPopulateSeriesOutlineStroke(false);
        renderer.setAutoPopulateSeriesFillPaint(false);
        renderer.setDefaultStroke(stroke);
    }
}
