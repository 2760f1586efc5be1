package org.tradegap.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** A font of a size in a colour, and how much room words take in it. Sizes are whole, as the SVG writer wants them. */
record Lettering(Font font, Color color) {
    private static final String ELLIPSIS = "\u2026";

    /** The same metrics for every device, so that PNG and SVG are laid out alike. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    Lettering sized(int size) {
        return new Lettering(font.deriveFont((float) size), color);
    }

    Lettering in(Color other) {
        return new Lettering(font, other);
    }

    double width(String text) {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** From one baseline to the next. */
    int leading() {
        return Math.round(font.getSize() * 1.22f);
    }

    /** From the middle of the capitals down to the baseline. */
    double drop() {
        return font.getSize() * 0.36;
    }

    /** The text, or as much of its beginning as fits with an ellipsis; nothing where not even that fits. */
    String shorten(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (!Character.isHighSurrogate(text.charAt(end - 1)) && width(shorter) <= room) {
                return shorter;
            }
        }
        return "";
    }

    /** The text broken at spaces; its own line ends count too. What the last line cannot hold is shortened. */
    List<String> wrap(String text, double room, int most) {
        var lines = new ArrayList<String>();
        for (String part : text.strip().split("\\R", -1)) {
            breakUp(part, room, lines);
        }
        if (lines.size() > most) {
            String rest = String.join(" ", lines.subList(most - 1, lines.size()));
            lines.subList(most - 1, lines.size()).clear();
            lines.add(rest);
        }
        lines.replaceAll(line -> shorten(line, room));
        return lines;
    }

    /** The text broken as {@link #wrap} does, into as many lines, but lines about equally long. */
    List<String> balance(String text, double room, int most) {
        List<String> lines = wrap(text, room, most);
        boolean parts = text.strip().split("\\R", -1).length > 1;
        if (parts || lines.stream().anyMatch(line -> line.endsWith(ELLIPSIS))) {
            return lines;
        }
        for (double narrower = room; narrower > 0; narrower -= 4) {
            var broken = new ArrayList<String>();
            breakUp(text, narrower, broken);
            if (broken.size() > lines.size()) {
                return lines;
            }
            lines = broken;
        }
        return lines;
    }

    private void breakUp(String part, double room, List<String> lines) {
        String line = "";
        for (String word : part.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
    }
}
