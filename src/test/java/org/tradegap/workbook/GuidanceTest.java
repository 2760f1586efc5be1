package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Picture;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

final class GuidanceTest {
    private static final String NAME = "us-korea-publication.xlsx";
    private static final int TABLE = 3;
    private static final int HEADER = 2;

    @TempDir
    private Path folder;

    private byte[] publication = new byte[0];

    @BeforeEach
    void write() throws IOException {
        publication = publication(Workbooks.template(folder));
    }

    @Test
    void aWorkbookOfThePublicationProfileBreaksNoRule() throws IOException {
        assertThat(Judged.broken(publication, NAME)).isEmpty();
    }

    @Test
    void aFileNameWithCapitalsOrSpacesIsFound() throws IOException {
        assertThat(Judged.broken(publication, "US Korea.xlsx"))
                .containsOnlyKeys("The file's name is in lower case, its words joined by dashes");
    }

    @Test
    void contrastIsThatOfTheWebGuidelines() {
        byte[] black = new byte[3];
        byte[] white = {-1, -1, -1};
        byte[] grey = {0x77, 0x77, 0x77};

        assertThat(GuidanceCells.contrast(black, white)).isEqualTo(21);
        assertThat(GuidanceCells.contrast(white, grey)).isBetween(4.47, 4.49);
    }

    @TestFactory
    Stream<DynamicTest> eachViolationIsFound() {
        Map<String, Consumer<XSSFWorkbook>> violations = new LinkedHashMap<>();
        violations.put("The document has a title", workbook -> core(workbook).setTitle(""));
        violations.put(
                "The document's language is set",
                workbook -> core(workbook).getUnderlyingProperties().setLanguageProperty(""));
        violations.put(
                "The document names who made it", workbook -> core(workbook).setCreator("Apache POI"));
        violations.put("The first sheet is a cover", workbook -> workbook.setSheetName(0, "Front"));
        violations.put("The second sheet gives the contents", workbook -> workbook.setSheetName(1, "Overview"));
        violations.put("There is a sheet of notes", workbook -> workbook.setSheetName(2, "Remarks"));
        violations.put(
                "The contents lead to every sheet",
                workbook ->
                        workbook.createSheet("More").createRow(0).createCell(0).setCellValue("More"));
        violations.put("The file opens on its first sheet", workbook -> workbook.setActiveSheet(1));
        violations.put(
                "Each sheet opens at its first cell",
                workbook -> workbook.getSheetAt(TABLE).setActiveCell(new CellAddress("B3")));
        violations.put("Sheets have names that say what they hold", workbook -> workbook.setSheetName(TABLE, "Sheet1"));
        violations.put("No sheet is hidden", workbook -> workbook.setSheetVisibility(TABLE, SheetVisibility.HIDDEN));
        violations.put(
                "Each sheet has its title in the first cell",
                workbook -> at(workbook, 0, 0).setCellValue(""));
        violations.put("No sheet has more than one table", GuidanceTest::secondTable);
        violations.put(
                "No row between the first and the last is blank",
                workbook -> sheet(workbook).createRow(9).createCell(0).setCellValue("Source: none"));
        violations.put(
                "No cells are merged", workbook -> sheet(workbook).addMergedRegion(new CellRangeAddress(0, 0, 0, 1)));
        violations.put(
                "No rows or columns are hidden",
                workbook -> sheet(workbook).getRow(HEADER + 1).setZeroHeight(true));
        violations.put("No panes are frozen", workbook -> sheet(workbook).createFreezePane(1, HEADER + 1));
        violations.put(
                "No filters are set",
                workbook -> sheet(workbook).setAutoFilter(new CellRangeAddress(HEADER, HEADER + 2, 0, 1)));
        violations.put(
                "Nothing stands in headers and footers of pages",
                workbook -> sheet(workbook).getFooter().setLeft("Page &P"));
        violations.put(
                "No text floats in boxes over the sheet",
                workbook -> sheet(workbook)
                        .createDrawingPatriarch()
                        .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 4, 2))
                        .setText("Look here"));
        violations.put("Every picture has an alternative text", GuidanceTest::untoldPicture);
        violations.put("No cell has a comment", GuidanceTest::comment);
        violations.put(
                "No rows or columns are grouped", workbook -> sheet(workbook).groupRow(HEADER + 1, HEADER + 1));
        violations.put(
                "All that stands in several columns is marked up as a table",
                workbook -> sheet(workbook).getRow(1).createCell(1).setCellValue("beside"));
        violations.put(
                "Tables have names that say what they hold",
                workbook -> sheet(workbook).getTables().get(0).setName("Table1"));
        violations.put(
                "No cell of a table is empty",
                workbook -> at(workbook, HEADER + 1, 0).setCellValue(""));
        violations.put("Numbers of a column have one format", GuidanceTest::otherFormat);
        violations.put(
                "Numbers are stored as numbers",
                workbook -> at(workbook, HEADER + 1, 1).setCellValue("1,234.5"));
        violations.put(
                "Words in columns of numbers are shorthand in square brackets",
                workbook -> at(workbook, HEADER + 1, 1).setCellValue("not known"));
        violations.put(
                "No sign but shorthand stands for a figure",
                workbook -> at(workbook, HEADER + 1, 1).setCellValue("-"));
        violations.put(
                "Each shorthand used is explained in the workbook",
                workbook -> at(workbook, HEADER + 1, 1).setCellValue("[q]"));
        violations.put(
                "The font has no serifs",
                workbook -> font(workbook, font -> {
                    font.setFontName("Times New Roman");
                    font.setFamily(org.apache.poi.ss.usermodel.FontFamily.ROMAN);
                }));
        violations.put(
                "No letters are smaller than 12 points",
                workbook -> font(workbook, font -> font.setFontHeightInPoints((short) 10)));
        violations.put("No words are in italics", workbook -> font(workbook, font -> font.setItalic(true)));
        violations.put(
                "Only links are underlined", workbook -> font(workbook, font -> font.setUnderline(Font.U_SINGLE)));
        violations.put(
                "No words are raised or lowered",
                workbook -> font(workbook, font -> font.setTypeOffset(Font.SS_SUPER)));
        violations.put("Letters stand out from their ground by 4.5 to 1 at least", GuidanceTest::greyOnGrey);
        violations.put(
                "Numbers stand at the right of their cells",
                workbook -> style(workbook, 1, style -> style.setAlignment(HorizontalAlignment.CENTER)));
        violations.put(
                "Words outside of columns of numbers stand at the left",
                workbook -> style(workbook, 0, style -> style.setAlignment(HorizontalAlignment.RIGHT)));
        violations.put(
                "There are no formulas", workbook -> at(workbook, HEADER + 1, 1).setCellFormula("1+1"));
        violations.put(
                "No cell is an error",
                workbook -> at(workbook, HEADER + 1, 1).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA));
        violations.put("The words of a link say where it leads", GuidanceTest::bareLink);
        violations.put(
                "Notes are not marked by raised numbers or asterisks",
                workbook -> at(workbook, HEADER + 1, 0).setCellValue("Machinery*"));
        violations.put(
                "No cell begins or ends with a space",
                workbook -> at(workbook, HEADER + 1, 0).setCellValue("Machinery "));
        assertThat(violations).hasSizeGreaterThanOrEqualTo(25);
        return violations.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    Map<String, String> inMemory = new LinkedHashMap<>();
                    byte[] file = with(workbook -> {
                        each.getValue().accept(workbook);
                        inMemory.putAll(Guidance.broken(workbook, new Guidance.Terms(NAME, Set.of())));
                    });
                    assertThat(Judged.broken(file, NAME))
                            .containsKey(each.getKey())
                            .isEqualTo(inMemory);
                }));
    }

    @Test
    void headersWithoutUnitAreFound() throws IOException {
        theUnitIsMissing("2016");
    }

    @Test
    void aRemarkInBracketsIsNoUnit() throws IOException {
        theUnitIsMissing("2016 (months missing)");
    }

    private void theUnitIsMissing(String header) throws IOException {
        Table table = new Table(
                "balance",
                List.of(new Table.Column("Sector", Look.TEXT), new Table.Column(header, Look.AMOUNT)),
                List.of(row("Cars", "1.5")));
        byte[] other = publication(folder.resolve("workbook.xlsx"), table);

        assertThat(Judged.broken(other, NAME)).containsOnlyKeys("Headers of numbers name the unit");
    }

    private byte[] with(Consumer<XSSFWorkbook> violation) throws IOException {
        try (XSSFWorkbook workbook = Workbooks.open(publication)) {
            violation.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] publication(Path template) throws IOException {
        return publication(
                template,
                new Table(
                        "balance",
                        List.of(
                                new Table.Column("Sector", Look.TEXT),
                                new Table.Column("2016 (million USD)", Look.AMOUNT)),
                        List.of(row("Cars", "-19321.1"), row("Machinery", "1452.3"), row("Arms", ""))));
    }

    private static byte[] publication(Path template, Table table) throws IOException {
        List<Sheet> others = List.of(
                new Sheet(
                        "Notes",
                        "Shorthand",
                        List.of("What the signs mean."),
                        List.of(table("shorthand", "Sign", "Meaning", new Cell.Text("[x]"), "Not available"))),
                new Sheet(
                        "Balance by sector",
                        "Balance by sector, 2016",
                        List.of("This sheet contains one table."),
                        List.of(table)),
                new Sheet(
                        "Charts",
                        "Charts",
                        List.of("One chart."),
                        List.of(new Picture(SampleReport.report().charts().get(0)))));
        List<Sheet> sheets = Stream.concat(
                        Stream.of(
                                new Sheet("Cover", "Trade with Korea", List.of("Goods."), List.of()), contents(others)),
                        others.stream())
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookWriter(Profile.PUBLICATION)
                .write(
                        new Report("us-korea", "Trade with Korea", "Goods.", sheets, List.of()),
                        SampleReport.pictures(),
                        template,
                        out);
        return out.toByteArray();
    }

    private static Sheet contents(List<Sheet> others) {
        Table table = new Table(
                "contents",
                List.of(new Table.Column("Sheet", Look.LINK), new Table.Column("What it shows", Look.TEXT)),
                others.stream()
                        .map(sheet -> new Table.Row(
                                false,
                                List.of(new Cell.Link(sheet.name(), sheet.name()), new Cell.Text(sheet.title()))))
                        .toList());
        return new Sheet("Contents", "Contents", List.of("Each name leads to the sheet."), List.of(table));
    }

    private static Table table(String name, String key, String value, Cell first, String second) {
        return new Table(
                name,
                List.of(new Table.Column(key, Look.TEXT), new Table.Column(value, Look.TEXT)),
                List.of(new Table.Row(false, List.of(first, new Cell.Text(second)))));
    }

    private static Table.Row row(String sector, String value) {
        return new Table.Row(
                false,
                List.of(
                        new Cell.Text(sector),
                        value.isEmpty() ? new Cell.Missing("[x]") : new Cell.Figure(new BigDecimal(value))));
    }

    private static org.apache.poi.ooxml.POIXMLProperties.CoreProperties core(XSSFWorkbook workbook) {
        return workbook.getProperties().getCoreProperties();
    }

    private static XSSFSheet sheet(XSSFWorkbook workbook) {
        return workbook.getSheetAt(TABLE);
    }

    private static XSSFCell at(XSSFWorkbook workbook, int row, int column) {
        return sheet(workbook).getRow(row).getCell(column);
    }

    private static void secondTable(XSSFWorkbook workbook) {
        XSSFSheet sheet = sheet(workbook);
        for (int i = 6; i < 8; i++) {
            sheet.createRow(i).createCell(0).setCellValue("More " + i);
        }
        sheet.createTable(new AreaReference(
                        new CellReference(6, 0), new CellReference(7, 0), SpreadsheetVersion.EXCEL2007))
                .setName("more");
    }

    private static void untoldPicture(XSSFWorkbook workbook) {
        XSSFPicture picture = (XSSFPicture)
                workbook.getSheet("Charts").getDrawingPatriarch().getShapes().get(0);
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr("");
    }

    private static void comment(XSSFWorkbook workbook) {
        var comment = sheet(workbook)
                .createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 3, 1, 5, 3));
        comment.setString("Revised");
        comment.setAddress(new CellAddress(HEADER + 1, 1));
    }

    private static void otherFormat(XSSFWorkbook workbook) {
        style(
                workbook,
                1,
                style -> style.setDataFormat(workbook.createDataFormat().getFormat("0.00")));
    }

    private static void greyOnGrey(XSSFWorkbook workbook) {
        style(workbook, 1, style -> {
            style.setFillForegroundColor(new XSSFColor(new byte[] {0x60, 0x60, 0x60}));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        });
    }

    private static void bareLink(XSSFWorkbook workbook) {
        XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/");
        at(workbook, HEADER + 1, 0).setHyperlink(link);
        at(workbook, HEADER + 1, 0).setCellValue("https://example.org/");
    }

    private static void font(XSSFWorkbook workbook, Consumer<XSSFFont> change) {
        style(workbook, 0, style -> {
            XSSFFont font = workbook.createFont();
            font.setFontName("Arial");
            font.setFontHeightInPoints((short) 12);
            change.accept(font);
            style.setFont(font);
        });
    }

    private static void style(XSSFWorkbook workbook, int column, Consumer<XSSFCellStyle> change) {
        XSSFCell cell = at(workbook, HEADER + 1, column);
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        change.accept((XSSFCellStyle) style);
        cell.setCellStyle(style);
    }
}
