package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The charts that set two periods against each other, and the balance by period. */
final class ChangeChartsTest {
    private static final String DEFINITION = """
            title: Goods
            reporter: USA
            partners: {KOR: Korea}
            years: 2011-2013
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: hs-chapters
            unit: million
            agreements: [{id: korus, name: Free trade, label: FTA, entry-into-force: 2013-01-01}]
            charts: [balance-by-period, change-by-sector, before-and-after, sector-slope, partner-slope]
            """;

    @TempDir
    private Path folder;

    /** Balances of chapter 87 in 2011 and 2013. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-2000 | -3000 | The goods deficit with Korea widened by $1.0 thousand",
                "-3000 | -2000 | The goods deficit with Korea narrowed by $1.0 thousand",
                "2000  | 3000  | The goods surplus with Korea widened by $1.0 thousand",
                "3000  | 2000  | The goods surplus with Korea narrowed by $1.0 thousand",
                "-1000 | 1000  | The goods balance with Korea rose by $2.0 thousand",
                "1000  | -1000 | The goods balance with Korea fell by $2.0 thousand",
                "0     | -1000 | The goods balance with Korea fell by $1.0 thousand",
                "-1000 | -1000 | The goods deficit with Korea did not change",
            })
    void theWaterfallSaysWhichWayTheBalanceWent(int before, int after, String title) throws IOException {
        Chart chart = charts(
                        DEFINITION,
                        balance("2011", "87", before) + balance("2012", "87", 5) + balance("2013", "87", after))
                .get(1);

        assertThat(chart.caption().title()).startsWith(title + " from 2011 to 2013");
    }

    @Test
    void stepsLeadFromTotalToTotal() throws IOException {
        Chart.Waterfall chart =
                (Chart.Waterfall) charts(DEFINITION, sectors(12)).get(1);
        double sum = chart.changes().stream().mapToDouble(Chart.Bar::value).sum();

        assertThat(chart.start().value() + sum).isCloseTo(chart.end().value(), within(1e-9));
        assertThat(chart.changes())
                .hasSize(8)
                .last()
                .extracting(Chart.Bar::label)
                .isEqualTo("Other (5 sectors)");
        assertThat(chart.start().label()).isEqualTo("Balance in 2011");
    }

    @Test
    void theDumbbellStandsAroundTheEntryIntoForce() throws IOException {
        Chart.Dumbbell chart = (Chart.Dumbbell) charts(DEFINITION, sectors(3)).get(2);

        assertThat(chart.before()).isEqualTo("2012");
        assertThat(chart.after()).isEqualTo("2013");
        assertThat(chart.caption().subtitle()).contains("2012 and 2013 (in between: FTA)");
        assertThat(chart.caption().title())
                .startsWith("Three of three sector balances with Korea fell from 2012 to 2013, most in ");
    }

    @Test
    void withoutAnAgreementItIsTheFirstPeriodAndTheLast() throws IOException {
        String none = DEFINITION.replaceFirst("agreements: .*", "");

        assertThat(((Chart.Dumbbell) charts(none, sectors(3)).get(2)).before()).isEqualTo("2011");
    }

    @Test
    void aSlopeHasEightLinesAndTheLastSaysHowManyItStandsFor() throws IOException {
        Chart.Slope chart = (Chart.Slope) charts(DEFINITION, sectors(9)).get(3);

        assertThat(chart.lines())
                .hasSize(8)
                .last()
                .extracting(Chart.Change::label)
                .isEqualTo("Other (2 sectors)");
    }

    @Test
    void partOfAYearIsSetAgainstNothing() throws IOException {
        List<Chart> charts = charts(
                DEFINITION,
                balance("2011", "87", -2000) + balance("2012", "87", -3000) + balance("2013-01", "87", -100));

        assertThat(charts.get(1).caption().title())
                .endsWith("from 2011 to 2012, most in " + name(charts.get(1)) + " ($1.0 thousand)");
        assertThat(((Chart.Slope) charts.get(4)).after()).isEqualTo("2012");
    }

    private static String name(Chart chart) {
        return ((Chart.Waterfall) chart).changes().get(0).label();
    }

    @Test
    void oneYearHasBalancesAndNoChange() throws IOException {
        List<Chart> charts = charts(DEFINITION.replace("2011-2013", "2013"), sectors(2));

        assertThat(charts.get(1)).isInstanceOf(Chart.RankedBars.class);
        assertThat(charts.get(1).caption().title()).isEqualTo("The goods deficit with Korea was $2.1 thousand in 2013");
        assertThat(((Chart.Slope) charts.get(3)).lines())
                .allSatisfy(line -> assertThat(line.before()).isEmpty());
        assertThat(charts.get(0).caption().title()).endsWith(" in 2013");
    }

    @Test
    void nothingKnownIsSaidSo() throws IOException {
        List<Chart> charts = charts(DEFINITION, "2011,USA,KOR,export,HS,87,5,\n");

        assertThat(charts.stream().skip(1).map(chart -> chart.caption().title()))
                .allSatisfy(title -> assertThat(title).endsWith(" is not known"));
    }

    @Test
    void aSectorThatCannotBeComparedIsCounted() throws IOException {
        List<Chart> charts = charts(DEFINITION, sectors(2) + missing("2011") + missing("2012") + missing("2013"));

        assertThat(charts.get(3).caption().source()).endsWith("Without one sector that cannot be compared.");
        assertThat(charts.get(3).caption().title()).contains("known sector balances");
    }

    @Test
    void aDeficitOfEveryYearNamesTheLargest() throws IOException {
        assertThat(charts(
                                DEFINITION,
                                balance("2011", "87", -2000)
                                        + balance("2012", "87", -3000)
                                        + balance("2013", "87", -1000))
                        .get(0)
                        .caption()
                        .title())
                .isEqualTo(
                        "The goods deficit with Korea was largest in 2012, $3.0 thousand, and $1.0 thousand in 2013");
    }

    @Test
    void theAlternativeTextSaysKindMeasurePeriodAndExtremes() throws IOException {
        assertThat(charts(DEFINITION, sectors(3)).get(1).caption().alt())
                .startsWith(
                        "Waterfall chart of change of the balance of goods trade by sector, United States with Korea,"
                                + " 2011 and 2013, ")
                .contains("Highest change ", ", lowest ");
    }

    private List<Chart> charts(String definition, String rows) throws IOException {
        Path own = Files.createTempDirectory(folder, "made");
        return Charts.of(Made.of(own, definition, rows));
    }

    /** Deficits that grow with every year, the more the higher the chapter. */
    private static String sectors(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> (i < 10 ? "0" : "") + i)
                .map(chapter -> balance("2011", chapter, -1000)
                        + balance("2012", chapter, -1000 - 10 * Integer.parseInt(chapter))
                        + balance("2013", chapter, -1000 - 30 * Integer.parseInt(chapter)))
                .collect(Collectors.joining());
    }

    private static String missing(String period) {
        return period + ",USA,KOR,import,HS,87,,x\n";
    }

    private static String balance(String period, String chapter, int balance) {
        return row(period, "export", chapter, Math.max(balance, 0))
                + row(period, "import", chapter, Math.max(-balance, 0));
    }

    private static String row(String period, String flow, String chapter, int value) {
        return period + ",USA,KOR," + flow + ",HS," + chapter + "," + value + ",\n";
    }
}
