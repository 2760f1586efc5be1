package org.tradegap.chart;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A scale of values from left to right that has zero on it. */
record Across(double low, double high, double left, double right) {
    static Across of(double[] values, double left, double right) {
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(0));
        return low < high ? new Across(low, high, left, right) : new Across(0, 1, left, right);
    }

    double x(double value) {
        return left + (value - low) / (high - low) * (right - left);
    }

    /** The bar from one value to another in a row. */
    Rectangle2D bar(double from, double to, double top, double height) {
        double start = Math.min(x(from), x(to));
        return new Rectangle2D.Double(start, top, Math.max(x(from), x(to)) - start, height);
    }
}
