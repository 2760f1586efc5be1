package org.tradegap.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** A weight and size of letters in a colour, and how much room words take in it. Sizes are whole, as the SVG writer wants them. */
record Lettering(Faces faces, boolean bold, int size, Color color) {
    private static final String ELLIPSIS = "\u2026";

    /** The same metrics for every device, so that PNG and SVG are laid out alike. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    Lettering sized(int other) {
        return new Lettering(faces, bold, other, color);
    }

    Lettering in(Color other) {
        return new Lettering(faces, bold, size, other);
    }

    static double measured(Font font, String text) {
        return font.getStringBounds(text, METRICS).getWidth();
    }

    /** The text in pieces of one font each, from left to right. */
    List<Run> runs(String text) {
        return Run.of(this, text);
    }

    double width(String text) {
        return faces.width(this, text);
    }

    /** From one baseline to the next. */
    int leading() {
        return Math.round(size * 1.22f);
    }

    /** From the middle of the capitals down to the baseline. */
    double drop() {
        return size * 0.36;
    }

    /** The text, or as much of its beginning as fits with an ellipsis; nothing where not even that fits. */
    String shorten(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
            if (isWhole(text, end) && width(shorter) <= room) {
                return shorter;
            }
        }
        return "";
    }

    /** Whether a text can be cut there, neither inside of a pair of surrogates nor before a mark on the letter. */
    private static boolean isWhole(String text, int end) {
        int type = end < text.length() ? Character.getType(text.codePointAt(end)) : Character.UNASSIGNED;
        return !Character.isHighSurrogate(text.charAt(end - 1))
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK;
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

    /** At spaces, and inside of a word that is longer than a line. */
    private void breakUp(String part, double room, List<String> lines) {
        String line = "";
        for (String word : part.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= room) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = pieces(word, room, lines);
            }
        }
        lines.add(line);
    }

    /** Adds the lines that a word fills and gives the rest of it. */
    private String pieces(String word, double room, List<String> lines) {
        String rest = word;
        while (width(rest) > room) {
            int end = rest.length() - 1;
            while (end > 1 && (!isWhole(rest, end) || width(rest.substring(0, end)) > room)) {
                end--;
            }
            if (end < 1 || width(rest.substring(0, end)) > room || !isWhole(rest, end)) {
                return rest;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
