package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.Optional;

/** What is drawn between the subtitle and the source note. */
interface Drawing {
    /** Draws itself inside the body of the page and nowhere else. */
    void draw(Page page, Rectangle body);

    /** What is to be said of the figures below the chart, in one sentence. */
    default Optional<String> note() {
        return Optional.empty();
    }
}
