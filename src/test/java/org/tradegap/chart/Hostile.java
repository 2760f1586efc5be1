package org.tradegap.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradegap.report.Chart;
import org.tradegap.report.Chart.Bar;
import org.tradegap.report.Chart.Caption;
import org.tradegap.report.Chart.Change;
import org.tradegap.report.Chart.Mark;
import org.tradegap.report.Chart.Series;

/** Charts nobody would draw by hand but data will bring: each shape of values in each kind of chart. */
final class Hostile {
    private static final String LONG =
            "Optical, photographic, cinematographic, measuring and medical instruments, no. ";
    private static final List<Mark> CROWDED = List.of(
            new Mark("Outside", -3),
            new Mark("A very long name for an agreement that nobody shortened before it came here", 0),
            new Mark("At the same place", 1),
            new Mark("At the same place too", 1),
            new Mark("Close by", 1.05),
            new Mark("Closer still", 1.06),
            new Mark("Fifth of the heap", 1.07),
            new Mark("At the very end of the decade", 9));

    private Hostile() {}

    static Stream<Chart> charts() {
        var charts = new ArrayList<Chart>();
        charts.addAll(kinds("one", 1, series(1, 1, i -> 42.35)));
        charts.addAll(kinds("negative", 10, series(8, 10, i -> -1 - i)));
        charts.addAll(kinds("positive", 10, series(8, 10, i -> 1 + i % 3)));
        charts.addAll(kinds("zero", 10, series(8, 10, i -> 0)));
        charts.addAll(kinds("outlier", 10, series(8, 10, i -> i == 9 ? 1e6 : 1)));
        charts.addAll(kinds("deep-outlier", 10, series(8, 10, i -> i == 39 ? -1e6 : 1)));
        charts.addAll(kinds("large", 10, series(8, 10, i -> 1e14 * (i % 2 == 0 ? 1 : -1))));
        charts.addAll(kinds("huge", 10, series(8, 10, i -> 1e300 / 8 * (i % 2 == 0 ? 1 : -1))));
        charts.addAll(kinds("tiny", 10, series(8, 10, i -> 1e-9 * (i - 5))));
        charts.addAll(kinds("equal", 10, series(8, 10, i -> 100)));
        charts.addAll(kinds("near", 10, series(8, 10, i -> 1_000_000 + i % 4)));
        charts.addAll(kinds("gaps", 10, gaps()));
        charts.addAll(kinds("all-missing", 10, List.of(Samples.empty("Nothing", 10), Samples.empty("None", 10))));
        charts.addAll(kinds("no-series", 10, List.of()));
        charts.addAll(kinds("no-categories", 0, List.of(Samples.empty("Nothing", 0))));
        charts.addAll(kinds("zero-trade-but-one", 10, series(8, 10, i -> i == 79 ? 1e6 : 0)));
        charts.addAll(kinds("one-sector", 10, series(1, 10, i -> i % 2 == 0 ? -3 : 4)));
        charts.addAll(kinds("scripts", 10, scripts()));
        charts.add(new Chart.Lines(caption("eight-lines"), names("", 10), series(8, 10, i -> i), CROWDED));
        charts.add(new Chart.DivergingBars(
                caption("many-months"),
                names("", 120),
                series(1, 120, i -> i % 7 - 3).get(0),
                CROWDED));
        charts.add(new Chart.Dumbbell(
                caption("dumbbell-60"), "Before " + LONG, "After " + LONG, changes(series(60, 2, i -> i % 9 - 4))));
        charts.add(new Chart.SmallMultiples(caption("many-panels"), names("", 10), series(40, 10, i -> i % 7 - 3)));
        charts.add(new Chart.SmallMultiples(caption("panels-21"), names("", 10), series(21, 10, i -> i % 7 - 3)));
        charts.add(new Chart.RankedBars(caption("many-bars"), bars(97)));
        charts.add(new Chart.RankedBars(caption("bars-24"), bars(24)));
        charts.add(new Chart.Lines(caption("long-run"), names("", 400), series(2, 400, i -> i % 37), CROWDED));
        charts.add(new Chart.Lines(caption("long-names"), names(LONG, 12), series(3, 12, i -> i % 37), CROWDED));
        return charts.stream();
    }

    private static List<Chart> kinds(String id, int categories, List<Series> series) {
        List<String> names = names(categories == 1 ? LONG : "", categories);
        var bars = new ArrayList<Bar>();
        for (Series one : series) {
            one.values().stream()
                    .flatMapToDouble(OptionalDouble::stream)
                    .limit(1)
                    .forEach(value -> bars.add(new Bar(one.name(), value)));
        }
        Series total = series.isEmpty() ? Samples.empty("Balance", categories) : Samples.total(series);
        return List.of(
                new Chart.StackedBars(caption("stacked-" + id), names, series, total, CROWDED),
                new Chart.Lines(caption("lines-" + id), names, series, CROWDED),
                new Chart.RankedBars(caption("ranked-" + id), bars),
                new Chart.SmallMultiples(caption("multiples-" + id), names, series),
                new Chart.DivergingBars(caption("diverging-" + id), names, total, CROWDED),
                waterfall("waterfall-" + id, bars),
                new Chart.Dumbbell(caption("dumbbell-" + id), LONG, "2019", changes(series)),
                new Chart.Slope(caption("slope-" + id), "2010", LONG, changes(series)));
    }

    private static Chart waterfall(String id, List<Bar> changes) {
        double sum = changes.stream().mapToDouble(Bar::value).sum();
        return new Chart.Waterfall(caption(id), new Bar("At the start, " + LONG, 7), changes, new Bar("2019", 7 + sum));
    }

    private static List<Change> changes(List<Series> series) {
        return series.stream()
                .map(one -> new Change(one.name(), Values.at(one, one.values().isEmpty() ? -1 : 0), Values.last(one)))
                .toList();
    }

    /** Names of 80 signs and names that Liberation Sans has no signs for, or no font. */
    private static List<Series> scripts() {
        var names = List.of(
                "\u041c\u0430\u0448\u0438\u043d\u044b \u0438 \u043e\u0431\u043e\u0440\u0443\u0434\u043e\u0432\u0430\u043d\u0438\u0435",
                "\u039c\u03b7\u03c7\u03b1\u03bd\u03ae\u03bc\u03b1\u03c4\u03b1",
                "\u0627\u0644\u0622\u0644\u0627\u062a \u0648\u0627\u0644\u0645\u0639\u062f\u0627\u062a (HS 84) 2019",
                "\u05de\u05db\u05d5\u05e0\u05d5\u05ea",
                "\u6a5f\u68b0\u8a2d\u5099\u3068\u90e8\u54c1",
                "\u0e40\u0e04\u0e23\u0e37\u0e48\u0e2d\u0e07\u0e08\u0e31\u0e01\u0e23",
                "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft",
                "\u092e\u0936\u0940\u0928\u0930\u0940 \ud83d\ude9a");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Series(
                        names.get(i), series(1, 10, at -> at - i).get(0).values()))
                .toList();
    }

    private static Caption caption(String id) {
        return new Caption(
                id,
                "A message of two hundred letters: " + LONG + LONG + LONG,
                "Measure, unit <&> 'period', " + LONG + LONG + LONG,
                "Source: " + LONG + LONG + LONG + LONG + LONG,
                "Alt & <alt> 'quoted'",
                1);
    }

    private static List<Series> series(int count, int length, IntToDoubleFunction value) {
        return IntStream.range(0, count)
                .mapToObj(s -> Samples.series(
                        LONG + s,
                        IntStream.range(0, length)
                                .mapToDouble(i -> value.applyAsDouble(s * length + i))
                                .toArray()))
                .toList();
    }

    private static List<Series> gaps() {
        var ended = new ArrayList<>(Collections.nCopies(10, OptionalDouble.empty()));
        ended.set(2, OptionalDouble.of(5));
        ended.set(4, OptionalDouble.of(-5));
        ended.set(5, OptionalDouble.of(7));
        var begun = new ArrayList<>(Collections.nCopies(10, OptionalDouble.empty()));
        begun.set(9, OptionalDouble.of(-2));
        return List.of(new Series("Ended early", ended), new Series("Begun late", begun), Samples.empty("Never", 10));
    }

    private static List<Bar> bars(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Bar(LONG + i, 1e5 * (count / 2.0 - i)))
                .toList();
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + (2010 + i)).toList();
    }
}
