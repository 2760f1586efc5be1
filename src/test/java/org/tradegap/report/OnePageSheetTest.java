package org.tradegap.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.chart.ChartRenderer;
import org.tradegap.chart.ChartSize;
import org.tradegap.workbook.Office;
import org.tradegap.workbook.WorkbookWriter;

/** The sheet for one sheet of paper. */
final class OnePageSheetTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page[^s]");
    private static final double LETTERS = 12;
    private static final double SMALLEST = 8;
    /** A digit of 12 points in points, and what the margins leave of A4 across. */
    private static final double DIGIT = 6.672;

    private static final double WIDTH = 755;
    private static final double HEIGHT = 508;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"us-korea", "us-partners"})
    void itStandsBehindTheCoverAndInNoPublication(String report) throws IOException {
        ReportData data = Made.shipped(report);
        List<Sheet> sheets = Sheets.of(data, Charts.of(data));

        assertThat(sheets).extracting(Sheet::name).startsWith("Cover", "One page", "Notes");
        assertThat(sheets.get(0).blocks())
                .filteredOn(Table.class::isInstance)
                .anyMatch(table -> table.toString().contains("2019 on one page"));
        assertThat(Publication.of(data, sheets, List.of("A rule")))
                .extracting(Sheet::name)
                .doesNotContain("One page");
    }

    @Test
    void itHasTheLargestDeficitsOfOnePartnerAndAllOfSeveral() throws IOException {
        assertThat(names(Made.shipped("us-korea")))
                .containsExactly(
                        "All sectors",
                        "Autos and parts",
                        "Machinery",
                        "Electrical and electronics",
                        "Metals and metal products");
        assertThat(names(Made.shipped("us-partners"))).hasSize(8).startsWith("Korea", "China");
    }

    private static List<String> names(ReportData data) {
        Table table = (Table) page(data).blocks().get(0);
        return table.rows().stream()
                .map(row -> ((Cell.Text) row.cells().get(0)).text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-korea", "us-partners"})
    void itsLettersArePrintedInEightPointsOrMoreAcrossOnePage(String report) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(alone(report)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            double width =
                    IntStream.rangeClosed(0, 12).map(sheet::getColumnWidth).sum() / 256.0 * DIGIT;
            double height = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToDouble(row ->
                            sheet.getRow(row) == null ? 16 : sheet.getRow(row).getHeightInPoints())
                    .sum();

            assertThat(LETTERS * Math.min(WIDTH / width, HEIGHT / height)).isGreaterThanOrEqualTo(SMALLEST);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getPaperSizeEnum()).isEqualTo(PaperSize.A4_PAPER);
            assertThat(workbook.getPrintArea(0)).isEqualTo("'One page'!$A$1:$M$" + (sheet.getLastRowNum() + 1));
            assertThat(sheet.getRowBreaks()).isEmpty();
            assertThat(sheet.getDrawingPatriarch().getShapes()).hasSize(2);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"us-korea", "us-partners"})
    void itIsPrintedOnOnePage(String report) throws IOException, InterruptedException {
        Office office = Office.in(folder);

        office.convert(Files.write(folder.resolve("page.xlsx"), alone(report)), "pdf", folder);

        String pdf = Files.readString(folder.resolve("page.pdf"), ISO_8859_1);
        assertThat(PAGE.matcher(pdf).results()).hasSize(1);
    }

    private static Sheet page(ReportData data) {
        return OnePageSheet.of(data, Charts.of(data));
    }

    /** A workbook of that sheet alone. */
    private static byte[] alone(String report) throws IOException {
        ReportData data = Made.shipped(report);
        List<Chart> charts = Charts.of(data);
        Map<String, byte[]> pictures = new HashMap<>();
        for (Chart chart : charts) {
            String id = chart.caption().id() + Pictures.COLUMN;
            pictures.put(id, new ChartRenderer().png(chart, ChartSize.COLUMN));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorkbookWriter()
                .write(
                        new Report("made", "Made", "Made", List.of(page(data)), charts),
                        pictures,
                        Path.of("templates", report, "workbook.xlsx"),
                        out);
        return out.toByteArray();
    }
}
