package org.tradegap.chart;

import java.awt.Rectangle;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;

/**
 * A plot of values over categories.
 *
 * @param box from the lowest to the highest tick, and from the inset before the first category to that after the last
 * @param inset in categories
 */
record TimePlot(Page page, Rectangle box, ValueScale scale, List<String> categories, double inset) {
    /** The inset of bars, which stand in the middle of their category. */
    static final double BARS = 0.5;

    /** The inset of lines, which begin on their first category. */
    static final double LINES = 0.2;

    /** Room around the box for dots and line ends that stand on its edge. */
    static final int PAD = 6;

    /** Room below the box for the names of the categories. */
    static final int FOOT = 26;

    private static final int TICK_GAP = 6;

    /** The same plot with room in its box for its ticks, left, and its categories, below. */
    TimePlot withAxes() {
        int left = tickWidth(page.style(), scale);
        var rest = new Rectangle(box.x + left, box.y + PAD, box.width - left, box.height - PAD - FOOT);
        return new TimePlot(page, rest, scale, categories, inset);
    }

    static int tickWidth(Style style, ValueScale scale) {
        double widest = scale.ticks().stream()
                .mapToDouble(tick -> style.tick().width(scale.figures().text(tick)))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + TICK_GAP + PAD;
    }

    /** The same plot, cut at the top and at the right. */
    TimePlot cut(int top, int right) {
        var rest = new Rectangle(box.x, box.y + top, box.width - right, box.height - top);
        return new TimePlot(page, rest, scale, categories, inset);
    }

    double spacing() {
        return box.width / (end() + inset);
    }

    double x(double at) {
        return box.x + (at + inset) * spacing();
    }

    boolean contains(double at) {
        return at >= -inset && at <= end();
    }

    private double end() {
        return Math.max(0, categories.size() - 1) + inset;
    }

    double y(double value) {
        double share = (value - scale.low()) / (scale.high() - scale.low());
        return box.getMaxY() - share * box.height;
    }

    /** A plot in these coordinates with its grid and the zero line. */
    XYPlot plot() {
        double valuePad = PAD * (scale.high() - scale.low()) / box.height;
        double categoryPad = PAD / spacing();
        var domain = new Range(-inset - categoryPad, end() + categoryPad);
        var values = new Range(scale.low() - valuePad, scale.high() + valuePad);
        XYPlot plot = Plots.plot(page.style(), domain, values);
        for (BigDecimal tick : scale.ticks()) {
            plot.addRangeMarker(
                    new ValueMarker(
                            tick.doubleValue(),
                            page.theme().colours().grid(),
                            page.theme().thin()),
                    Layer.BACKGROUND);
        }
        if (scale.hasZero()) {
            plot.addRangeMarker(
                    new ValueMarker(0, page.theme().ink(), page.theme().zero()), Layer.FOREGROUND);
        }
        return plot;
    }

    void draw(XYPlot plot) {
        var area = new Rectangle(box);
        area.grow(PAD, PAD);
        page.plot(plot, area);
    }

    /** The figures of the grid, of every so many lines where there is no room for each. */
    void drawTicks() {
        Lettering tick = page.style().tick();
        double apart = box.height / (double) (scale.last() - scale.first());
        long step = Math.max(1, (long) Math.ceil(tick.leading() / apart));
        for (BigDecimal value : scale.ticks(step)) {
            String text = scale.figures().text(value);
            page.writeLeftOf(box.x - PAD - TICK_GAP, text, tick, y(value.doubleValue()) + tick.drop());
        }
    }

    void drawCategories() {
        Lettering tick = page.style().tick();
        var names = CategoryNames.thinned(categories, tick, spacing());
        double room = page.width() - 2.0 * page.margin();
        names.forEach((index, given) -> {
            String name = tick.shorten(given, room);
            double most = page.margin() + room - tick.width(name);
            double start = Math.max(page.margin(), Math.min(x(index) - tick.width(name) / 2, most));
            page.write(name, tick, start, box.getMaxY() + PAD + 15);
        });
    }
}
