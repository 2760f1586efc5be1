package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.tradegap.definition.Problem;
import org.tradegap.report.Look;
import org.tradegap.report.OwnNames;

final class HouseStyleTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void cellsFollowTheNamedStyleOfTheirLook() throws IOException {
        try (XSSFWorkbook workbook = sample()) {
            int place = place(workbook);
            XSSFCellStyle style = figure(workbook).getCellStyle();

            assertThat(style.getCoreXf().getXfId()).isEqualTo(place);
            assertThat(style.getCoreXf().isSetApplyFont()).isFalse();
            assertThat(style.getDataFormatString()).isEqualTo("+#,##0.0;-#,##0.0;0.0");
            assertThat(style.getFont().getFontName()).isEqualTo("Arial");
        }
    }

    @Test
    void anotherTemplateChangesTheLookAndNoCode() throws IOException {
        Workbooks.edit(template, HouseStyleTest::restyle);

        try (XSSFWorkbook workbook = sample()) {
            XSSFCellStyle style = figure(workbook).getCellStyle();
            assertThat(style.getDataFormatString()).isEqualTo("0.000");
            assertThat(style.getFont().getFontName()).isEqualTo("Georgia");
            assertThat(style.getFont().getFontHeightInPoints()).isEqualTo((short) 20);
            assertThat(style.getFont().getXSSFColor().getARGBHex()).isEqualTo("FF990000");
            assertThat(workbook.getSheet("Balance by sector").getPrintSetup().getLandscape())
                    .isFalse();
            assertThat(workbook.getSheet("Balance by sector").getFooter().getLeft())
                    .isEqualTo("Mine: United States trade in goods with Korea, 2015 to 2024");
        }
    }

    @Test
    void aLargerFontWidensItsColumns() throws IOException {
        int before = width();
        Workbooks.edit(template, HouseStyleTest::restyle);

        assertThat(width()).isGreaterThan(before);
    }

    @Test
    void aMissingStyleIsReportedByName() {
        Workbooks.edit(template, workbook -> rename(workbook, Look.BALANCE.styleName(), "Something else"));

        List<Problem> problems = WorkbookWriter.problems(template, OwnNames.NONE);

        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(template + ": expected the named cell styles \"Tradegap Balance\", found ")
                .contains("\"Something else\"", "\"Tradegap Amount\"");
        assertThatThrownBy(this::sample)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problems.get(0).toString());
    }

    @Test
    void aMissingStyleSheetIsReportedWithTheSheetsFound() {
        Workbooks.edit(template, workbook -> workbook.setSheetName(0, "Mine"));

        assertThat(WorkbookWriter.problems(template, OwnNames.NONE))
                .containsExactly(new Problem(template.toString(), 0, "a sheet named \"Style\"", "\"Mine\""));
    }

    @Test
    void aFileThatIsNoWorkbookIsReported() throws IOException {
        Files.writeString(template, "reporter,partner,value\n");

        assertThat(WorkbookWriter.problems(template, OwnNames.NONE))
                .singleElement()
                .asString()
                .startsWith(template + ": expected an Excel workbook (.xlsx), found a file that is none");
        assertThat(WorkbookWriter.problems(folder.resolve("none.xlsx"), OwnNames.NONE))
                .singleElement()
                .asString()
                .endsWith("found no such file");
    }

    @Test
    void theHouseTemplateHasNoProblems() {
        assertThat(WorkbookWriter.problems(template, OwnNames.NONE)).isEmpty();
    }

    @Test
    void theTemplatesOfTheReportsAreTheHouseTemplate() throws IOException {
        for (String report : List.of("us-korea", "us-partners")) {
            assertThat(Path.of("templates", report, "workbook.xlsx")).hasSameBinaryContentAs(template);
        }
    }

    private static void restyle(XSSFWorkbook workbook) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Georgia");
        font.setFontHeightInPoints((short) 20);
        font.setColor(new XSSFColor(new byte[] {(byte) 0xFF, (byte) 0x99, 0, 0}));
        int place = place(workbook);
        CTXf xf = workbook.getStylesSource().getCellStyleXfAt(place);
        xf.setFontId(font.getIndex());
        xf.setNumFmtId(workbook.createDataFormat().getFormat("0.000"));
        workbook.getSheet("Style").getPrintSetup().setLandscape(false);
        workbook.getSheet("Style").getFooter().setLeft("Mine: {report}");
    }

    private static void rename(XSSFWorkbook workbook, String from, String to) {
        workbook.getStylesSource().getCTStylesheet().getCellStyles().getCellStyleList().stream()
                .filter(style -> style.getName().equals(from))
                .forEach(style -> style.setName(to));
    }

    private static int place(XSSFWorkbook workbook) {
        return HouseStyle.named(workbook.getStylesSource()).getOrDefault(Look.BALANCE.styleName(), -1);
    }

    private XSSFWorkbook sample() {
        return Workbooks.open(Workbooks.write(SampleReport.report(), template));
    }

    private int width() throws IOException {
        try (XSSFWorkbook workbook = sample()) {
            return workbook.getSheet("Balance by sector").getColumnWidth(1);
        }
    }

    private static XSSFCell figure(XSSFWorkbook workbook) {
        return workbook.getSheet("Balance by sector").getRow(5).getCell(1);
    }
}
