package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report by month on official files, as far as they go, beside plain sums over the same files. */
final class MonthlyKoreaTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final String EXPORTS = "census-api/exports_hs2_5800_KOR.csv";
    private static final String IMPORTS = "census-api/imports_hs2_5800_KOR.csv";
    private static final String COUNTRIES = "census-country/country_1985-2026-01.csv";
    private static final String REPORT = "korea-monthly";
    private static final String DEFINITION = """
            title: U.S. goods trade with Korea by month
            reporter: USA
            partners: {KOR: Korea}
            years: 2013-2021
            frequency: month
            zone: America/New_York
            sources:
              detail: {files: "*_hs2_5800_KOR.csv"}
              control: country_1985-2026-01.csv
            sectors: [broad]
            unit: million
            limits: {control: 30}
            charts: [flows]
            sheets: [summary, months-together, seasonally-adjusted]
            """;

    @TempDir
    private static Path folder;

    private static Workplace.Ended ended;
    private static Path release;

    @BeforeAll
    static void publish() throws IOException {
        for (String each : List.of(EXPORTS, IMPORTS, COUNTRIES)) {
            assumeThat(DATA.resolve(each)).exists();
        }
        Workplace place = new Workplace(folder);
        for (String each : List.of(EXPORTS, IMPORTS, COUNTRIES)) {
            Files.copy(
                    DATA.resolve(each),
                    place.path("input").resolve(Path.of(each).getFileName()));
        }
        Path report = Files.createDirectories(place.path("templates").resolve(REPORT));
        Files.writeString(report.resolve("report.yml"), DEFINITION);
        Files.copy(place.path("templates/us-korea/workbook.xlsx"), report.resolve("workbook.xlsx"));
        ended = place.run(REPORT);
        release = place.output(REPORT, Workplace.AS_OF + "-1");
    }

    @Test
    void monthsThatAreNotPublishedYetAreNoFailure() {
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains(
                        "the detail source ends with 2021-06; 6 months after it are not there yet, while control totals go to");
    }

    @ParameterizedTest
    @ValueSource(ints = {2013, 2014, 2015, 2016, 2017, 2018})
    void exportsByMonthAddUpToTheYearThatTheCensusBureauPublishes(int year) throws IOException {
        BigDecimal months = api(EXPORTS, "ALL_VAL_MO", Integer.toString(year));

        assertThat(months.movePointLeft(6).doubleValue())
                .isCloseTo(country(year, "EYR").doubleValue(), within(1e-6));
        assertThat(figure("Year", Integer.toString(year), 2)).isCloseTo(months.doubleValue() / 1e6, within(1e-6));
    }

    /** The files are of two vintages. */
    @Test
    void exportsOf2019AreShortOfTheYear() throws IOException {
        assertThat(figure("Year", "2019", 2) - country(2019, "EYR").doubleValue())
                .isCloseTo(-0.241, within(0.0005));
    }

    @Test
    void importsForConsumptionAreNotTheGeneralOnesAndSaySo() throws IOException {
        double consumption = api(IMPORTS, "CON_VAL_MO", "2016").doubleValue() / 1e6;

        assertThat(figure("Year", "2016", 3))
                .isCloseTo(consumption, within(1e-6))
                .isCloseTo(71_584, within(0.5));
        assertThat(country(2016, "IYR").doubleValue()).isCloseTo(69_887, within(0.5));
        assertThat(texts("Quarters and years"))
                .anyMatch(line -> line.contains("imports for consumption, customs value"));
        assertThat(texts("Summary by month")).anyMatch(line -> line.contains("general imports, customs value"));
    }

    @Test
    void sixMonthsOf2021AreComparedWithTheSameSixOnly() throws IOException {
        double now = 0;
        double before = 0;
        for (int month = 1; month <= 6; month++) {
            now += api(EXPORTS, "ALL_VAL_MO", "2021-0" + month).doubleValue() / 1e6;
            before += api(EXPORTS, "ALL_VAL_MO", "2020-0" + month).doubleValue() / 1e6;
        }

        assertThat(figure("To month", "2021-06", 1)).isEqualTo(6);
        assertThat(figure("To month", "2021-06", 2)).isCloseTo(now, within(1e-6));
        assertThat(figure("To month", "2021-06", 5)).isCloseTo(100 * (now / before - 1), within(1e-9));
        assertThat(figure("Year", "2021 [partial]", 1)).isEqualTo(6);
        assertThat(figure("Year", "2021 [partial]", 2)).isCloseTo(now, within(1e-6));
        assertThat(text("Year", "2021 [partial]", 5)).isEqualTo("[z]");
        assertThat(text("Year", "2013", 5)).isEqualTo("[x]");
        assertThat(figure("Quarter", "2021 Q2", 1)).isEqualTo(3);
    }

    @Test
    void adjustedMonthsHaveTheSumOfTheYearNearly() throws IOException {
        double sum = 0;
        double adjusted = 0;
        for (int month = 1; month <= 12; month++) {
            String label = "2018-" + (month < 10 ? "0" : "") + month;
            sum += figure("Month", label, 1);
            adjusted += figure("Month", label, 4);
            assertThat(figure("Month", label, 6))
                    .isCloseTo(figure("Month", label, 4) - figure("Month", label, 5), within(1e-6));
        }

        assertThat(adjusted).isNotEqualTo(sum).isCloseTo(sum, within(0.03 * sum));
    }

    private static double figure(String header, String label, int column) throws IOException {
        Cell cell = cell(header, label, column);
        assertThat(cell.getType()).as(label).isIn(CellType.NUMBER, CellType.FORMULA);
        return Double.parseDouble(cell.getRawValue());
    }

    private static String text(String header, String label, int column) throws IOException {
        return cell(header, label, column).getText();
    }

    /** A cell of the row with a label below the header that a table's first column has. */
    private static Cell cell(String header, String label, int column) throws IOException {
        try (InputStream in = Files.newInputStream(release.resolve(REPORT + ".xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            String name = header.equals("Month") ? "Seasonally adjusted" : "Quarters and years";
            boolean below = false;
            for (Row row : workbook.findSheet(name).orElseThrow().read()) {
                String first = row.getCellCount() == 0 || row.getCell(0) == null
                        ? ""
                        : row.getCell(0).getText();
                below |= first.equals(header);
                if (below && first.equals(label)) {
                    return row.getCell(column);
                }
            }
        }
        throw new AssertionError(label + " below " + header);
    }

    private static List<String> texts(String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(release.resolve(REPORT + ".xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.findSheet(sheet).orElseThrow().read().stream()
                    .flatMap(Row::stream)
                    .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                    .map(Cell::getText)
                    .toList();
        }
    }

    /** The sum of a column over the rows of a period or of the months of a year. */
    private static BigDecimal api(String file, String column, String period) throws IOException {
        try (Reader in = Files.newBufferedReader(DATA.resolve(file));
                CSVParser csv = csv().parse(in)) {
            return csv.stream()
                    .filter(row -> row.get("time").startsWith(period))
                    .map(row -> new BigDecimal(row.get(column)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A year's total, in millions. */
    private static BigDecimal country(int year, String column) throws IOException {
        try (Reader in = Files.newBufferedReader(DATA.resolve(COUNTRIES));
                CSVParser csv = csv().parse(in)) {
            return csv.stream()
                    .filter(row -> row.get("CTY_CODE").equals("5800")
                            && row.get(0).replaceAll("\\D", "").equals(Integer.toString(year)))
                    .map(row -> new BigDecimal(row.get(column)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static CSVFormat csv() {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    }
}
