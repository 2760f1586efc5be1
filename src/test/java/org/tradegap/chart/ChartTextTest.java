package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tradegap.report.Chart;
import org.tradegap.report.Chart.Bar;
import org.tradegap.report.Chart.Mark;
import org.tradegap.report.Chart.Series;

class ChartTextTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();

    private static List<String> texts(Chart chart) throws Exception {
        return SvgTexts.of(RENDERER.svg(chart)).stream()
                .map(SvgTexts.Placed::text)
                .toList();
    }

    @Test
    void everyPartOfAStackAndItsTotalIsNamedWithItsLastValue() throws Exception {
        assertThat(texts(Samples.stacked()))
                .contains("Balance", "\u221221.0", "Motor vehicles and parts", "\u221219.8", "+7.9", "KORUS in force")
                .containsAll(Samples.sectors().stream().map(Series::name).toList());
    }

    @Test
    void labelsOfAStackStandInItsOrderFromTopToBottom() throws Exception {
        List<String> parts = Samples.sectors().stream().map(Series::name).toList();
        List<String> downwards = SvgTexts.of(RENDERER.svg(Samples.stacked())).stream()
                .filter(text -> parts.contains(text.text()))
                .sorted((a, b) -> Double.compare(a.box().getY(), b.box().getY()))
                .map(SvgTexts.Placed::text)
                .toList();
        assertThat(downwards)
                .containsExactly(
                        "Fuels and minerals",
                        "Farm and food products",
                        "Chemicals and plastics",
                        "Motor vehicles and parts",
                        "Machinery",
                        "Electronics",
                        "Metals",
                        "Other manufactures");
    }

    @Test
    void onlyALineThatGoesBelowZeroIsWrittenWithItsSign() throws Exception {
        assertThat(texts(Samples.lines()))
                .contains("56.5", "77.5", "\u221221.0")
                .doesNotContain("+80");
    }

    @Test
    void aLineThatEndsEarlySaysWhen() throws Exception {
        var early = new Series("Early", List.of(OptionalDouble.of(3), OptionalDouble.empty()));
        var chart = new Chart.Lines(
                Samples.caption("early", "Early", 1), List.of("2018", "2019"), List.of(early), List.of());
        assertThat(texts(chart)).contains("3.0 (2018)");
    }

    @Test
    void rowsThatDoNotFitAreCounted() throws Exception {
        var bars = IntStream.range(0, 100).mapToObj(i -> new Bar("Row " + i, i)).toList();
        List<String> texts = texts(new Chart.RankedBars(Samples.caption("rows", "Rows", 0), bars));
        long rows = texts.stream().filter(text -> text.startsWith("Row ")).count();
        assertThat(rows).isGreaterThan(20);
        assertThat(texts).contains("and " + (100 - rows) + " more, not shown");
    }

    @Test
    void panelsThatDoNotFitAreCounted() throws Exception {
        var panels = IntStream.range(0, 30)
                .mapToObj(i -> Samples.series("P" + i, 1, 2))
                .toList();
        var chart = new Chart.SmallMultiples(Samples.caption("panels", "Panels", 0), List.of("a", "b"), panels);
        assertThat(texts(chart)).contains("P23", "and 6 more, not shown").doesNotContain("P24");
    }

    @Test
    void roundedPartsThatDoNotAddUpAreExplained() throws Exception {
        assertThat(texts(stack(1.04, 1.04, 2.08))).contains("Rounded figures do not add up to the rounded total.");
        assertThat(texts(stack(1.1, 1.2, 2.3))).noneMatch(text -> text.startsWith("Rounded"));
    }

    private static Chart stack(double one, double other, double total) {
        return new Chart.StackedBars(
                Samples.caption("stack", "Stack", 1),
                List.of("2019"),
                List.of(Samples.series("One", one), Samples.series("Other", other)),
                Samples.series("Total", total),
                List.of());
    }

    @Test
    void stepsOfAWaterfallThatDoNotAddUpAreExplained() throws Exception {
        var steps = List.of(new Bar("One", 1.04), new Bar("Other", 1.04));
        var chart = new Chart.Waterfall(
                Samples.caption("steps", "Steps", 1), new Bar("Before", 1), steps, new Bar("After", 3.08));

        assertThat(texts(chart)).contains("+1.0", "+3.1", "Rounded figures do not add up to the rounded total.");
    }

    @Test
    void everyEndOfASlopeAndEveryDumbbellHasItsFigure() throws Exception {
        assertThat(texts(Samples.slope())).contains("\u22129.6", "\u221219.8", "+5.9", "+7.9", "2010", "2019");
        assertThat(texts(Samples.dumbbell())).contains("\u22129.6", "\u221219.8", "+5.9", "+7.9", "2010", "2019");
    }

    @Test
    void figuresOfManyBarsAreTheOutstandingOnes() throws Exception {
        double[] values = IntStream.range(0, 120)
                .mapToDouble(i -> i == 50 ? -9 : i == 90 ? 8 : 1)
                .toArray();
        var chart = new Chart.DivergingBars(
                Samples.caption("bars", "Bars", 1),
                IntStream.range(0, 120).mapToObj(Integer::toString).toList(),
                Samples.series("Balance", values),
                List.of());

        assertThat(texts(chart)).contains("\u22129.0", "+8.0", "+1.0");
    }

    @Test
    void eventsOutsideThePlotAreNotDrawn() throws Exception {
        var marks = new ArrayList<>(Samples.KORUS);
        marks.add(new Mark("Too early", -2));
        marks.add(new Mark("Too late", 12));
        var chart = new Chart.StackedBars(
                Samples.caption("marks", "Marks", 1),
                Samples.YEARS,
                Samples.sectors(),
                Samples.total(Samples.sectors()),
                marks);
        assertThat(texts(chart)).contains("KORUS in force").doesNotContain("Too early", "Too late");
    }
}
