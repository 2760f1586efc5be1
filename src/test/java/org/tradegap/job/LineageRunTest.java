package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From every cell of a source in a published workbook a link leads to the lines of the files that it was added up from. */
final class LineageRunTest {
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\(\"#(.+)!\\$A\\$(\\d+)\",(\\d+)\\)");

    @TempDir
    private static Path folder;

    private static Workplace place;

    @BeforeAll
    static void publish() throws IOException {
        place = new Workplace(folder);
        assertThat(place.run().exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Workplace.KOREA, Workplace.PARTNERS})
    void linesStandInTheFilesAndAddUpToTheCells(String report) throws IOException {
        int linked = 0;
        try (XSSFWorkbook workbook = workbook(report)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                if (sheet.getSheetName().startsWith("Data")
                        && !sheet.getSheetName().equals("Data quality")) {
                    linked += follow(sheet, workbook.getSheet("Lineage"));
                }
            }
        }
        assertThat(linked).isGreaterThan(2000);
        assertThat(Files.readString(place.output(report, "latest").resolve("manifest.json")))
                .doesNotContain("Lineage");
    }

    @Test
    void aReportWithMoreRowsThanItAsksToTraceSaysSo(@TempDir Path other) throws IOException {
        Workplace small = new Workplace(other).withLittleToShow(Workplace.KOREA);
        Path definition = small.path("templates/us-korea/report.yml");
        Files.writeString(definition, "lineage: 1000\n", StandardOpenOption.APPEND);

        assertThat(small.run(Workplace.KOREA).exit()).isZero();

        try (InputStream in = Files.newInputStream(
                        small.output(Workplace.KOREA, "latest").resolve("us-korea.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheet("Lineage")).isNull();
            assertThat(workbook.getSheet("Data").getRow(2).getCell(0).getStringCellValue())
                    .startsWith("Not traced to the lines of files")
                    .contains("lineage");
        }
    }

    /** Holds each row with a link to the lines it leads to; how many there are. */
    private static int follow(XSSFSheet data, XSSFSheet lineage) throws IOException {
        Map<String, List<String>> files = new HashMap<>();
        int linked = 0;
        int traced = -1;
        for (Row row : data) {
            Cell last = row.getCell(row.getLastCellNum() - 1);
            if (last.getCellType() == CellType.STRING
                    && last.getStringCellValue().equals("Source lines")) {
                traced = last.getColumnIndex();
            } else if (traced >= 0 && row.getCell(traced).getCellType() == CellType.FORMULA) {
                Matcher link = LINK.matcher(row.getCell(traced).getCellFormula());
                assertThat(link.matches()).as(last.getCellFormula()).isTrue();
                assertThat(link.group(1)).isEqualTo("Lineage");
                assertThat(last.getNumericCellValue()).isEqualTo(Double.parseDouble(link.group(3)));
                assertLines(row, lineage, Integer.parseInt(link.group(2)) - 1, files);
                linked++;
            } else if (traced >= 0) {
                assertThat(row.getCell(traced).getNumericCellValue()).isZero();
                assertThat(row.getCell(7).getCellType() == CellType.STRING
                                || row.getCell(7).getNumericCellValue() == 0)
                        .isTrue();
            }
        }
        return linked;
    }

    private static void assertLines(Row cell, XSSFSheet lineage, int first, Map<String, List<String>> files)
            throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        double lines = 0;
        for (int i = first; lines < cell.getCell(cell.getLastCellNum() - 1).getNumericCellValue(); i++) {
            Row row = Objects.requireNonNull(lineage.getRow(i));
            for (int column : List.of(1, 2, 3, 4)) {
                int of = column == 1 ? 0 : column == 2 ? 1 : column == 3 ? 2 : 4;
                assertThat(text(row, column)).isEqualTo(text(cell, of));
            }
            assertThat(text(row, 5)).isEqualTo(text(cell, 5));
            List<String> file = files.computeIfAbsent(text(row, 6), LineageRunTest::lines);
            String line = file.get((int) row.getCell(7).getNumericCellValue() - 1);
            assertThat(line.split(","))
                    .contains(text(row, 12), text(row, 2), text(row, 3), text(row, 4), text(row, 10));
            BigDecimal value = new BigDecimal(((XSSFCell) row.getCell(13)).getRawValue());
            if (row.getCell(9).getNumericCellValue() == 1) {
                assertThat(row.getCell(8).getNumericCellValue())
                        .isEqualTo(row.getCell(7).getNumericCellValue());
                assertThat(value).isEqualByComparingTo(line.substring(line.lastIndexOf(',') + 1));
            }
            sum = sum.add(value);
            lines += row.getCell(9).getNumericCellValue();
        }
        assertThat(sum).isEqualByComparingTo(((XSSFCell) cell.getCell(7)).getRawValue());
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getStringCellValue();
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(place.path("input").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFWorkbook workbook(String report) throws IOException {
        try (InputStream in =
                Files.newInputStream(place.output(report, "latest").resolve(report + ".xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }
}
