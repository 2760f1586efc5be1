package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months put together, worked out by hand: exports of 1 and imports of 2 in every month. */
final class MonthsSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            years: 2018-2019
            frequency: month
            year-starts: 10
            zone: UTC
            sources: {detail: flows.csv}
            sectors: [total]
            unit: one
            charts: []
            sheets: [months-together]
            """;

    @TempDir
    private Path folder;

    @Test
    void yearsBeginInTheMonthThatIsSaid() throws IOException {
        Cells cells = cells("");

        assertThat(cells.figure("years", "Exports", "2018-10 to 2019-09")).isEqualByComparingTo("12");
        assertThat(cells.figure("years", "Balance", "2018-10 to 2019-09")).isEqualByComparingTo("-12");
        assertThat(cells.figure("years", "Months", "2017-10 to 2018-09 [partial]"))
                .isEqualByComparingTo("9");
        assertThat(cells.cell("years", "Exports, change on the year (%)", "2018-10 to 2019-09"))
                .isEqualTo(new Cell.Missing("[z]"));
        assertThat(cells.figure("quarters", "Imports", "2019-01 to 2019-03")).isEqualByComparingTo("6");
        assertThat(cells.figure("year_to_date", "Months", "2019-01")).isEqualByComparingTo("4");
        assertThat(cells.figure("year_to_date", "Exports", "2019-01")).isEqualByComparingTo("4");
        assertThat(cells.figure("moving", "Imports, twelve months", "2019-06")).isEqualByComparingTo("24");
        assertThat(cells.figure("moving", "Imports, three-month average", "2019-06"))
                .isEqualByComparingTo("2");
    }

    @Test
    void aMonthOfWhichOneSideIsHeldBackKeepsTheOther() throws IOException {
        Cells cells = cells("2019-05");

        assertThat(cells.figure("years", "Months", "2018-10 to 2019-09")).isEqualByComparingTo("12");
        assertThat(cells.figure("years", "Imports", "2018-10 to 2019-09")).isEqualByComparingTo("24");
        assertThat(cells.cell("years", "Exports", "2018-10 to 2019-09")).isEqualTo(new Cell.Missing("[c]"));
        assertThat(cells.cell("years", "Balance", "2018-10 to 2019-09")).isEqualTo(new Cell.Missing("[c]"));
        assertThat(cells.figure("year_to_date", "Imports", "2019-05")).isEqualByComparingTo("16");
    }

    /** All months of two years, exports of one of them confidential. */
    private Cells cells(String confidential) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < 24; month++) {
            String period = (2018 + month / 12) + "-" + (month % 12 < 9 ? "0" : "") + (month % 12 + 1);
            boolean held = period.equals(confidential);
            rows.append(period + ",USA,KOR,export,HS,87," + (held ? ",c" : "1,") + "\n");
            rows.append(period + ",USA,KOR,import,HS,87,2,\n");
        }
        return Cells.of(Made.of(folder, DEFINITION, rows.toString()));
    }
}
