package org.tradegap.chart;

import java.awt.Rectangle;

/** What is drawn between the subtitle and the source note. */
interface Drawing {
    /** Draws itself inside the body of the page and nowhere else. */
    void draw(Page page, Rectangle body);
}
