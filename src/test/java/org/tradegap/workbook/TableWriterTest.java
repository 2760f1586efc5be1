package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Table;
import org.tradegap.report.Table.Column;

final class TableWriterTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void aTableCoversItsHeaderAndItsRows() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.report(), template))) {
            XSSFTable table = workbook.getSheet("Balance by sector").getTables().get(0);

            assertThat(table.getName()).isEqualTo("balance_by_sector");
            assertThat(table.getDisplayName()).isEqualTo("balance_by_sector");
            assertThat(table.getCTTable().getRef()).isEqualTo("A5:K23");
            assertThat(table.getColumns())
                    .map(column -> column.getName())
                    .startsWith("Sector", "2015")
                    .hasSize(11)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void tablesHaveNumbersOfTheirOwn() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.report(), template))) {
            assertThat(List.of("Cover", "Balance by sector", "Trend", "Notes"))
                    .map(sheet -> workbook.getSheet(sheet)
                            .getTables()
                            .get(0)
                            .getCTTable()
                            .getId())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void headersAreTheNamesOfTheColumns() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.report(), template))) {
            XSSFSheet sheet = workbook.getSheet("Trend");
            XSSFTable table = sheet.getTables().get(0);
            int header = table.getStartRowIndex();

            for (int i = 0; i < table.getColumnCount(); i++) {
                assertThat(sheet.getRow(header).getCell(i).getStringCellValue())
                        .isEqualTo(table.getColumns().get(i).getName());
            }
        }
    }

    @Test
    void aTableWithoutRowsKeepsAnEmptyOne() throws IOException {
        Table empty = new Table("empty_table", List.of(new Column("A", Look.TEXT)), List.of());

        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(empty), template))) {
            assertThat(workbook.getSheetAt(0).getTables().get(0).getCTTable().getRef())
                    .isEqualTo("A3:A4");
        }
    }

    @Test
    void aMissingFigureStandsWhereFiguresStand() throws IOException {
        Table table = table(new Cell.Missing("[x]"), Look.TEXT);

        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(table), template))) {
            XSSFCell cell = workbook.getSheetAt(0).getRow(3).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo("[x]");
            assertThat(cell.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
        }
    }

    @Test
    void theOnlyTableRepeatsItsHeaderOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.report(), template))) {
            assertThat(workbook.getSheet("Balance by sector").getRepeatingRows().formatAsString())
                    .isEqualTo("5:5");
        }
    }

    @Test
    void aNameThatIsACellIsRefused() {
        Table table = new Table("q1", List.of(new Column("A", Look.TEXT)), List.of());

        assertThatThrownBy(() -> Workbooks.write(SampleReport.of(table), template))
                .hasMessageContaining("table q1: expected a name");
    }

    @Test
    void headersThatDifferInCaseOnlyAreRefused() {
        Table table =
                new Table("twice", List.of(new Column("Year", Look.TEXT), new Column("year", Look.TEXT)), List.of());

        assertThatThrownBy(() -> Workbooks.write(SampleReport.of(table, table), template))
                .hasMessageContaining("found \"year\" twice")
                .hasMessageContaining("expected a name of its own");
    }

    @Test
    void yearColumnsHaveOneWidth() throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.report(), template))) {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
                    .map(sheet::getColumnWidth)
                    .containsOnly(sheet.getColumnWidth(1));
        }
    }

    /** Programs that fit rows to their contents would let figures touch the rule above. */
    @Test
    void aRowOfOneLineKeepsItsHeightAndStandsInItsMiddle() throws IOException {
        Table table = new Table(
                "rows",
                List.of(new Column("A", Look.TEXT), new Column("B", Look.AMOUNT)),
                List.of(
                        new Table.Row(false, List.of(new Cell.Text("Short"), new Cell.Figure(BigDecimal.ONE))),
                        new Table.Row(
                                false,
                                List.of(new Cell.Text("Long words ".repeat(20)), new Cell.Figure(BigDecimal.ONE)))));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(table), template))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(3).getCTRow().getCustomHeight()).isTrue();
            assertThat(sheet.getRow(3).getHeightInPoints())
                    .isGreaterThan(1.4f
                            * sheet.getRow(3)
                                    .getCell(0)
                                    .getCellStyle()
                                    .getFont()
                                    .getFontHeightInPoints());
            assertThat(sheet.getRow(3).getCell(1).getCellStyle().getVerticalAlignment())
                    .isEqualTo(VerticalAlignment.CENTER);
            assertThat(sheet.getRow(4).getCTRow().getCustomHeight()).isFalse();
            assertThat(sheet.getRow(4).getCell(1).getCellStyle().getVerticalAlignment())
                    .isEqualTo(VerticalAlignment.TOP);
        }
    }

    @Test
    void longHeadersGiveWayWhereATableIsWiderThanThePage() throws IOException {
        double few = width("Of which above the mean of the two years before", 2);
        double many = width("Of which above the mean of the two years before", 12);

        assertThat(many).isLessThan(few).isGreaterThan(width("12,345", 1));
    }

    /** The width of the last of columns of figures with headers alike. */
    private double width(String header, int columns) throws IOException {
        Table table = new Table(
                "wide",
                IntStream.range(0, columns)
                        .mapToObj(i -> new Column(header + " " + i, Look.COUNT))
                        .toList(),
                List.of(new Table.Row(
                        false, Collections.<Cell>nCopies(columns, new Cell.Figure(BigDecimal.valueOf(12_345))))));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(table), template))) {
            return workbook.getSheetAt(0).getColumnWidth(columns - 1);
        }
    }

    private static Table table(Cell cell, Look look) {
        List<Cell> figure = List.of(cell, new Cell.Figure(BigDecimal.ONE));
        return new Table(
                "one_row",
                List.of(new Column("A", look), new Column("B", Look.AMOUNT)),
                List.of(new Table.Row(false, figure)));
    }
}
