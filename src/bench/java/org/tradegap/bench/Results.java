package org.tradegap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, for the page. */
final class Results {
    /**
     * A bar and what was measured against it.
     *
     * @param work the work's short name
     * @param bar what is asked for
     * @param measured what was found
     * @param reached whether the one meets the other; yes, no, or why that is not known
     */
    record Bar(String work, String bar, String measured, String reached) {}

    /**
     * A point of a curve.
     *
     * @param axis rows or files
     * @param program whose cost it is
     * @param at how many rows or files
     * @param seconds the median
     */
    record Point(String axis, String program, long at, double seconds) {}

    /**
     * A part of the program alone.
     *
     * @param nanoseconds a row
     * @param error half of its interval of 99.9 % confidence
     */
    record Kernel(String name, double nanoseconds, double error) {}

    private final List<Bar> bars = new ArrayList<>();
    private final List<Rounds> rounds = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private final List<String> comparisons = new ArrayList<>();
    private final List<Kernel> kernels = new ArrayList<>();

    void bar(String work, String bar, String measured, boolean reached) {
        bars.add(new Bar(work, bar, measured, reached ? "yes" : "no"));
    }

    /** A bar that this run cannot decide. */
    void open(String work, String bar, String measured, String why) {
        bars.add(new Bar(work, bar, measured, why));
    }

    void add(Rounds measured) {
        rounds.add(measured);
    }

    void point(Point point) {
        points.add(point);
    }

    void kernel(Kernel kernel) {
        kernels.add(kernel);
    }

    /** Notes that results were equal. */
    void equal(String work, long cells) {
        comparisons.add(String.format(Locale.ROOT, "%s: %,d rows", work, cells));
    }

    List<Bar> bars() {
        return bars;
    }

    List<Rounds> rounds() {
        return rounds;
    }

    List<Point> points() {
        return points;
    }

    List<Kernel> kernels() {
        return kernels;
    }

    List<String> comparisons() {
        return comparisons;
    }
}
