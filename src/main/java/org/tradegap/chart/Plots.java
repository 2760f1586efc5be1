package org.tradegap.chart;

import java.awt.geom.Ellipse2D;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Plots of JFreeChart without its own look. */
final class Plots {
    private Plots() {}

    static Ellipse2D dot(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    /** A plot with nothing on it: no axes, no background, no outline, its data area being all the area it is given. */
    static XYPlot plot(Style style, Range domain, Range values) {
        var plot = new XYPlot(null, axis(style, domain), axis(style, values), null);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    private static NumberAxis axis(Style style, Range range) {
        var axis = new NumberAxis();
        axis.setTickLabelFont(Run.of(style.tick(), "0").get(0).font());
        axis.setTickUnit(new NumberTickUnit(range.getLength()), false, false);
        axis.setRange(range, true, false);
        axis.setVisible(false);
        return axis;
    }
}
