package org.tradegap.chart;

import org.tradegap.chart.Theme.Hue;

/**
 * The label at the end of a series.
 *
 * @param figure its last value; empty if there is none, and then no line leads there
 * @param key what is drawn before the name to tie it to the series
 */
record EndLabel(String name, String figure, Hue hue, Key key) {
    /** The sign before a name. */
    enum Key {
        /** A square of the colour. */
        SQUARE,
        /** The dot of the total line. */
        DOT,
        /** Nothing; the words have the colour. */
        NONE
    }
}
