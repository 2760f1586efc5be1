package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.season.SeasonalAdjustment;

/** Why there is no adjustment is said on the sheet. */
final class SeasonalSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            years: 2014-2017
            frequency: month
            zone: UTC
            sources: {detail: flows.csv}
            sectors: [total]
            unit: one
            charts: []
            sheets: [seasonally-adjusted]
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutTheModuleThereIsAMessageAndNoFailure() throws IOException {
        Sheet sheet = new SeasonalSheet(Optional::empty).make(data(48, -1)).get(0);

        assertThat(sheet.lines()).anyMatch(line -> line.contains("built without the module"));
        assertThat(adjusted(sheet)).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void fewerThanThreeYearsAreNotAdjusted() throws IOException {
        Sheet sheet = new SeasonalSheet(SeasonalAdjustment::installed)
                .make(data(35, -1))
                .get(0);

        assertThat(sheet.lines()).contains("[x], of 36 months that are needed there are 35.");
        assertThat(adjusted(sheet)).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void monthsWithAGapAreNotAdjusted() throws IOException {
        Sheet sheet = new SeasonalSheet(SeasonalAdjustment::installed)
                .make(data(48, 20))
                .get(0);

        assertThat(sheet.lines()).contains("[x], a month has no figures.");
    }

    @Test
    void theBalanceIsTheDifferenceOfWhatIsAdjusted() throws IOException {
        Sheet sheet = new SeasonalSheet(SeasonalAdjustment::installed)
                .make(data(48, -1))
                .get(0);
        Table table = (Table) sheet.blocks().get(0);

        assertThat(table.rows())
                .hasSize(48)
                .allSatisfy(row -> assertThat(figure(row, 6))
                        .isEqualByComparingTo(figure(row, 4).subtract(figure(row, 5))));
        assertThat(sheet.lines().get(0)).contains("X-13ARIMA");
    }

    private static java.math.BigDecimal figure(Table.Row row, int column) {
        return ((Cell.Figure) row.cells().get(column)).value();
    }

    private static Cell adjusted(Sheet sheet) {
        return ((Table) sheet.blocks().get(0)).rows().get(0).cells().get(4);
    }

    /** So many months, but one. */
    private ReportData data(int months, int without) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 0; month < months; month++) {
            if (month != without) {
                String period = (2014 + month / 12) + "-" + (month % 12 < 9 ? "0" : "") + (month % 12 + 1);
                rows.append(period + ",USA,KOR,export,HS,87," + (1000 + 10 * (month % 12) + month) + ",\n");
                rows.append(period + ",USA,KOR,import,HS,87," + (2000 - 15 * (month % 12) + 2 * month) + ",\n");
            }
        }
        return Made.of(folder, DEFINITION, rows.toString());
    }
}
