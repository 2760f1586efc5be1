package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Prose;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

final class WorkbookWriterTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void anotherLibraryReadsTheSameNumbersAndTexts() throws IOException {
        List<Row> rows = rows("Balance by sector");

        assertThat(rows.get(0).getCellText(0))
                .isEqualTo("Balance of goods by sector: United States with Korea, 2015 to 2024");
        assertThat(rows.get(3).getCellText(0)).isEqualTo("Sector");
        assertThat(rows.get(4).getCellText(0)).isEqualTo("Live animals and animal products");
        for (int sector = 0; sector < 16; sector++) {
            for (int year = 0; year < 10; year++) {
                assertThat(rows.get(4 + sector).getCellAsNumber(1 + year))
                        .hasValueSatisfying(equalTo(SampleReport.balance(sector, year)));
            }
        }
        assertThat(rows.get(20).getCellText(1)).isEqualTo("[c]");
        assertThat(rows.get(21).getCellText(0)).isEqualTo("Total");
    }

    @Test
    void aFigureKeepsEveryDigit() throws IOException {
        BigDecimal exact = new BigDecimal("12345678901234567890.123456789");
        Report report = SampleReport.of(new Prose("", List.of(new Cell.Figure(exact))));

        byte[] sheet = Workbooks.parts(Workbooks.write(report, template)).get("xl/worksheets/sheet1.xml");

        assertThat(new String(sheet, UTF_8)).contains("<v>12345678901234567890.123456789</v>");
    }

    @Test
    void sheetsStandInOrderWithoutTheStyleSheet() throws IOException {
        try (XSSFWorkbook workbook = sample()) {
            assertThat(workbook)
                    .map(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly("Cover", "Balance by sector", "Trend", "Charts", "Notes");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook)
                    .filteredOn(org.apache.poi.ss.usermodel.Sheet::isSelected)
                    .hasSize(1);
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                assertThat(workbook.getSheetAt(i).getActiveCell()).hasToString("A1");
                assertThat(workbook.getSheetAt(i).getMergedRegions()).isEmpty();
            }
        }
    }

    @Test
    void linksLeadToTheTopOfTheirSheet() throws IOException {
        try (XSSFWorkbook workbook = sample()) {
            assertThat(workbook.getSheet("Cover").getHyperlinkList())
                    .map(link -> link.getCellRef() + " " + link.getLocation())
                    .contains("A9 Notes!A1", "A12 'Balance by sector'!A1");
        }
    }

    @Test
    void theDocumentSaysWhatItIs() throws IOException {
        try (XSSFWorkbook workbook = sample()) {
            var core = workbook.getProperties().getCoreProperties();
            assertThat(core.getTitle()).isEqualTo("United States trade in goods with Korea, 2015 to 2024");
            assertThat(core.getSubject()).isEqualTo("Exports, imports and the balance of goods by sector.");
            assertThat(core.getCreator()).isEqualTo("Tradegap");
            assertThat(core.getUnderlyingProperties().getLanguageProperty()).hasValue("en");
            assertThat(core.getUnderlyingProperties().getCreatedPropertyString())
                    .isEqualTo("1980-01-01T00:00:00Z");
            assertThat(core.getUnderlyingProperties().getModifiedPropertyString())
                    .isEqualTo("1980-01-01T00:00:00Z");
        }
    }

    @Test
    void theTemplateStaysAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(template);

        Workbooks.write(SampleReport.report(), template);

        assertThat(Files.readAllBytes(template)).isEqualTo(before);
    }

    @Test
    void longWordsWrapAndShortOnesRunOn() throws IOException {
        String longText = "one two three four five six seven eight nine ten ".repeat(6);
        Report report = SampleReport.of(new Prose("", List.of(new Cell.Text(longText), new Cell.Text("Short."))));

        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(report, template))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(2).getHeightInPoints())
                    .isGreaterThan(2 * sheet.getRow(3).getHeightInPoints());
            assertThat(sheet.getRow(3).getCell(0).getCellStyle().getWrapText()).isFalse();
        }
    }

    @Test
    void everyProblemOfAReportIsNamedBeforeAnythingIsWritten() {
        Report report = SampleReport.of(
                new Sheet("Same", "", List.of(), List.of()),
                new Sheet("same", "", List.of(), List.of()),
                new Sheet("A/B", "", List.of(), List.of(new Prose("", List.of(new Cell.Link("x", "Nowhere"))))));

        assertThatThrownBy(() -> Workbooks.write(report, template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("sheet \"same\"", "sheet \"A/B\"", "found \"Nowhere\"");
    }

    @Test
    void aChartWithoutItsPictureIsRefused() {
        assertThatThrownBy(() -> new WorkbookWriter()
                        .write(SampleReport.report(), Map.of(), template, OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a PNG for chart balance-by-sector");
    }

    private XSSFWorkbook sample() {
        return Workbooks.open(Workbooks.write(SampleReport.report(), template));
    }

    private List<Row> rows(String sheet) throws IOException {
        byte[] bytes = Workbooks.write(SampleReport.report(), template);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.findSheet(sheet).orElseThrow().read();
        }
    }

    /** XML makes a blank of a tab in the name of a table's column, which is then not what its header says. */
    @ParameterizedTest
    @ValueSource(strings = {"Sector\tq", "Sector\nq", "\u0001", "Sector\uFFFE", " Sector", "Sector\u2028q", ""})
    void aHeaderThatAWorkbookCannotKeepIsRefused(String header) {
        Table table = new Table("table_1", List.of(new Table.Column(header, Look.AMOUNT)), List.of());

        assertThatThrownBy(() -> Workbooks.write(SampleReport.of(table), template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a header on one line");
    }

    private static Consumer<BigDecimal> equalTo(BigDecimal expected) {
        return found -> assertThat(found).isEqualByComparingTo(expected);
    }
}
