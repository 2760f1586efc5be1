package org.tradegap.chart;

import java.awt.Color;

/** A theme with its fonts, in one of the sizes of charts. */
record Style(Theme theme, Faces faces, ChartSize size) {
    Lettering title() {
        return letters(true, theme.sizes(size).title(), theme.ink());
    }

    Lettering subtitle() {
        return letters(false, theme.sizes(size).subtitle(), theme.colours().grey());
    }

    Lettering note() {
        return letters(false, theme.sizes(size).note(), theme.colours().grey());
    }

    Lettering tick() {
        return letters(false, theme.sizes(size).tick(), theme.colours().grey());
    }

    Lettering label(Color color) {
        return letters(false, theme.sizes(size).label(), color);
    }

    Lettering strong(Color color) {
        return letters(true, theme.sizes(size).label(), color);
    }

    private Lettering letters(boolean bold, int points, Color color) {
        return new Lettering(faces, bold, points, color);
    }
}
