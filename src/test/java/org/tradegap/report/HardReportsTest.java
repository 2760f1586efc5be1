package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.chart.ChartRenderer;
import org.tradegap.chart.ChartSize;
import org.tradegap.workbook.WorkbookWriter;

/** Every sheet and chart of reports whose figures are few, partial or missing. */
final class HardReportsTest {
    private static final String DEFINITION = """
            title: Goods
            reporter: USA
            partners: {KOR: Korea, JPN: Japan}
            world: WLD
            years: 2015-2016
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: [hs-chapters, total]
            unit: one
            """ + "charts: [" + String.join(", ", Charts.ids()) + "]\nsheets: ["
            + String.join(
                    ", ",
                    sheets(
                            "claims",
                            "unit-values",
                            "specialisation",
                            "mirror",
                            "real-values",
                            "months-together",
                            "seasonally-adjusted"))
            + """
            ]
            agreements:
              - id: made
                name: Made agreement
                entry-into-force: 2016-01-01
                parties: [KOR]
                compare: {years: 1, partial: share-of-days}
                staging:
                  - {id: cars, label: Cars, prefixes: ["8703"], base-rate: 2.5, schedules: {made: {2016: 0}}}
            """;
    private static final String MONTHLY = DEFINITION
            .replace("frequency: year", "frequency: month")
            .replace("sheets: [", "sheets: [months-together, seasonally-adjusted, ");
    private static final Path TEMPLATE = Path.of("templates/us-korea/workbook.xlsx");

    /** All sheets but some that need more than a definition. */
    private static List<String> sheets(String... without) {
        return Sheets.ids().stream()
                .filter(each -> !List.of(without).contains(each))
                .toList();
    }

    private static final ChartRenderer RENDERER = new ChartRenderer();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016,USA,KOR,export,HS,87,5,",
                "2016,USA,WLD,import,HS,87,5,",
                "2016,USA,KOR,export,HS,87,,c",
                "2016,USA,KOR,export,HS,87,0,",
                "2016,USA,KOR,export,HS,TOTAL,5,",
                "2016,USA,KOR,export,HS,77,5,",
                "2016-02,USA,KOR,import,HS,87,5,",
                "1999,USA,KOR,export,HS,87,5,",
                "2016,USA,KOR,import,HS,87,99999999999999999999.5,",
            })
    void anyOneRowMakesAWorkbook(String row) throws IOException {
        assertThat(workbook(Made.of(folder, DEFINITION, row + "\n"))).isGreaterThan(10_000);
    }

    @Test
    void oneYearMakesAWorkbook() throws IOException {
        String oneYear = DEFINITION.replace("2015-2016", "2016");

        assertThat(workbook(Made.of(folder, oneYear, rows("2016")))).isGreaterThan(10_000);
    }

    @Test
    void monthsWithoutAnyFigureMakeAWorkbook() throws IOException {
        assertThat(workbook(Made.of(folder, MONTHLY, rows("1999-01")))).isGreaterThan(10_000);
    }

    @Test
    void aPartnerWithoutRowsIsNotAvailable() throws IOException {
        Cells cells = Cells.of(Made.of(folder, DEFINITION, rows("2016") + rows("2015")));

        assertThat(cells.cell("summary_by_year", "Balance", "Japan", "2016")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("rank_by_year", "2016", "Japan")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("balance_by_sector", "2016", "Japan", "87")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.figure("rank_by_year", "2016", "Korea")).isEqualByComparingTo("1");
        assertThat(cells.cell("share_of_world", "2016", "Exports", "Together")).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void aConfidentialPartnerIsNotRankedButMarked() throws IOException {
        String secret = rows("2016") + rows("2016").replace("KOR", "JPN").replace("87,7,", "87,,c");

        assertThat(Cells.of(Made.of(folder, DEFINITION, secret)).cell("rank_by_year", "2016", "Japan"))
                .isEqualTo(new Cell.Missing("[c]"));
    }

    @Test
    void monthsAreCalledMonthsAndComparedWithTheSameMonthOfTheYearBefore() throws IOException {
        String months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> rows("2015-%02d".formatted(month)) + rows("2016-%02d".formatted(month), month))
                .collect(Collectors.joining());

        ReportData data = Made.of(folder, MONTHLY.replace(", JPN: Japan", ""), months);
        Cells cells = Cells.of(data);

        assertThat(cells.sheets()).extracting(Sheet::name).contains("Summary by month", "Balance by sector and month");
        assertThat(cells.figure("summary_by_month", "Balance", "2016-03")).isEqualByComparingTo("-6");
        assertThat(cells.figure("summary_by_month", "Balance, change on year", "2016-03"))
                .isEqualByComparingTo("-3");
        assertThat(cells.figure("balance_change", "2016-12", "87")).isEqualByComparingTo("-12");
        assertThat(cells.rows("summary_by_month")).hasSize(24);
        assertThat(Charts.of(data))
                .extracting(chart -> chart.caption().title())
                .contains("The goods deficit with Korea widened from $3.0 in January 2015 to $15.0 in December 2016");
        assertThat(workbook(data)).isGreaterThan(10_000);
    }

    @Test
    void aPartOfAYearHasNoChangeOnTheWholeOne() throws IOException {
        Cells cells = Cells.of(Made.of(folder, DEFINITION, rows("2015") + rows("2016-01")));

        assertThat(cells.cell("summary_by_year", "Balance, change on year", "Korea", "2016 [partial]"))
                .isEqualTo(new Cell.Missing("[z]"));
        assertThat(cells.figure("summary_by_year", "Balance", "Korea", "2016 [partial]"))
                .isEqualByComparingTo("-3");
    }

    @Test
    void controlTotalsOfAnotherCurrencyAreNotSubtracted() throws IOException {
        Made.flows(folder, "totals.csv", rows("2016"));
        Path terms = folder.resolve("totals.csv.yml");
        Files.writeString(terms, Files.readString(terms).replace("currency: USD", "currency: EUR"));
        String both = DEFINITION.replace("{detail: flows.csv}", "{detail: flows.csv, control: totals.csv}");

        Cells cells = Cells.of(Made.of(folder, both, rows("2016")));

        assertThat(cells.cell("control_totals", "Exports, difference", "Korea", "2016"))
                .isEqualTo(new Cell.Missing("[z]"));
    }

    @Test
    void sheetsOfSchemesWithLongTitlesKeepNamesOfTheirOwn() throws IOException {
        Path report = Made.report(folder, "");
        for (String name : List.of("one", "two")) {
            Files.writeString(
                    report.resolve(name + ".csv"),
                    "# title: Sectors / as the ministry draws them: " + name + "\nprefix,sector\n8,Machines\n");
        }

        ReportData data =
                Made.of(folder, DEFINITION.replace("hs-chapters, total", "broad, one.csv, two.csv"), rows("2016"));

        assertThat(Cells.of(data).sheets()).extracting(Sheet::name).doesNotHaveDuplicates();
        assertThat(workbook(data)).isGreaterThan(10_000);
    }

    private static String rows(String period) {
        return rows(period, 0);
    }

    /** Exports of 4, imports of 7 and some more. */
    private static String rows(String period, int more) {
        return period + ",USA,KOR,export,HS,87,4,\n" + period + ",USA,KOR,import,HS,87," + (7 + more) + ",\n";
    }

    /** The size of the finished workbook with all its charts drawn. */
    private static int workbook(ReportData data) throws IOException {
        List<Chart> charts = Charts.of(data);
        Map<String, byte[]> pictures = new HashMap<>();
        for (Chart chart : charts) {
            pictures.put(chart.caption().id(), RENDERER.png(chart));
            pictures.put(chart.caption().id() + Pictures.COLUMN, RENDERER.png(chart, ChartSize.COLUMN));
        }
        List<Sheet> sheets = Sheets.of(data, charts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookWriter()
                .write(
                        new Report("made", "Made", "Made", sheets, charts).with(LiveCharts.of(data, sheets)),
                        pictures,
                        TEMPLATE,
                        out);
        return out.size();
    }
}
