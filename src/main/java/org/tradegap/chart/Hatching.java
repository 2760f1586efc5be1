package org.tradegap.chart;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lines from corner to corner across a bar, all on one raster of the page, so that they tell a deficit without its colour. */
final class Hatching {
    private static final double STEP = 8;

    private Hatching() {}

    /** The lines inside of a bar, none beyond its edges; no clip is needed, so that SVG and PNG are drawn alike. */
    static Path2D lines(Rectangle2D bar) {
        var lines = new Path2D.Double();
        double first = Math.ceil((bar.getMinX() + bar.getMinY()) / STEP) * STEP;
        for (double sum = first; sum < bar.getMaxX() + bar.getMaxY(); sum += STEP) {
            double left = Math.max(bar.getMinX(), sum - bar.getMaxY());
            double right = Math.min(bar.getMaxX(), sum - bar.getMinY());
            if (right > left) {
                lines.moveTo(left, sum - left);
                lines.lineTo(right, sum - right);
            }
        }
        return lines;
    }

    /** A bar in the look of one side of zero. */
    static void fill(Page page, Rectangle2D bar, Theme.Side side) {
        page.fill(bar, side.hue().fill());
        if (side.hatched()) {
            page.stroke(lines(bar), page.theme().colours().paper(), page.theme().thin());
        }
    }
}
