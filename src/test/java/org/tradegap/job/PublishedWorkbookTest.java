package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dhatim.fastexcel.reader.CellType.NUMBER;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.workbook.Guidance;
import org.tradegap.workbook.Judged;
import org.tradegap.workbook.Office;

/** The workbooks as they are published, read by a library that had no part in writing them. */
final class PublishedWorkbookTest {
    @TempDir
    private static Path folder;

    private static Workplace place;

    @BeforeAll
    static void publish() throws IOException {
        place = new Workplace(folder);
        assertThat(place.run().exit()).isZero();
    }

    @Test
    void theFiguresOfTheDisputeStandInTheirCells() throws IOException {
        try (InputStream in = Files.newInputStream(workbook(Workplace.KOREA));
                ReadableWorkbook read = new ReadableWorkbook(in)) {
            assertThat(figure(read, "Summary by year", List.of("2011"), 3)).isEqualByComparingTo("-15144.360714");
            assertThat(figure(read, "Summary by year", List.of("2016"), 3)).isEqualByComparingTo("-29626.724130");
            assertThat(figure(read, "Summary by year", List.of("2019"), 3)).isEqualByComparingTo("-23053.933346");
            assertThat(figure(read, "Balance by sector and year", List.of("87"), 8))
                    .isEqualByComparingTo("-19321.133658");
            assertThat(figure(read, "Deficit share, HS chapters", List.of("Net share", "87"), 9))
                    .isBetween(new BigDecimal("65.15"), new BigDecimal("65.25"));
            assertThat(figure(read, "Deficit share, HS chapters", List.of("Share of the gross deficit", "87"), 9))
                    .isBetween(new BigDecimal("42.05"), new BigDecimal("42.15"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-korea/latest/us-korea.xlsx",
                "us-korea/latest/us-korea-publication.xlsx",
                "us-partners/latest/us-partners.xlsx",
                "us-partners/latest/us-partners-publication.xlsx"
            })
    void twoLibrariesReadTheSameNumbers(String file) throws IOException {
        TreeMap<String, Double> written = new TreeMap<>();
        try (InputStream in = Files.newInputStream(place.output(file.substring(0, file.indexOf('/')), "latest")
                        .resolve(file.substring(file.lastIndexOf('/') + 1)));
                XSSFWorkbook poi = new XSSFWorkbook(in)) {
            poi.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA) {
                    written.put(sheet.getSheetName() + " " + cell.getAddress(), cell.getNumericCellValue());
                }
            })));
        }
        TreeMap<String, Double> read = new TreeMap<>();
        try (InputStream in = Files.newInputStream(place.output(file.substring(0, file.indexOf('/')), "latest")
                        .resolve(file.substring(file.lastIndexOf('/') + 1)));
                ReadableWorkbook other = new ReadableWorkbook(in)) {
            for (Sheet sheet : other.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null
                                    && (cell.getType() == NUMBER
                                            || cell.getType() == org.dhatim.fastexcel.reader.CellType.FORMULA))
                            .forEach(cell -> read.put(
                                    sheet.getName() + " " + cell.getAddress(), Double.parseDouble(cell.getRawValue())));
                }
            }
        }

        assertThat(written).hasSizeGreaterThan(1000);
        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {Workplace.KOREA, Workplace.PARTNERS})
    void everyFormulaGivesTheFigureAgainWhenNothingCanBeReadBack(String report, @TempDir Path other)
            throws IOException, InterruptedException {
        Office office = Office.in(other);
        Path bare = Recalculation.withoutResults(workbook(report), other.resolve("bare.xlsx"));
        office.convert(bare, "xlsx:Calc MS Excel 2007 XML", Files.createDirectories(other.resolve("again")));

        Map<String, Recalculation.Result> written = Recalculation.formulas(workbook(report));
        Map<String, Recalculation.Result> again = Recalculation.formulas(other.resolve("again/bare.xlsx"));

        assertThat(Recalculation.formulas(bare).values())
                .allMatch(result -> result.value().isEmpty());
        assertThat(written).hasSizeGreaterThan(5000);
        assertThat(again.keySet()).containsAll(written.keySet());
        written.forEach((cell, result) -> assertThat(
                        Objects.requireNonNull(again.get(cell)).number())
                .as("%s =%s", cell, result.formula())
                .isCloseTo(result.number(), within(1e-9 * Math.max(1, Math.abs(result.number())))));
    }

    @ParameterizedTest
    @ValueSource(strings = {Workplace.KOREA, Workplace.PARTNERS})
    void everyDerivedFigureIsAFormula(String report) throws IOException {
        Map<String, Long> plain = Recalculation.plainNumbers(workbook(report));

        assertThat(plain.keySet())
                .allMatch(sheet -> sheet.startsWith("Data")
                        || sheet.equals("Claims")
                        || sheet.equals("Lineage")
                        || sheet.startsWith("Agreement"));
        assertThat(plain.getOrDefault("Claims", 0L))
                .as("a figure that is quoted")
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Workplace.KOREA, Workplace.PARTNERS})
    void theOnePageRefersToTheSheetsAndNoSheetRefersToIt(String report) throws IOException {
        Map<String, Recalculation.Result> all = Recalculation.formulas(workbook(report));

        assertThat(all).anySatisfy((cell, result) -> {
            assertThat(cell).startsWith("One page!");
            assertThat(result.formula()).startsWith("'Summary by year'!");
        });
        assertThat(all.values()).noneMatch(result -> result.formula().contains("'One page'!"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Workplace.KOREA, Workplace.PARTNERS})
    void thePublicationKeepsEveryRuleOfTheGuidance(String report) throws IOException {
        String name = report + "-publication.xlsx";
        byte[] publication = Files.readAllBytes(place.output(report, "latest").resolve(name));

        assertThat(Judged.broken(publication, name)).isEmpty();
        assertThat(Guidance.rules()).hasSizeGreaterThan(40);
    }

    private static Path workbook(String report) throws IOException {
        return place.output(report, "latest").resolve(report + ".xlsx");
    }

    /** The number in a column of the first row that begins with the given words. */
    private static BigDecimal figure(ReadableWorkbook workbook, String sheet, List<String> front, int column)
            throws IOException {
        try (Stream<Row> rows = workbook.findSheet(sheet).orElseThrow().openStream()) {
            Row row = rows.filter(each -> each.getCellCount() > front.size())
                    .filter(each -> front.equals(each.stream()
                            .limit(front.size())
                            .map(PublishedWorkbookTest::words)
                            .toList()))
                    .findFirst()
                    .orElseThrow();
            return new BigDecimal(row.getCell(column).getRawValue());
        }
    }

    private static String words(Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}
