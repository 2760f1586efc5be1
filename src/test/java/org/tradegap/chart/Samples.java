package org.tradegap.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tradegap.report.Chart;
import org.tradegap.report.Chart.Bar;
import org.tradegap.report.Chart.Caption;
import org.tradegap.report.Chart.Change;
import org.tradegap.report.Chart.Mark;
import org.tradegap.report.Chart.Series;

/** Charts as a report on a decade of trade between the United States and Korea would have them, and hostile ones. */
final class Samples {
    static final List<String> YEARS =
            IntStream.rangeClosed(2010, 2019).mapToObj(Integer::toString).toList();
    static final List<Mark> KORUS = List.of(new Mark("KORUS in force", 1.7));
    private static final String SOURCE =
            "Source: U.S. Census Bureau, USA Trade Online; total exports FAS, general imports"
                    + " customs value; not seasonally adjusted.\nAs of 15 March 2020; sectors after HS chapters.";

    private Samples() {}

    /** The house style. */
    static Style style() {
        return new Style(ThemeReader.standard(), Faces.load(List.of()), ChartSize.WIDE);
    }

    static Series series(String name, double... values) {
        return new Series(
                name, Arrays.stream(values).mapToObj(OptionalDouble::of).toList());
    }

    static Series empty(String name, int size) {
        return new Series(name, Collections.nCopies(size, OptionalDouble.empty()));
    }

    static Caption caption(String id, String title, int decimals) {
        return new Caption(
                id,
                title,
                "Goods trade with Korea, billions of U.S. dollars, 2010\u20132019",
                SOURCE,
                "Alt: " + title,
                decimals);
    }

    static List<Series> sectors() {
        return List.of(
                series("Motor vehicles and parts", -9.6, -12.1, -14.6, -16.6, -19.4, -22.1, -20.0, -18.4, -17.9, -19.8),
                series("Machinery", -3.1, -4.2, -5.1, -6.4, -6.6, -7.8, -8.1, -9.2, -10.3, -11.1),
                series("Electronics", -7.9, -8.5, -8.2, -9.7, -9.6, -8.8, -8.4, -6.1, -5.2, -4.9),
                series("Metals", -0.6, -1.8, -2.3, -1.4, -4.0, -2.9, -1.6, -2.2, -1.9, -1.6),
                series("Other manufactures", -0.2, -0.4, -1.0, -0.6, 0.4, -0.9, -1.4, -0.4, -0.2, -0.6),
                series("Chemicals and plastics", 3.4, 3.7, 3.3, 3.2, 3.5, 2.7, 2.5, 2.9, 3.1, 2.8),
                series("Farm and food products", 5.9, 7.1, 6.2, 5.2, 6.9, 6.0, 6.2, 6.9, 8.3, 7.9),
                series("Fuels and minerals", 2.0, 3.0, 5.1, 5.5, 3.8, 5.5, 3.2, 0.7, 6.2, 6.3));
    }

    static Series total(List<Series> parts) {
        double[] sums = new double[parts.get(0).values().size()];
        for (Series part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part.values().get(i).orElse(0);
            }
        }
        return series("Balance", sums);
    }

    static Chart stacked() {
        return new Chart.StackedBars(
                caption(
                        "balance-by-sector",
                        "Cars and machinery make up the deficit with Korea, farm goods and fuels narrow it",
                        1),
                YEARS,
                sectors(),
                total(sectors()),
                KORUS);
    }

    static Chart lines() {
        return new Chart.Lines(
                caption(
                        "exports-imports",
                        "Imports from Korea rose by half in a decade; exports caught up only after 2017",
                        1),
                YEARS,
                List.of(
                        series("Exports", 38.8, 43.5, 42.3, 41.6, 44.7, 43.5, 42.3, 48.4, 56.3, 56.5),
                        series("Imports", 48.9, 56.7, 58.9, 62.4, 69.7, 71.8, 69.9, 71.4, 74.2, 77.5),
                        series("Balance", -10.1, -13.2, -16.6, -20.8, -25.0, -28.3, -27.6, -23.0, -17.9, -21.0)),
                KORUS);
    }

    static Chart ranked() {
        var bars = new ArrayList<Bar>();
        sectors().stream()
                .map(sector -> new Bar(sector.name(), sector.values().get(9).orElseThrow()))
                .sorted((a, b) -> Double.compare(b.value(), a.value()))
                .forEach(bars::add);
        return new Chart.RankedBars(
                caption("sectors-ranked", "The surplus in farm goods covers two fifths of the deficit in cars", 1),
                bars);
    }

    static Chart multiples() {
        return new Chart.SmallMultiples(
                caption("sectors-over-time", "Three of eight sectors are in surplus throughout the decade", 1),
                YEARS,
                sectors());
    }

    static Chart months() {
        var months = new ArrayList<String>();
        var exports = new ArrayList<OptionalDouble>();
        var imports = new ArrayList<OptionalDouble>();
        for (int i = 0; i < 72; i++) {
            months.add(String.format(Locale.ROOT, "%d-%02d", 2014 + i / 12, i % 12 + 1));
            exports.add(OptionalDouble.of(3.6 + 0.015 * i + 0.3 * Math.sin(i * 1.1)));
            imports.add(OptionalDouble.of(5.4 + 0.014 * i + 0.35 * Math.cos(i * 0.9)));
        }
        return new Chart.Lines(
                caption("months", "Month by month the gap has hardly moved", 2),
                months,
                List.of(new Series("Exports", exports), new Series("Imports", imports)),
                List.of(
                        new Mark("KORUS tariff cut", 24),
                        new Mark("Safeguard on washing machines", 49),
                        new Mark("Steel quota", 52),
                        new Mark("Amended KORUS in force", 60)));
    }

    static Chart diverging() {
        return new Chart.DivergingBars(
                caption("balance", "The goods deficit with Korea peaked at $28.3 billion in 2015", 1),
                YEARS,
                total(sectors()),
                KORUS);
    }

    static Chart waterfall() {
        List<Bar> changes = changes().stream()
                .map(row -> new Bar(
                        row.label(), row.after().orElseThrow() - row.before().orElseThrow()))
                .sorted((a, b) -> Double.compare(a.value(), b.value()))
                .toList();
        return new Chart.Waterfall(
                caption("change-by-sector", "Cars contributed most to the fall of the goods balance", 1),
                new Bar("Balance in 2010", -10.1),
                changes,
                new Bar("Balance in 2019", -21.0));
    }

    static Chart dumbbell() {
        return new Chart.Dumbbell(
                caption("before-and-after", "Five of eight sector balances fell from 2010 to 2019", 1),
                "2010",
                "2019",
                changes());
    }

    static Chart slope() {
        return new Chart.Slope(
                caption("sector-slope", "Five of eight sector balances fell from 2010 to 2019, most in cars", 1),
                "2010",
                "2019",
                changes());
    }

    private static List<Change> changes() {
        return sectors().stream()
                .map(sector -> new Change(
                        sector.name(), sector.values().get(0), sector.values().get(9)))
                .toList();
    }

    static List<Chart> realistic() {
        return List.of(
                stacked(), lines(), ranked(), multiples(), months(), diverging(), waterfall(), dumbbell(), slope());
    }
}
