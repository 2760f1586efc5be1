package org.tradegap.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The texts of an SVG picture with the room each one takes, measured in the bundled font. */
final class SvgTexts {
    private static final Pattern SIZE = Pattern.compile("font-size: (\\d+)px");

    /** What rounding of places to hundredths can make of texts that touch. */
    private static final double SLACK = 0.03;

    private SvgTexts() {}

    /** A text from its ascent to its descent. */
    record Placed(String text, Rectangle2D box) {}

    static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    static List<Placed> of(String svg) throws Exception {
        var nodes = parse(svg).getElementsByTagName("text");
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < nodes.getLength(); i++) {
            placed.add(placed((Element) nodes.item(i)));
        }
        return placed;
    }

    private static Placed placed(Element text) {
        assertUpright((Element) text.getParentNode());
        String style = text.getAttribute("style");
        Matcher size = SIZE.matcher(style);
        if (!size.find()) {
            throw new AssertionError("no font size in " + style);
        }
        int height = Integer.parseInt(size.group(1));
        double width = Double.parseDouble(text.getAttribute("textLength"));
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        return new Placed(
                text.getTextContent(), new Rectangle2D.Double(x, y - 0.76 * height, width - SLACK, 0.97 * height));
    }

    private static void assertUpright(Element group) {
        if (group.hasAttribute("transform")) {
            throw new AssertionError("a text is moved by " + group.getAttribute("transform"));
        }
    }
}
