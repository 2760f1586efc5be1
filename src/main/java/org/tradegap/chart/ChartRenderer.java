package org.tradegap.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;
import org.tradegap.report.Chart;

/**
 * Charts to pictures; the same chart gives the same bytes whatever the clock, the locale and the fonts of the machine.
 * Make one before anything else in the process touches {@code java.awt}: that is when AWT decides about displays and
 * fonts. A renderer keeps no state between pictures and may be shared by threads.
 */
public final class ChartRenderer {
    private static final String FONT_FAMILY = "\"Liberation Sans\", Arial, Helvetica, sans-serif";

    private final ChartFonts fonts = ChartFonts.load();

    /**
     * A PNG of 1920 by 1080 pixels, meant to be shown at 960 by 540.
     *
     * @throws IllegalArgumentException if the chart is not well formed, with everything that is wrong
     */
    public byte[] png(Chart chart) {
        var image =
                new BufferedImage(Page.WIDTH * PngFile.SCALE, Page.HEIGHT * PngFile.SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PngFile.SCALE, PngFile.SCALE);
            draw(chart, graphics);
        } finally {
            graphics.dispose();
        }
        return PngFile.bytes(image);
    }

    /**
     * An SVG element of 960 by 540 with real text, to be kept as a file or set into a page; the ids in it begin with
     * that of the chart.
     *
     * @throws IllegalArgumentException if the chart is not well formed, with everything that is wrong
     */
    public String svg(Chart chart) {
        String id = chart.caption().id();
        var graphics = new SVGGraphics2D(Page.WIDTH, Page.HEIGHT);
        graphics.setDefsKeyPrefix(id + "-");
        graphics.setFontFunction(family -> FONT_FAMILY);
        draw(chart, graphics);
        String element = graphics.getSVGElement(id, true, new ViewBox(0, 0, Page.WIDTH, Page.HEIGHT), null, null);
        String role = "<svg role='img' aria-label='"
                + SVGUtils.escapeForXML(chart.caption().alt()) + "'";
        return role + element.substring("<svg".length());
    }

    private void draw(Chart chart, Graphics2D graphics) {
        ChartCheck.check(chart);
        graphics.addRenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
        var page = new Page(graphics, fonts);
        page.clear();
        drawing(chart).draw(page, Frame.draw(page, chart.caption()));
    }

    private static Drawing drawing(Chart chart) {
        if (chart instanceof Chart.StackedBars bars) {
            return new StackedBars(bars);
        }
        if (chart instanceof Chart.Lines lines) {
            return new Lines(lines);
        }
        if (chart instanceof Chart.RankedBars bars) {
            return new RankedBars(bars);
        }
        if (chart instanceof Chart.SmallMultiples panels) {
            return new SmallMultiples(panels);
        }
        throw new AssertionError(chart);
    }
}
