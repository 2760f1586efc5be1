package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Prose;
import org.tradegap.report.Table;
import org.tradegap.report.Table.Column;

final class FormulaLikeTextTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "=cmd|'/c calc'!A1",
                "=HYPERLINK(\"http://example.org\",\"Click\")",
                "_x003D_1+1",
                "<f>1+1</f>"
            })
    void textStaysTextWhereverItStands(String text) throws IOException {
        Table table = new Table(
                "hostile",
                List.of(new Column("=1+1", Look.AMOUNT)),
                List.of(new Table.Row(true, List.of(new Cell.Text(text))), row(new Cell.Missing(text))));
        Prose prose = new Prose(text, List.of(new Cell.Text(text), new Cell.Link(text, "Sheet")));

        byte[] bytes = Workbooks.write(SampleReport.of(table, prose), Workbooks.template(folder));

        try (XSSFWorkbook workbook = Workbooks.open(bytes)) {
            for (int row : new int[] {3, 4, 6, 7, 8}) {
                XSSFCell cell = workbook.getSheetAt(0).getRow(row).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isEqualTo("=+-@\t".indexOf(text.charAt(0)) >= 0);
            }
        }
    }

    @Test
    void noSheetHoldsAFormula() {
        byte[] bytes = Workbooks.write(SampleReport.report(), Workbooks.template(folder));

        Workbooks.parts(bytes).forEach((name, content) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(new String(content, StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
            }
        });
    }

    private static Table.Row row(Cell cell) {
        return new Table.Row(false, List.of(cell));
    }
}
