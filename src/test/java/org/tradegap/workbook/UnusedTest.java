package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.OwnNames;

/** What of a template will not be used is told with its place. */
final class UnusedTest {
    private Path template;

    @BeforeEach
    void makeTemplate(@TempDir Path folder) throws IOException {
        Path house = folder.resolve("house.xlsx");
        HouseTemplate.write(house);
        Path released = folder.resolve("released.xlsx");
        Files.write(released, Workbooks.write(SampleReport.report(), house));
        template = folder.resolve("workbook.xlsx");
        HouseTemplate.write(template, released, house);
        assertThat(WorkbookWriter.unused(house)).isEmpty();
    }

    @Test
    void allOfATemplateMadeOfAReleaseIsUsed() throws IOException {
        assertThat(WorkbookWriter.problems(template, OwnNames.NONE)).isEmpty();
        assertThat(WorkbookWriter.unused(template)).isEmpty();
    }

    @Test
    void cellsAndTablesBesideOursAreTold() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            for (int row = 4; row < 11; row++) {
                sheet.getRow(row).createCell(13).setCellValue("mine");
            }
            sheet.getRow(2).createCell(3).setCellValue(1);
            workbook.getSheet("Cover").getRow(0).createCell(6).setCellValue("Desk");
            sheet.createRow(60).createCell(0).setCellValue("Mine");
            XSSFTable own = sheet.createTable(new AreaReference("A61:A62", SpreadsheetVersion.EXCEL2007));
            own.setName("mine");
            own.setDisplayName("mine");
        });

        assertThat(WorkbookWriter.unused(template))
                .containsExactlyInAnyOrder(
                        template
                                + ": sheet \"Balance by sector\", table mine at A61:A62: this sheet is filled in anew by"
                                + " each run; move it to a sheet of your own",
                        template + ": sheet \"Balance by sector\", cells D3, N5, N6, N7, N8 and 3 more: this sheet is"
                                + " filled in anew by each run; move it to a sheet of your own",
                        template + ": sheet \"Cover\", cell G1: this sheet is filled in anew by each run; move it to a"
                                + " sheet of your own");
    }

    @Test
    void lettersTooSmallForAPublicationAreTold() throws IOException {
        Workbooks.edit(template, workbook -> {
            var styles = workbook.getStylesSource();
            var small = workbook.createFont();
            small.setFontHeightInPoints((short) 10);
            int place = HouseStyle.named(styles).getOrDefault("Tradegap Amount", 0);
            styles.getCellStyleXfAt(place).setFontId(small.getIndex());
        });

        assertThat(WorkbookWriter.unused(template))
                .containsExactly(
                        template + ": named cell style \"Tradegap Amount\": letters of 10 points; no publication"
                                + " is made with letters smaller than 12 points, and without it no release");
    }

    @Test
    void whatTheStyleSheetHasTooMuchIsTold() throws IOException {
        Workbooks.edit(template, workbook -> {
            XSSFSheet style = workbook.getSheet("Style");
            style.getRow(1).createCell(4).setCellValue("Our rules");
            int picture = workbook.addPicture(Pngs.striped(10, 10), Workbook.PICTURE_TYPE_PNG);
            for (int row = 0; row < 2; row++) {
                style.createDrawingPatriarch()
                        .createPicture(new XSSFClientAnchor(0, 0, 0, 0, 6, row, 7, row + 1), picture)
                        .resize();
            }
            var named = workbook.getStylesSource().getCTStylesheet().getCellStyles();
            var added = named.addNewCellStyle();
            added.setName("Tradegap Headline");
            added.setXfId(0);
        });

        assertThat(WorkbookWriter.unused(template))
                .hasSize(3)
                .anyMatch(each -> each.contains("sheet \"Style\", cell E2: of this sheet only"))
                .anyMatch(each -> each.contains("sheet \"Style\", 2 pictures: "))
                .anyMatch(each -> each.contains("named cell style \"Tradegap Headline\": no cell has this look"));
    }
}
