package org.tradegap.chart;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUtils;
import org.jfree.svg.ViewBox;
import org.tradegap.report.Chart;
import org.tradegap.trade.Rounding;

/**
 * A drawing as an SVG element with real text. Every text says how wide it was measured, so that a reader's machine without
 * its font fits another one into the same room.
 */
final class SvgFile {
    private static final String FONT_FAMILY = "\"Liberation Sans\", Arial, Helvetica, sans-serif";
    private static final String FALLBACK = "\"DejaVu Sans\", \"Liberation Sans\", Arial, Helvetica, sans-serif";
    private static final Pattern TEXT = Pattern.compile("<text ");

    private final Chart.Caption caption;
    private final ChartSize size;
    private final SVGGraphics2D graphics;

    SvgFile(Chart.Caption caption, ChartSize size) {
        this.caption = caption;
        this.size = size;
        this.graphics = new SVGGraphics2D(size.width(), size.height());
        graphics.setDefsKeyPrefix(id() + "-");
        graphics.setFontFunction(SvgFile::families);
    }

    /** Ids differ between the sizes, since both may stand on one page. */
    private String id() {
        return caption.id() + size.suffix();
    }

    private static String families(String family) {
        if (family.startsWith("Liberation")) {
            return FONT_FAMILY;
        }
        return family.startsWith("DejaVu") ? FALLBACK : "\"" + family.replaceAll("[\"'<&;]", "") + "\", " + FALLBACK;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** The element with what was drawn, the pieces of text in the order of drawing. */
    String element(List<Run> written) {
        ViewBox box = new ViewBox(0, 0, size.width(), size.height());
        String element = graphics.getSVGElement(id(), true, box, null, null);
        String role = "<svg role='img' aria-label='" + SVGUtils.escapeForXML(caption.alt()) + "'";
        return role + measured(element, written).substring("<svg".length());
    }

    private static String measured(String element, List<Run> written) {
        Matcher texts = TEXT.matcher(element);
        var measured = new StringBuilder();
        for (Run run : written) {
            if (!texts.find()) {
                throw new IllegalStateException("expected " + written.size() + " texts");
            }
            BigDecimal width = Rounding.shown(BigDecimal.valueOf(run.width()), 2);
            String length = width.signum() == 0
                    ? ""
                    : "textLength='" + width.toPlainString() + "' lengthAdjust='spacingAndGlyphs' ";
            texts.appendReplacement(measured, "<text " + length);
        }
        return texts.appendTail(measured).toString();
    }
}
