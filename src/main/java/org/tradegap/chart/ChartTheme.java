package org.tradegap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** The house style: ink on white, a faint grid, one heavy line at zero, and eight colours that the colour-blind tell apart. */
final class ChartTheme {
    static final Color INK = new Color(0x1f1f1f);
    static final Color GREY = new Color(0x5c5c5c);
    static final Color LEADER = new Color(0x9a9a9a);
    static final Color GRID = new Color(0xe2e2e2);

    static final BasicStroke THIN = new BasicStroke(1f);
    static final BasicStroke HEAVY = new BasicStroke(1.6f);
    static final BasicStroke DASHED =
            new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);
    static final BasicStroke CURVE = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final BasicStroke HALO = new BasicStroke(5.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /**
     * A colour of the palette.
     *
     * @param fill for areas and lines
     * @param text the same hue, dark enough to be read on white
     */
    record Hue(Color fill, Color text) {
        private Hue(int fill, int text) {
            this(new Color(fill), new Color(text));
        }
    }

    /** After Okabe and Ito, "Color Universal Design" (2008), with sand and grey in place of their yellow and black. */
    private static final List<Hue> HUES = List.of(
            new Hue(0x0072b2, 0x00629a),
            new Hue(0xd55e00, 0xb04c00),
            new Hue(0x56b4e9, 0x1b78ab),
            new Hue(0xe69f00, 0x946600),
            new Hue(0x009e73, 0x00775a),
            new Hue(0xcc79a7, 0xa34a7c),
            new Hue(0xddcc77, 0x7a6a10),
            new Hue(0x666666, 0x5c5c5c));

    static final Hue ABOVE_ZERO = HUES.get(0);
    static final Hue BELOW_ZERO = HUES.get(1);

    private ChartTheme() {}

    /** The colours in turn, from the start again after the eighth. */
    static Hue hue(int index) {
        return HUES.get(index % HUES.size());
    }

    /** One colour for values below zero, another for the rest. */
    static Hue side(double value) {
        return value < 0 ? BELOW_ZERO : ABOVE_ZERO;
    }

    static Ellipse2D dot(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    /** A plot with nothing on it: no axes, no background, no outline, its data area being all the area it is given. */
    static XYPlot plot(ChartFonts fonts, Range domain, Range values) {
        var plot = new XYPlot(null, axis(fonts, domain), axis(fonts, values), null);
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

    private static NumberAxis axis(ChartFonts fonts, Range range) {
        var axis = new NumberAxis();
        axis.setTickLabelFont(fonts.regular());
        axis.setTickUnit(new NumberTickUnit(range.getLength()), false, false);
        axis.setRange(range, true, false);
        axis.setVisible(false);
        return axis;
    }
}
