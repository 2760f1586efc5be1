package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.Problem;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.OwnNames;
import org.tradegap.report.Report;

/** What the analysts call as the program calls something is refused before anything is written. */
final class ClashesTest {
    private static final OwnNames NAMES =
            new OwnNames(List.of("balance_by_sector", "data", "data_control"), List.of("Data", "Data control"));

    private Path template;

    @BeforeEach
    void makeTemplate(@TempDir Path folder) throws IOException {
        template = OwnTemplateTest.template(folder);
    }

    private List<String> problems() {
        return WorkbookWriter.problems(template, NAMES).stream()
                .map(Problem::toString)
                .toList();
    }

    private static void table(XSSFWorkbook workbook, String sheet, String name) {
        XSSFSheet own = workbook.createSheet(sheet);
        own.createRow(0).createCell(0).setCellValue("Item");
        own.createRow(1).createCell(0).setCellValue("Cars");
        XSSFTable table = own.createTable(new AreaReference("A1:A2", SpreadsheetVersion.EXCEL2007));
        table.setName(name);
        table.setDisplayName(name);
    }

    @Test
    void whatTheProgramMadeIsNoClash() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anOwnSheetNamedAsOneOfALongTableIsRefused() {
        Workbooks.edit(template, workbook -> {
            workbook.createSheet("DATA");
            workbook.createSheet("Data 2");
            workbook.createSheet("Data quality");
            workbook.createSheet("Data of ours");
        });

        String expected =
                template + ": expected no sheet of your own named \"Data\", where the program puts the cells of"
                        + " a source; rename it, found sheet ";
        assertThat(problems()).containsExactly(expected + "\"DATA\"", expected + "\"Data 2\"");
        Report report = LongData.of(LongData.balances(new DataPlaces("Data", 2), 3));
        assertThatThrownBy(() -> new WorkbookWriter().write(report, Map.of(), template, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected no sheet of your own named \"Data\"");
    }

    @Test
    void ownTablesAndNamesThatAreCalledAsATableOfOursAreRefused() {
        Workbooks.edit(template, workbook -> {
            table(workbook, "One", "Balance_by_sector");
            table(workbook, "Two", "balance_by_sector_range");
            table(workbook, "Three", "ours");
            workbook.createName().setNameName("data_control");
            workbook.getName("data_control").setRefersToFormula("Three!$A$1");
            workbook.createName().setNameName("cars");
            workbook.getName("cars").setRefersToFormula("Three!$A$2");
        });

        assertThat(problems())
                .containsExactly(
                        template + ": expected no table of your own named Balance_by_sector, as one of the program is;"
                                + " rename it, found table Balance_by_sector on sheet \"One\"",
                        template
                                + ": expected no table of your own named balance_by_sector_range, as one of the program"
                                + " is; rename it, found table balance_by_sector_range on sheet \"Two\"",
                        template
                                + ": expected no defined name data_control, as a table of the program has it; rename it,"
                                + " found the name data_control for Three!$A$1");
    }
}
