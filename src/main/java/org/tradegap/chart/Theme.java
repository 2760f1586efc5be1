package org.tradegap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.nio.file.Path;
import java.util.List;

/**
 * The house style: ink on paper, a faint grid, one heavy line at zero, and eight colours that the colour-blind tell apart.
 *
 * @param hues the colours of series, in turn
 * @param surplus how bars above zero look
 * @param deficit how bars below zero look
 * @param fonts further TrueType files, tried after the bundled fonts
 */
record Theme(
        Colours colours,
        List<Hue> hues,
        Side surplus,
        Side deficit,
        Strokes strokes,
        Sizes wide,
        Sizes column,
        List<Path> fonts) {
    Theme {
        hues = List.copyOf(hues);
        fonts = List.copyOf(fonts);
    }

    /** The colours of what is no series. */
    record Colours(Color paper, Color ink, Color grey, Color leader, Color grid) {}

    /**
     * A colour of the palette.
     *
     * @param fill for areas and lines
     * @param text the same hue, dark enough to be read on white
     */
    record Hue(Color fill, Color text) {}

    /** The look of one side of zero. */
    record Side(Hue hue, boolean hatched) {}

    /** The widths of lines. */
    record Strokes(float thin, float zero, float line, float halo) {}

    /** The sizes of letters. */
    record Sizes(int title, int subtitle, int note, int tick, int label) {}

    Sizes sizes(ChartSize size) {
        return size == ChartSize.WIDE ? wide : column;
    }

    Color ink() {
        return colours.ink;
    }

    /** The dark colour of totals. */
    Hue total() {
        return new Hue(colours.ink, colours.ink);
    }

    /** The colours in turn, from the start again after the last. */
    Hue hue(int index) {
        return hues.get(index % hues.size());
    }

    /** One look for values below zero, another for the rest. */
    Side side(double value) {
        return value < 0 ? deficit : surplus;
    }

    BasicStroke thin() {
        return new BasicStroke(strokes.thin);
    }

    BasicStroke zero() {
        return new BasicStroke(strokes.zero);
    }

    BasicStroke dashed() {
        return new BasicStroke(
                strokes.thin, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {4f, 3f}, 0f);
    }

    BasicStroke curve() {
        return new BasicStroke(strokes.line, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    BasicStroke halo() {
        return new BasicStroke(strokes.halo, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
