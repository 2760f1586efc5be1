package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Table;

final class ShorthandTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void figuresWithRemarksStayNumbersAndTheRemarksStandBesideThem() throws Exception {
        XSSFSheet sheet = written(row("Cars", figure("10.5", ""), figure("11.5", "[e]")));

        assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("Shorthand");
        assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(11.5);
        assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("2017 [e]");
    }

    @Test
    void whatIsShownAsZeroAndIsNoneIsLow() throws Exception {
        XSSFSheet sheet = written(
                row("Cars", figure("0.04", ""), figure("-0.049", "")),
                row("Arms", figure("0.05", ""), figure("0", "")));

        assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("2016, 2017 [low]");
        assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEmpty();
    }

    @Test
    void aSignOfAllFiguresIsSaidOnce() throws Exception {
        assertThat(beside("low low low low low low")).isEqualTo("all figures [low]");
        assertThat(beside("low low gone low low low")).isEqualTo("all figures [low]");
        assertThat(beside("e e e e e e")).isEqualTo("all figures [e]");
        assertThat(beside("low gone gone gone gone low")).isEqualTo("2010, 2015 [low]");
    }

    @Test
    void periodsInARowAreNamedByTheFirstAndTheLast() throws Exception {
        assertThat(beside("low low low 1 low low")).isEqualTo("2010 to 2012, 2014, 2015 [low]");
        assertThat(beside("1 low low low low low")).isEqualTo("2011 to 2015 [low]");
        assertThat(beside("low low gone low low 1")).isEqualTo("2010, 2011, 2013, 2014 [low]");
        assertThat(beside("low low low e e e")).isEqualTo("2010 to 2012 [low]; 2013 to 2015 [e]");
    }

    @Test
    void columnsThatAreNoPeriodsAreNamedEach() throws Exception {
        Table table = new Table(
                "balance",
                List.of(
                        new Table.Column("Exports", Look.BALANCE),
                        new Table.Column("Imports", Look.BALANCE),
                        new Table.Column("Balance", Look.BALANCE),
                        new Table.Column("Trade", Look.BALANCE)),
                List.of(new Table.Row(
                        false, List.of(figure("0.01", ""), figure("0.01", ""), figure("0.01", ""), figure("1", "")))));

        assertThat(written(table).getRow(3).getCell(4).getStringCellValue())
                .isEqualTo("Exports, Imports, Balance [low]");
    }

    /** A sign that stands in a header is not said again, and counts. */
    @Test
    void aSignInAHeaderCountsForAll() throws Exception {
        Table table = new Table(
                "balance",
                List.of(
                        new Table.Column("2010", Look.BALANCE),
                        new Table.Column("2011", Look.BALANCE),
                        new Table.Column("2012 [partial]", Look.BALANCE)),
                List.of(
                        new Table.Row(
                                false,
                                List.of(figure("1", "[partial]"), figure("1", "[partial]"), figure("1", "[partial]"))),
                        new Table.Row(false, List.of(figure("1", ""), figure("1", ""), figure("1", "[partial]")))));
        XSSFSheet sheet = written(table);

        assertThat(sheet.getRow(3).getCell(3).getStringCellValue()).isEqualTo("all figures [partial]");
        assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEmpty();
    }

    /** What stands beside a row of six years. */
    private String beside(String figures) throws Exception {
        List<Cell> cells = new ArrayList<>();
        List<Table.Column> columns = new ArrayList<>();
        for (String each : figures.split(" ", -1)) {
            columns.add(new Table.Column(Integer.toString(2010 + cells.size()), Look.BALANCE));
            cells.add(
                    switch (each) {
                        case "gone" -> new Cell.Missing("[x]");
                        case "low" -> figure("0.01", "");
                        case "e" -> figure("1", "[e]");
                        default -> figure(each, "");
                    });
        }
        XSSFSheet sheet = written(new Table("balance", columns, List.of(new Table.Row(false, cells))));
        return sheet.getRow(3).getCell(columns.size()).getStringCellValue();
    }

    private XSSFSheet written(Table table) throws Exception {
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(table), template))) {
            return workbook.getSheetAt(0);
        }
    }

    @Test
    void withoutAnythingToSayThereIsNoColumn() throws Exception {
        XSSFSheet sheet = written(row("Cars", figure("10.5", ""), new Cell.Missing("[x]")));

        assertThat(sheet.getRow(2).getLastCellNum()).isEqualTo((short) 3);
    }

    private XSSFSheet written(Table.Row... rows) throws Exception {
        Table table = new Table(
                "balance",
                List.of(
                        new Table.Column("Sector", Look.TEXT),
                        new Table.Column("2016", Look.BALANCE),
                        new Table.Column("2017 (million USD)", Look.BALANCE)),
                List.of(rows));
        return written(table);
    }

    private static Table.Row row(String sector, Cell first, Cell second) {
        return new Table.Row(false, List.of(new Cell.Text(sector), first, second));
    }

    private static Cell figure(String value, String shorthand) {
        return new Cell.Figure(new BigDecimal(value), shorthand, Optional.empty());
    }
}
