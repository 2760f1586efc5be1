package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartModelTest {
    private static final String DEFINITION = """
            title: Goods
            reporter: USA
            partners: {KOR: Korea}
            years: 2011-2012
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: hs-chapters
            unit: million
            agreements: [{id: korus, name: Free trade, entry-into-force: 2012-03-15}]
            charts: [flows, balance-by-sector, deficit-by-sector, balances-by-partner]
            """;

    @TempDir
    private Path folder;

    /** Exports of 2011 and 2012 against imports of 5 billion in both, as they change the title. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4000000000 | 3000000000 | deficit with Korea widened from $1.0 billion in 2011 to $2.0 billion in 2012",
                "2000000000 | 3950000000 | deficit with Korea narrowed from $3.0 billion in 2011 to $1.1 billion in 2012",
                "6000000000 | 7440000000 | surplus with Korea widened from $1.0 billion in 2011 to $2.4 billion in 2012",
                "7000000000 | 5600000000 | surplus with Korea narrowed from $2.0 billion in 2011 to $600.0 million in 2012",
                "4000000000 | 6000000000 | deficit with Korea of $1.0 billion in 2011 turned into a surplus of $1.0 billion in 2012",
                "6000000000 | 4000000000 | surplus with Korea of $1.0 billion in 2011 turned into a deficit of $1.0 billion in 2012",
                "3000000000 | 3000000001 | deficit with Korea was $2.0 billion in both 2011 and 2012",
                "5000000000 | 4000000000 | balance with Korea went from zero in 2011 to a deficit of $1.0 billion in 2012",
                "4000000000 | 5000000000 | balance with Korea went from a deficit of $1.0 billion in 2011 to zero in 2012",
                "           | 4000000000 | deficit with Korea was $1.0 billion in 2012",
                "4000000000 |            | balance with Korea is not known for 2012",
                "5000000000 | 4000040000 | balance with Korea went from zero in 2011 to a deficit of $1.0 billion in 2012",
                "4999960000 | 4000000000 | deficit with Korea widened from $40.0 thousand in 2011 to $1.0 billion in 2012",
                "4000040000 | 3000000000 | deficit with Korea widened from $1.0 billion in 2011 to $2.0 billion in 2012",
            })
    void theTitleOfFlowsSaysHowTheBalanceWent(String before, String after, String title) throws IOException {
        Chart chart = chart(
                0,
                row("2011", "export", "87", before)
                        + row("2011", "import", "87", "5000000000")
                        + row("2012", "export", "87", after)
                        + row("2012", "import", "87", "5000000000"));

        assertThat(chart.caption().title()).isEqualTo("The goods " + title);
        assertThat(chart.caption().alt())
                .startsWith("Line chart of exports, imports and balance of goods, United States with Korea, 2011-2012,"
                        + " billion USD. ")
                .contains(chart.caption().title() + ".");
    }

    @Test
    void oneYearIsNoChange() throws IOException {
        Chart chart = charts(
                        DEFINITION.replace("2011-2012", "2012"),
                        row("2012", "export", "87", "1") + row("2012", "import", "87", "3"))
                .get(0);

        assertThat(chart.caption().title()).isEqualTo("The goods deficit with Korea was $2.0 in 2012");
        assertThat(((Chart.Lines) chart).categories()).containsExactly("2012");
    }

    @Test
    void monthsOfAYearAreNotComparedWithAWholeOne() throws IOException {
        Chart chart = chart(
                0,
                row("2011", "export", "87", "1")
                        + row("2011", "import", "87", "3")
                        + row("2012-01", "export", "87", "1")
                        + row("2012-01", "import", "87", "2"));

        assertThat(chart.caption().title()).isEqualTo("The goods deficit with Korea was $1.0 in 2012 (months missing)");
        assertThat(((Chart.Lines) chart).categories()).containsExactly("2011", "2012 [partial]");
    }

    @Test
    void atMostEightPartsAreStackedAndTheRestIsOne() throws IOException {
        for (int sectors : List.of(1, 8, 9, 12)) {
            Chart.StackedBars chart =
                    (Chart.StackedBars) charts(DEFINITION, balances(sectors)).get(1);
            List<String> names = chart.parts().stream().map(Chart.Series::name).toList();

            assertThat(names).hasSize(Math.min(sectors, 8));
            assertThat(names.stream().filter(name -> name.startsWith("Other (")).toList())
                    .isEqualTo(sectors > 8 ? List.of("Other (" + (sectors - 7) + " sectors)") : List.of());
            double parts = chart.parts().stream()
                    .mapToDouble(part -> part.values().get(1).orElseThrow())
                    .sum();
            assertThat(parts).isCloseTo(chart.total().values().get(1).orElseThrow(), within(1e-9));
            assertThat(parts).isCloseTo(-IntStream.rangeClosed(1, sectors).sum(), within(1e-9));
        }
    }

    @Test
    void aStackOfDeficitsNamesTheLargest() throws IOException {
        Chart.Caption caption = chart(1, balances(9)).caption();

        assertThat(caption.title())
                .startsWith("Coffee, tea and spices")
                .endsWith(": the largest deficit in goods trade with Korea in 2012, $9.0 million");
        assertThat(caption.alt())
                .startsWith("Stacked bar chart of balance of goods trade by sector, United States with Korea,"
                        + " 2011-2012, million USD. ")
                .endsWith(" Highest total balance -45.0 (2011), lowest -45.0 (2011).");
    }

    @Test
    void sectorsAreRankedFromTheLargestDeficit() throws IOException {
        Chart.RankedBars chart = (Chart.RankedBars) chart(2, balances(12));

        assertThat(chart.bars()).extracting(Chart.Bar::value).isSorted().hasSize(12);
        assertThat(chart.caption().title()).startsWith("12 of 12 sectors ran a deficit with Korea in 2012, led by ");
        assertThat(chart.caption().alt()).contains("Highest balance -1.0 (").contains(", lowest -12.0 (");
    }

    @Test
    void fewSectorsAreCountedInWords() throws IOException {
        String surplus = row("2012", "export", "99", "5000000");

        assertThat(chart(2, balances(3) + surplus).caption().title()).startsWith("Three of four sectors ran a deficit");
        assertThat(charts(DEFINITION, balances(1)).get(2).caption().title())
                .endsWith(": a deficit of $1.0 million with Korea in 2012");
    }

    @Test
    void surplusesEverywhereAreNoDeficit() throws IOException {
        List<Chart> charts = charts(
                DEFINITION,
                row("2012", "export", "87", "5") + row("2012", "export", "84", "5") + row("2012", "import", "84", "2"));

        assertThat(charts)
                .extracting(chart -> chart.caption().title())
                .containsExactly(
                        "The goods surplus with Korea was $8.0 in 2012",
                        "No sector is in deficit with Korea in 2012",
                        "No sector ran a deficit with Korea in 2012",
                        "No goods deficit with any of the partners in 2012");
    }

    @Test
    void nothingKnownIsSaidSo() throws IOException {
        List<Chart> charts = charts(DEFINITION, row("2011", "export", "87", "5") + row("2011", "import", "87", "2"));

        assertThat(charts)
                .extracting(chart -> chart.caption().title())
                .containsExactly(
                        "The goods balance with Korea is not known for 2012",
                        "The goods balance by sector with Korea is not known for 2012",
                        "No sector's balance with Korea in 2012 is known",
                        "The goods balance with the partners is not known for 2012");
        assertThat(charts.get(3).caption().alt()).doesNotContain("Highest");
    }

    @Test
    void aPartnerWithoutFiguresLeavesTheLargestKnown() throws IOException {
        String two = DEFINITION.replace("{KOR: Korea}", "{KOR: Korea, JPN: Japan}");

        List<Chart> charts = charts(two, balances(2));

        assertThat(charts.get(3).caption().title())
                .isEqualTo("The largest known goods deficit in 2012 is with Korea, $3.0 million");
        assertThat(charts.get(0).caption().title())
                .isEqualTo("The goods balance with two partners is not known for 2012");
    }

    @ParameterizedTest
    @CsvSource({
        "year, 2012-01-01, 0.5",
        "year, 2012-07-02, 1.0",
        "year, 2012-12-31, 1.497",
        "month, 2012-01-01, 11.5",
        "month, 2012-03-16, 13.984",
        "year, 2013-01-01, ",
        "month, 2010-12-31, "
    })
    void marksStandAtTheirDay(String frequency, String date, Double at) throws IOException {
        String definition =
                DEFINITION.replace("frequency: year", "frequency: " + frequency).replace("2012-03-15", date);

        List<Chart.Mark> marks = ((Chart.Lines) charts(definition, balances(1)).get(0)).marks();

        assertThat(marks).hasSize(at == null ? 0 : 1);
        assertThat(marks).allSatisfy(mark -> assertThat(mark.at()).isCloseTo(at == null ? 0 : at, within(0.001)));
        assertThat(marks).allSatisfy(mark -> assertThat(mark.label()).isEqualTo("Free trade"));
    }

    @Test
    void captionsOfTheShippedReportsSayTypeMeasureUnitAndPeriod() throws IOException {
        for (String report : List.of("us-korea", "us-partners")) {
            for (Chart chart : Charts.of(Made.shipped(report))) {
                Chart.Caption caption = chart.caption();
                assertThat(caption.title()).doesNotContain("8 partners").doesNotEndWith(".");
                assertThat(caption.alt()).contains(" of ", "USD. ", "2019", "Highest ", "lowest ", caption.title());
                assertThat(caption.subtitle()).endsWith("billion USD").contains("United States", "2019");
                assertThat(caption.source()).contains("UN Comtrade", "CIF", "retrieved 2026-11-23", "Goods only.");
            }
        }
    }

    private Chart chart(int at, String rows) throws IOException {
        return charts(DEFINITION, rows).get(at);
    }

    private List<Chart> charts(String definition, String rows) throws IOException {
        Path own = Files.createTempDirectory(folder, "made");
        return Charts.of(Made.of(own, definition, rows));
    }

    /** Deficits of 1, 2, 3, … million in chapters 01, 02, 03, … of both years. */
    private static String balances(int sectors) {
        return IntStream.rangeClosed(1, sectors)
                        .mapToObj(i -> "%02d".formatted(i))
                        .map(chapter -> row("2011", "import", chapter, chapter + "000000")
                                + row("2012", "import", chapter, chapter + "000000"))
                        .collect(Collectors.joining())
                + row("2011", "export", "01", "0")
                + row("2012", "export", "01", "0");
    }

    /** A row with Korea; without a value it is not available. */
    private static String row(String period, String flow, String chapter, @Nullable String value) {
        return period + ",USA,KOR," + flow + ",HS," + chapter + "," + (value == null ? ",x" : value + ",") + "\n";
    }
}
