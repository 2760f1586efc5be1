package org.tradegap.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tradegap.report.Chart;

/** What a chart must be before it can be drawn: as many values as categories, all of them finite, no more parts than colours. */
final class ChartCheck {
    private static final int MOST_PARTS = 8;

    private final List<String> problems = new ArrayList<>();

    private ChartCheck() {}

    static void check(Chart chart) {
        var check = new ChartCheck();
        if (chart instanceof Chart.StackedBars bars) {
            check.most(bars.parts().size(), "parts");
            check.series(
                    bars.categories(),
                    Stream.concat(bars.parts().stream(), Stream.of(bars.total()))
                            .toList());
            check.marks(bars.marks());
        } else if (chart instanceof Chart.Lines lines) {
            check.most(lines.lines().size(), "lines");
            check.series(lines.categories(), lines.lines());
            check.marks(lines.marks());
        } else if (chart instanceof Chart.SmallMultiples multiples) {
            check.series(multiples.categories(), multiples.panels());
        } else if (chart instanceof Chart.RankedBars ranked) {
            ranked.bars().forEach(check::bar);
        } else {
            check.change(chart);
        }
        if (!check.problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "chart " + chart.caption().id() + ": " + String.join("; ", check.problems));
        }
    }

    /** The kinds that show what changed. */
    private void change(Chart chart) {
        if (chart instanceof Chart.DivergingBars bars) {
            series(bars.categories(), List.of(bars.bars()));
            marks(bars.marks());
        } else if (chart instanceof Chart.Waterfall waterfall) {
            most(waterfall.changes().size(), "changes");
            bar(waterfall.start());
            waterfall.changes().forEach(this::bar);
            bar(waterfall.end());
        } else if (chart instanceof Chart.Dumbbell dumbbell) {
            dumbbell.rows().forEach(this::row);
        } else if (chart instanceof Chart.Slope slope) {
            most(slope.lines().size(), "lines");
            slope.lines().forEach(this::row);
        }
    }

    private void most(int count, String what) {
        if (count > MOST_PARTS) {
            problems.add("expected at most " + MOST_PARTS + " " + what + ", found " + count);
        }
    }

    private void bar(Chart.Bar bar) {
        finite("bar \"" + bar.label() + "\"", bar.value());
    }

    private void row(Chart.Change row) {
        Values.joined(row.before(), row.after()).forEach(value -> finite("row \"" + row.label() + "\"", value));
    }

    private void series(List<String> categories, List<Chart.Series> all) {
        for (Chart.Series series : all) {
            String name = "series \"" + series.name() + "\"";
            if (series.values().size() != categories.size()) {
                problems.add(name + ": expected a value for each of " + categories.size() + " categories, found "
                        + series.values().size());
            }
            series.values().stream().flatMapToDouble(OptionalDouble::stream).forEach(value -> finite(name, value));
        }
    }

    private void marks(List<Chart.Mark> marks) {
        marks.forEach(mark -> finite("mark \"" + mark.label() + "\"", mark.at()));
    }

    private void finite(String where, double value) {
        if (!Double.isFinite(value)) {
            problems.add(where + ": expected a finite value, found " + value);
        }
    }
}
