package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
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
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(table), template))) {
            return workbook.getSheetAt(0);
        }
    }

    private static Table.Row row(String sector, Cell first, Cell second) {
        return new Table.Row(false, List.of(new Cell.Text(sector), first, second));
    }

    private static Cell figure(String value, String shorthand) {
        return new Cell.Figure(new BigDecimal(value), shorthand, Optional.empty());
    }
}
