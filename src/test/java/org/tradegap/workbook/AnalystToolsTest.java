package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Table;

final class AnalystToolsTest {
    @TempDir
    private Path folder;

    private Path template;

    @BeforeEach
    void makeTemplate() {
        template = Workbooks.template(folder);
    }

    @Test
    void everyTableHasFiltersAndItsHeadersRoomForTheButtons() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            assertThat(new Finished(workbook, "").tables()).hasSize(4).allSatisfy(area -> {
                assertThat(area.table().getCTTable().getAutoFilter().getRef())
                        .isEqualTo(area.table().getCTTable().getRef());
            });
            XSSFSheet balances = workbook.getSheet("Balance by sector");
            assertThat(balances.getRow(4).getCell(1).getCellStyle().getIndention())
                    .isEqualTo((short) 2);
        }
    }

    @Test
    void theHeaderAndTheNamesOfTheSectorsStayInSight() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            var pane = workbook.getSheet("Balance by sector").getPaneInformation();
            assertThat(pane.isFreezePane()).isTrue();
            assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 5);
            assertThat(pane.getVerticalSplitPosition()).isEqualTo((short) 1);
        }
    }

    @Test
    void noPanesAreFrozenOverSeveralTables() throws IOException {
        Table one = SampleReport.balanceTable();
        Table other = new Table("other", one.columns(), one.rows());
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(one, other), template))) {
            assertThat(workbook.getSheetAt(0).getPaneInformation()).isNull();
            assertThat(workbook.getSheetAt(0).getTables())
                    .allMatch(table -> table.getCTTable().isSetAutoFilter());
        }
    }

    @Test
    void namesThatWouldFillTheScreenAreNotFrozen() throws IOException {
        Table wide = new Table(
                "wide",
                List.of(
                        new Table.Column("Reason", Look.TEXT),
                        new Table.Column("What was done", Look.TEXT),
                        new Table.Column("Rows", Look.COUNT)),
                List.of(new Table.Row(
                        false,
                        List.of(
                                new Cell.Text("many words ".repeat(12)),
                                new Cell.Text("more words ".repeat(12)),
                                new Cell.Figure(BigDecimal.ONE)))));
        try (XSSFWorkbook workbook = Workbooks.open(Workbooks.write(SampleReport.of(wide), template))) {
            var pane = workbook.getSheetAt(0).getPaneInformation();
            assertThat(pane.getVerticalSplitPosition()).isZero();
            assertThat(pane.getHorizontalSplitPosition()).isEqualTo((short) 3);
        }
    }

    @Test
    void sectorsCanBeFoldedAwayUnderTheirTotal() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            assertThat(IntStream.range(0, 24)
                            .filter(row -> sheet.getRow(row) != null
                                    && sheet.getRow(row).getCTRow().getOutlineLevel() == 1))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(5, 21).boxed().toList());
            assertThat(sheet.getRowSumsBelow()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetData().getRowList()).noneMatch(row -> row.getHidden());
        }
    }

    @Test
    void barsStandBehindTheSectorsAndNotBehindTheTotal() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            List<CTConditionalFormatting> all =
                    workbook.getSheet("Balance by sector").getCTWorksheet().getConditionalFormattingList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).xgetSqref().getStringValue()).isEqualTo("B6:K22");
            assertThat(all.get(0).getCfRuleArray(0).isSetDataBar()).isTrue();
            assertThat(workbook.getSheet("Notes").getCTWorksheet().getConditionalFormattingList())
                    .isEmpty();
        }
    }

    @Test
    void aRuleOfBarsAndItsExtensionHaveOneNumber() {
        String sheet = sheet(Workbooks.write(SampleReport.live(), template), "axisColor");
        String id = sheet.replaceAll("(?s).*<x14:id[^>]*>(.*?)</x14:id>.*", "$1");

        assertThat(id).matches("\\{[0-9A-F-]{36}}");
        assertThat(sheet).contains("type=\"dataBar\" id=\"" + id + "\"").contains("<xm:sqref>B6:K22</xm:sqref>");
    }

    @Test
    void everyTableHasANameForItsCells() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            for (Finished.Area area : new Finished(workbook, "").tables()) {
                XSSFTable table = area.table();
                assertThat(workbook.getName(table.getName() + "_range").getRefersToFormula())
                        .endsWith("!" + table.getArea().formatAsString().replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2"));
            }
            assertThat(workbook.getName("balance_by_sector_range").getRefersToFormula())
                    .isEqualTo("'Balance by sector'!$A$5:$K$23");
        }
    }

    @Test
    void definitionsAreACommentOfTheTitleAsLargeAsItsWords() throws IOException {
        try (XSSFWorkbook workbook = live()) {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            assertThat(sheet.getCellComments()).containsOnlyKeys(CellAddress.A1);
            XSSFComment comment = sheet.getCellComment(CellAddress.A1);
            assertThat(comment.getAuthor()).isEqualTo("Tradegap");
            assertThat(comment.getString().getString())
                    .isEqualTo(String.join("\n", sheet(SampleReport.live()).definitions()));
            XSSFClientAnchor box = (XSSFClientAnchor) comment.getClientAnchor();
            assertThat(box.getCol1()).isEqualTo((short) 1);
            double height = IntStream.range(0, box.getRow2())
                    .mapToDouble(row ->
                            sheet.getRow(row) == null ? 15 : sheet.getRow(row).getHeightInPoints())
                    .sum();
            assertThat(height).isGreaterThan(3 * 12);
            assertThat(workbook.getSheet("Notes").getCellComments()).isEmpty();
        }
    }

    @Test
    void aWorkbookMadeFromItselfHasEachToolOnce() throws IOException {
        Path made = folder.resolve("made.xlsx");
        Path own = folder.resolve("own.xlsx");
        Files.write(made, Workbooks.write(SampleReport.live(), template));
        HouseTemplate.write(own, made, template);
        byte[] again = Workbooks.write(SampleReport.live(), own);

        try (XSSFWorkbook workbook = Workbooks.open(again)) {
            XSSFSheet sheet = workbook.getSheet("Balance by sector");
            assertThat(sheet.getCellComments()).hasSize(1);
            assertThat(sheet.getCTWorksheet().getConditionalFormattingList()).hasSize(1);
            assertThat(sheet.getRow(6).getCTRow().getOutlineLevel()).isEqualTo((short) 1);
            assertThat(workbook.getNames("balance_by_sector_range")).hasSize(1);
            assertThat(workbook.getSheet(LiveSheet.NAME).getDrawingPatriarch().getCharts())
                    .hasSize(4);
        }
        assertThat(sheet(again, "axisColor").split("<x14:cfRule")).hasSize(2);
        assertThat(Workbooks.parts(again).entrySet())
                .filteredOn(part -> part.getKey().endsWith(".vml"))
                .map(part -> new String(part.getValue(), UTF_8).split("<v:shape ").length)
                .containsExactly(2);
    }

    private XSSFWorkbook live() {
        return Workbooks.open(Workbooks.write(SampleReport.live(), template));
    }

    private static org.tradegap.report.Sheet sheet(org.tradegap.report.Report report) {
        return report.sheets().get(1);
    }

    /** The only sheet with some words in its XML. */
    private static String sheet(byte[] workbook, String words) {
        return Workbooks.parts(workbook).entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                .map(part -> new String(part.getValue(), UTF_8))
                .filter(text -> text.contains(words))
                .findFirst()
                .orElseThrow();
    }
}
