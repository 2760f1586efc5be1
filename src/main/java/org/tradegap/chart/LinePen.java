package org.tradegap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.tradegap.report.Chart;

/** How lines are drawn: round joins, no default shapes. */
final class LinePen {
    private LinePen() {}

    /** Coloured lines with a dot on their last value, and on values that stand alone. */
    static XYLineAndShapeRenderer coloured(List<Chart.Series> lines) {
        var renderer = new XYLineAndShapeRenderer(true, true) {
            @Override
            public boolean getItemShapeVisible(int series, int item) {
                Chart.Series line = lines.get(series);
                return item == Values.lastIndex(line) || alone(line, item);
            }
        };
        base(renderer, ChartTheme.CURVE);
        for (int i = 0; i < lines.size(); i++) {
            renderer.setSeriesPaint(i, ChartTheme.hue(i).fill());
        }
        renderer.setDefaultShape(ChartTheme.dot(4));
        return renderer;
    }

    private static boolean alone(Chart.Series line, int item) {
        boolean before = Values.at(line, item - 1).isPresent();
        boolean after =
                item + 1 < line.values().size() && Values.at(line, item + 1).isPresent();
        return !before && !after;
    }

    /** A line with a white dot on each value. */
    static XYLineAndShapeRenderer dotted(Color color) {
        var renderer = new XYLineAndShapeRenderer(true, true);
        base(renderer, ChartTheme.CURVE);
        renderer.setSeriesPaint(0, color);
        renderer.setDefaultShape(ChartTheme.dot(3.6));
        renderer.setUseFillPaint(true);
        renderer.setDefaultFillPaint(Color.WHITE);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(true);
        renderer.setDefaultOutlinePaint(color);
        renderer.setDefaultOutlineStroke(ChartTheme.HEAVY);
        return renderer;
    }

    /** The white edge of a line that runs over bars. */
    static XYLineAndShapeRenderer halo() {
        var renderer = new XYLineAndShapeRenderer(true, true);
        base(renderer, ChartTheme.HALO);
        renderer.setSeriesPaint(0, Color.WHITE);
        renderer.setDefaultShape(ChartTheme.dot(5.6));
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
