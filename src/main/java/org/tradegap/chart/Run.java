package org.tradegap.chart;

import java.awt.Font;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of a text that one font draws in one direction. */
record Run(String text, Font font) {
    double width() {
        return Lettering.measured(font, text);
    }

    /** The pieces of a text from left to right, whatever direction it is read in. */
    static List<Run> of(Lettering lettering, String text) {
        char[] signs = text.toCharArray();
        if (!Bidi.requiresBidi(signs, 0, signs.length)) {
            return inOneDirection(lettering, text);
        }
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        var parts = new Integer[bidi.getRunCount()];
        var levels = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i;
            levels[i] = (byte) bidi.getRunLevel(i);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        List<Run> runs = new ArrayList<>();
        for (int part : parts) {
            String piece = text.substring(bidi.getRunStart(part), bidi.getRunLimit(part));
            List<Run> some = inOneDirection(lettering, piece);
            if (bidi.getRunLevel(part) % 2 == 1) {
                Collections.reverse(some);
            }
            runs.addAll(some);
        }
        return runs;
    }

    /** Signs that are no letters stay in the font of what stands before them, where that has them. */
    private static List<Run> inOneDirection(Lettering lettering, String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Font font = lettering.faces().face(lettering.bold(), text.codePointAt(start));
            int end = text.offsetByCodePoints(start, 1);
            while (end < text.length() && font.equals(next(lettering, font, text.codePointAt(end)))) {
                end = text.offsetByCodePoints(end, 1);
            }
            runs.add(new Run(
                    text.substring(start, end),
                    font.deriveFont(lettering.bold() ? Font.BOLD : Font.PLAIN, (float) lettering.size())));
            start = end;
        }
        return runs;
    }

    private static Font next(Lettering lettering, Font font, int sign) {
        boolean stays = !Character.isLetter(sign) && font.canDisplay(sign);
        return stays ? font : lettering.faces().face(lettering.bold(), sign);
    }
}
