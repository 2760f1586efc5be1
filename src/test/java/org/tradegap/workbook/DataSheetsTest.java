package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataTable;
import org.tradegap.report.Look;

final class DataSheetsTest {
    /** Title, two lines, an empty row, the header, then 7 rows of data. */
    private static final DataPlaces SMALL = new DataPlaces("Data", 2, 12);

    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void aLongTableGoesOnOnFurtherSheetsEachATableOfItsOwn() throws IOException {
        try (XSSFWorkbook workbook = open(LongData.balances(SMALL, 17))) {
            assertThat(workbook).map(Sheet::getSheetName).containsExactly("Cover", "Data", "Data 2", "Data 3");
            assertThat(table(workbook, 1)).isEqualTo("data A5:J12");
            assertThat(table(workbook, 2)).isEqualTo("data_2 A5:J12");
            assertThat(table(workbook, 3)).isEqualTo("data_3 A5:J8");
            for (int sheet = 1; sheet <= 3; sheet++) {
                XSSFSheet data = workbook.getSheetAt(sheet);
                assertThat(data.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Balances (" + sheet + " of 3)");
                assertThat(data.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Partner's name");
                assertThat(data.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 5);
            }
        }
    }

    @Test
    void everyCellStandsWhereItsReferenceSays() throws IOException {
        DataTable table = LongData.balances(SMALL, 17);
        try (XSSFWorkbook workbook = open(table)) {
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            XSSFCell probe = workbook.getSheet("Cover").createRow(9).createCell(0);
            for (int row = 0; row < 17; row++) {
                probe.setCellFormula(SMALL.reference(row, 6) + "+0");
                evaluator.clearAllCachedResultValues();
                assertThat(evaluator.evaluate(probe).getNumberValue())
                        .isEqualTo(LongData.exports(row).doubleValue());
            }
            assertThat(SMALL.reference(3, 8)).isEqualTo("Data!$I$9");
            assertThat(SMALL.reference(7, 8)).isEqualTo("'Data 2'!$I$6");
        }
    }

    @Test
    void aFormulaGivesWhatItHolds() throws IOException {
        try (XSSFWorkbook workbook = open(LongData.balances(SMALL, 9))) {
            XSSFCell cell = workbook.getSheet("Data 2").getRow(6).getCell(8);
            assertThat(cell.getCellFormula()).isEqualTo("G7-H7");
            double held = cell.getNumericCellValue();
            assertThat(held)
                    .isEqualTo(LongData.exports(8).subtract(LongData.imports(8)).doubleValue());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
            assertThat(cell.getNumericCellValue()).isEqualTo(held);
        }
    }

    @Test
    void anotherLibraryReadsTheSameNumbersAndTexts() throws IOException {
        byte[] bytes = write(LongData.balances(SMALL, 7));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.findSheet("Data").orElseThrow().read();
            List<Row> data = rows.subList(rows.size() - 7, rows.size());
            for (int i = 0; i < 7; i++) {
                assertThat(data.get(i).getRowNum()).isEqualTo(6 + i);
                assertThat(data.get(i).getCellText(0)).isEqualTo("2000");
                assertThat(data.get(i).getCellText(5)).isEqualTo("Sector number " + i + ", and others");
                assertThat(data.get(i).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo(LongData.exports(i));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "-0.001", "7", "-1234567890.123456789", "999999999999999999", "0.1234567890123456789",
                "12345678901234567890.123456789", "100", "-9223372036854775808", "1.500", "1E+3", "0.000"
            })
    void aFigureKeepsEveryDigit(String figure) {
        BigDecimal exact = new BigDecimal(figure);

        String sheet = sheet(write(table(List.of(Look.AMOUNT), cells -> cells.figure(exact))));

        assertThat(sheet)
                .contains("<v>"
                        + (exact.signum() == 0
                                ? "0"
                                : exact.stripTrailingZeros().toPlainString()) + "</v>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "=cmd|'/c calc'!A1",
                "_x003D_1+1",
                "<f>1+1</f>",
                "]]>",
                " a  b ",
                "a\nb",
                "a\rb",
                "\u0000\u0001\u001F",
                "\uFFFE\uFFFF",
                "é ß 中 한국 \uD83D\uDE00",
                "& &amp; \" '",
                "_x",
                "x_x0041_"
            })
    void textsStayAsTheyAreSharedOrNot(String text) throws IOException {
        String longer = text + "x".repeat(300);
        DataTable table = table(List.of(Look.TEXT, Look.CODE, Look.AMOUNT), cells -> {
            cells.text(text);
            cells.text(longer);
            cells.missing(text);
        });

        try (XSSFWorkbook workbook = open(table)) {
            XSSFRow row = workbook.getSheet("Data").getRow(5);
            assertThat(cells(row)).map(Cell::getCellType).containsOnly(CellType.STRING);
            assertThat(cells(row)).map(Cell::getStringCellValue).containsExactly(text, longer, text);
            assertThat(cells(row))
                    .map(cell -> cell.getCellStyle().getQuotePrefixed())
                    .containsOnly("=+-@\t".indexOf(text.charAt(0)) >= 0);
        }
    }

    @Test
    void halfALetterIsShownAsUnknown() throws IOException {
        try (XSSFWorkbook workbook =
                open(table(List.of(Look.TEXT), cells -> cells.text("a\uD83D\uDE00b\uDE00\uD83D")))) {
            assertThat(workbook.getSheet("Data").getRow(5).getCell(0).getStringCellValue())
                    .isEqualTo("a\uD83D\uDE00b\uFFFD\uFFFD");
        }
    }

    @Test
    void cellsFollowTheNamedStylesOfTheTemplate() throws IOException {
        DataTable table = table(List.of(Look.TEXT, Look.BALANCE, Look.BALANCE), cells -> {
            cells.text("");
            cells.figure(BigDecimal.ONE);
            cells.missing("[x]");
        });
        try (XSSFWorkbook workbook = open(table)) {
            XSSFRow row = workbook.getSheet("Data").getRow(5);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("+#,##0.0;-#,##0.0;0.0");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("[x]");
            HouseStyle style = new HouseStyle(workbook.getStylesSource());
            assertThat(row.getCell(2).getCellStyle().getFont())
                    .isEqualTo(style.of(Look.BALANCE).getFont());
        }
    }

    @Test
    void moreDifferentWordsThanAreSharedAreAllThere() throws IOException {
        int count = 70_000;
        List<DataRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "text " + i;
            rows.add(cells -> cells.text(text));
        }
        byte[] bytes =
                write(LongData.table(new DataPlaces("Data", 0), List.of(Look.TEXT), rows.toArray(DataRow[]::new)));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> read = workbook.findSheet("Data").orElseThrow().read();
            assertThat(read.subList(read.size() - count, read.size()))
                    .map(row -> row.getCellText(0))
                    .startsWith("text 0", "text 1")
                    .endsWith("text 69998", "text 69999");
        }
    }

    @Test
    void aTableWithoutRowsHasAnEmptyOne() throws IOException {
        try (XSSFWorkbook workbook = open(table(List.of(Look.TEXT, Look.AMOUNT)))) {
            assertThat(table(workbook, 1)).isEqualTo("data A5:B6");
            assertThat(cells(workbook.getSheet("Data").getRow(5))).hasSize(2);
        }
    }

    @Test
    void columnsAreAsWideAsTheFirstRowsNeed() throws IOException {
        String name = "A name that is much longer than its header";
        try (XSSFWorkbook workbook = open(table(List.of(Look.TEXT, Look.TEXT), cells -> {
            cells.text(name);
            cells.text("a");
        }))) {
            assertThat(workbook.getSheet("Data").getColumnWidthInPixels(0))
                    .isGreaterThan(1.5f * workbook.getSheet("Data").getColumnWidthInPixels(1));
        }
    }

    @Test
    void headersLeaveRoomForTheButtonsOfTheirFilters() throws IOException {
        try (XSSFWorkbook workbook = open(LongData.balances(SMALL, 1))) {
            XSSFSheet data = workbook.getSheet("Data");
            assertThat(data.getTables().get(0).getCTTable().getAutoFilter().getRef())
                    .isEqualTo("A5:J6");
            assertThat(data.getRow(4).getCell(1).getCellStyle().getIndention()).isZero();
            assertThat(data.getRow(4).getCell(6).getCellStyle().getIndention()).isEqualTo((short) 2);
        }
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(write(LongData.balances(SMALL, 17))).isEqualTo(write(LongData.balances(SMALL, 17)));
    }

    @Test
    void rowsThatAreNotAsTheTableSaysAreRefused() {
        DataTable made = LongData.balances(SMALL, 9);
        for (long count : new long[] {8, 10}) {
            DataTable wrong = new DataTable(
                    "data",
                    SMALL,
                    "Data",
                    made.lines(),
                    made.columns(),
                    count,
                    LongData.balances(SMALL, 9).rows());
            assertThatThrownBy(() -> write(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "table data: expected " + count + " rows, found " + (count < 9 ? "more" : "fewer"));
        }
        assertThatThrownBy(() -> write(table(List.of(Look.TEXT), cells -> {})))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(table(List.of(Look.TEXT), cells -> cells.text("x".repeat(32_768)))))
                .hasMessageContaining("table data, row 6: expected at most 32767 characters, found 32768");
    }

    @Test
    void namesThatClashAreRefusedBeforeAnythingIsWritten() {
        DataTable cover = LongData.balances(new DataPlaces("Cover", 2), 1);

        assertThatThrownBy(() -> write(cover)).hasMessageContaining("sheet \"Cover\": expected a name of its own");
    }

    private static DataTable table(List<Look> looks, DataRow... rows) {
        return LongData.table(SMALL, looks, rows);
    }

    private byte[] write(DataTable table) {
        return Workbooks.write(LongData.of(table), template);
    }

    private XSSFWorkbook open(DataTable table) {
        return Workbooks.open(write(table));
    }

    private static List<Cell> cells(XSSFRow row) {
        List<Cell> cells = new ArrayList<>();
        row.forEach(cells::add);
        return cells;
    }

    private static String sheet(byte[] workbook) {
        return new String(Workbooks.parts(workbook).get("xl/worksheets/sheet2.xml"), UTF_8);
    }

    private static String table(XSSFWorkbook workbook, int sheet) {
        XSSFTable table = workbook.getSheetAt(sheet).getTables().get(0);
        return table.getName() + " " + table.getCTTable().getRef();
    }
}
