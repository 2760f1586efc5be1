package org.tradegap.report;

import java.util.List;
import java.util.OptionalDouble;

/** A chart: what it shows and says, without a look. Values are in the unit that the caption names. */
public sealed interface Chart {
    /** The words around the chart. */
    Caption caption();

    /**
     * The words around a chart.
     *
     * @param id unique in the report, lower case with dashes; the name of its files
     * @param title the message, a sentence without a full stop
     * @param subtitle measure, unit and period
     * @param source source, basis and dates, one or two lines
     * @param alt the text read to those who cannot see the chart
     * @param decimals digits shown after the point in labels
     */
    record Caption(String id, String title, String subtitle, String source, String alt, int decimals) {}

    /**
     * One value for each category; an empty value is not drawn.
     *
     * @param name the label shown
     */
    record Series(String name, List<OptionalDouble> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * A dated event.
     *
     * @param at place on the category axis: 0 is the middle of the first category, 1 that of the second
     */
    record Mark(String label, double at) {}

    /** A labelled value of a ranking. */
    record Bar(String label, double value) {}

    /** Parts stacked away from zero to both sides, with their total as a line; at most eight parts. */
    record StackedBars(Caption caption, List<String> categories, List<Series> parts, Series total, List<Mark> marks)
            implements Chart {}

    /** Lines over the categories, labelled at their ends. */
    record Lines(Caption caption, List<String> categories, List<Series> lines, List<Mark> marks) implements Chart {}

    /** Horizontal bars in the order given, each with its label and value. */
    record RankedBars(Caption caption, List<Bar> bars) implements Chart {}

    /** One small panel for each series, all on the same scale. */
    record SmallMultiples(Caption caption, List<String> categories, List<Series> panels) implements Chart {}
}
