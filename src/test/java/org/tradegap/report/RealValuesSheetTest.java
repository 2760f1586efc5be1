package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values at the prices of a base year, worked out by hand. */
final class RealValuesSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            years: 2015-2016
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: [hs-chapters]
            unit: one
            charts: []
            sheets: [real-values]
            deflator: {file: prices.csv, base: 2015}
            """;

    private static final String ROWS = """
            2015,USA,KOR,export,HS,84,100,
            2015,USA,KOR,export,HS,87,200,
            2015,USA,KOR,import,HS,87,400,
            2016,USA,KOR,export,HS,84,150,
            2016,USA,KOR,export,HS,87,220,
            2016,USA,KOR,import,HS,87,600,
            """;

    @TempDir
    private Path folder;

    /** Exports of 370 at prices of 125 against 100 are 296; sectors are 150/1.5 and 220/1.1, which leaves -4. */
    @Test
    void sectorsDoNotAddUpAndTheResidualIsShown() throws IOException {
        Cells cells = cells("""
                period,flow,sector,index
                2015,export,,80
                2016,export,,100
                2015,export,84,100
                2016,export,84,150
                2015,export,87,100
                2016,export,87,110
                2015,import,,100
                2016,import,,120
                """);

        assertThat(cells.figure("real_exports", "2015", "All")).isEqualByComparingTo("300");
        assertThat(cells.figure("real_exports", "2016", "All")).isEqualByComparingTo("296");
        assertThat(cells.figure("real_exports", "2016", "84")).isEqualByComparingTo("100");
        assertThat(cells.figure("real_exports", "2016", "87")).isEqualByComparingTo("200");
        assertThat(cells.figure("real_exports", "2016", "-")).isEqualByComparingTo("-4");
        assertThat(cells.figure("real_exports", "2015", "-")).isEqualByComparingTo("0");
        assertThat(cells.figure("real_imports", "2016", "All")).isEqualByComparingTo("500");
        assertThat(cells.cell("real_imports", "2016", "87")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.figure("real_balance", "2016", "All")).isEqualByComparingTo("-204");
    }

    @Test
    void withoutAnIndexThereIsNoFigure() throws IOException {
        Cells cells = cells("period,flow,sector,index\n2015,export,,80\n2016,export,,100\n");

        assertThat(cells.figure("real_exports", "2016", "All")).isEqualByComparingTo("296");
        assertThat(cells.cell("real_imports", "2016", "All")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("real_balance", "2016", "All")).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void everyBadRowIsToldWithItsLine() throws IOException {
        Path report = Made.report(folder, DEFINITION);
        Files.writeString(report.resolve("prices.csv"), """
                period,flow,sector,index
                2015,export,,80
                2015,export,,81
                2015-01,export,,80
                2016,re-export,,80
                2016,export,,0
                2016,export,,-5
                2016,export
                """);

        assertThat(Made.problems(report))
                .hasSize(6)
                .allMatch(problem -> problem.startsWith("prices.csv:"))
                .anyMatch(problem -> problem.startsWith("prices.csv:3: expected each period, flow and sector once"));
    }

    @Test
    void aFileThatCannotBeMeantIsRefused() throws IOException {
        Path report = Made.report(folder, DEFINITION);
        Files.writeString(report.resolve("prices.csv"), "period,flow,sector,index\n2016,export,autos,80\n");

        assertThat(Made.problems(report))
                .containsExactly(
                        "prices.csv: expected an index of the base 2015, found none",
                        "report.yml:12: expected sectors of hs-chapters in prices.csv, found 'autos'");
    }

    @Test
    void aFileThatIsNoTextInUtf8IsRefused() throws IOException {
        Path report = Made.report(folder, DEFINITION.replace("years: 2015-2016", "years: soon"));
        Files.write(report.resolve("prices.csv"), new byte[] {'a', (byte) 0xE9, '\n'});

        assertThat(Made.problems(report))
                .anyMatch(problem -> problem.startsWith("prices.csv: expected text in UTF-8"))
                .anyMatch(problem -> problem.contains("a year or years such as 2010-2019"));
    }

    private Cells cells(String prices) throws IOException {
        Files.writeString(Made.report(folder, DEFINITION).resolve("prices.csv"), prices);
        return Cells.of(Made.of(folder, DEFINITION, ROWS));
    }
}
