package org.tradegap.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** A chart: what it shows and says, without a look. Values are in the unit that the caption names. */
public sealed interface Chart {
    /** The words around the chart. */
    Caption caption();

    /** Every other text that may be drawn. */
    Stream<String> names();

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
    record Caption(String id, String title, String subtitle, String source, String alt, int decimals) {
        /** The same words with one more sentence below the chart; none where it is empty. */
        Caption noting(String sentence) {
            String below = sentence.isEmpty() ? source : source + " " + sentence;
            return new Caption(id, title, subtitle, below, alt, decimals);
        }
    }

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

    /** A labelled figure in two periods; an empty one is not drawn. */
    record Change(String label, OptionalDouble before, OptionalDouble after) {}

    /** Parts stacked away from zero to both sides, with their total as a line; at most eight parts. */
    record StackedBars(Caption caption, List<String> categories, List<Series> parts, Series total, List<Mark> marks)
            implements Chart {
        @Override
        public Stream<String> names() {
            return Chart.names(categories, parts, marks, total.name());
        }
    }

    /** Lines over the categories, labelled at their ends; at most eight. */
    record Lines(Caption caption, List<String> categories, List<Series> lines, List<Mark> marks) implements Chart {
        @Override
        public Stream<String> names() {
            return Chart.names(categories, lines, marks);
        }
    }

    /** Horizontal bars in the order given, each with its label and value. */
    record RankedBars(Caption caption, List<Bar> bars) implements Chart {
        @Override
        public Stream<String> names() {
            return bars.stream().map(Bar::label);
        }
    }

    /** One small panel for each series, all on the same scale. */
    record SmallMultiples(Caption caption, List<String> categories, List<Series> panels) implements Chart {
        @Override
        public Stream<String> names() {
            return Chart.names(categories, panels, List.of());
        }
    }

    /** One series over the categories, each value a bar above or below zero. */
    record DivergingBars(Caption caption, List<String> categories, Series bars, List<Mark> marks) implements Chart {
        @Override
        public Stream<String> names() {
            return Chart.names(categories, List.of(bars), marks);
        }
    }

    /** A total at the start, what each part added to it or took from it, and the total at the end. */
    record Waterfall(Caption caption, Bar start, List<Bar> changes, Bar end) implements Chart {
        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(start, end), changes.stream()).map(Bar::label);
        }
    }

    /** Rows, each with a figure before and one after, joined by a line. */
    record Dumbbell(Caption caption, String before, String after, List<Change> rows) implements Chart {
        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(before, after), rows.stream().map(Change::label));
        }
    }

    /** Lines from one period to another, labelled at both ends; at most eight. */
    record Slope(Caption caption, String before, String after, List<Change> lines) implements Chart {
        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(before, after), lines.stream().map(Change::label));
        }
    }

    private static Stream<String> names(
            List<String> categories, List<Series> series, List<Mark> marks, String... more) {
        return Stream.of(
                        categories.stream(),
                        series.stream().map(Series::name),
                        marks.stream().map(Mark::label),
                        Stream.of(more))
                .flatMap(each -> each);
    }
}
