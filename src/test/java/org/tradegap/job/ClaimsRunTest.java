package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The claims of January 2018 in the report on Korea, each figure beside a sum that is made of the sample without the program. */
final class ClaimsRunTest {
    private static final String FIRST = Workplace.AS_OF + "-1";
    private static final String SECOND = Workplace.AS_OF + "-2";
    private static final String CLAIMS = "templates/us-korea/claims.yml";

    @TempDir
    private Path folder;

    private Workplace place;

    @BeforeEach
    void setUp() throws IOException {
        place = new Workplace(folder).withLittleToShow(Workplace.KOREA);
        place.replace("templates/us-korea/report.yml", "sheets: [summary]", "sheets: [summary, claims]");
    }

    @Test
    void doubledSince2012DependsOnTheBaseYear() throws IOException {
        place.run(Workplace.KOREA);
        List<CSVRecord> readings = readings("doubled-since-2012");

        assertThat(readings).extracting(row -> row.get("verdict")).containsOnly("depends");
        assertThat(readings)
                .extracting(row -> row.get("reading-verdict"))
                .containsExactly("holds", "holds", "holds", "fails");
        List<String> bases = List.of("2007", "2010", "2011", "2012");
        for (int i = 0; i < bases.size(); i++) {
            BigDecimal multiple = deficit("2016").divide(deficit(bases.get(i)), MathContext.DECIMAL128);
            assertThat(figure(readings.get(i))).isEqualByComparingTo(multiple);
        }
        assertThat(readings).extracting(row -> rounded(row, 2)).containsExactly("2.10", "2.75", "2.09", "1.66");
    }

    @Test
    void theDeficitOf2016HoldsOnTheBasisOfTheCensusBureauOnly() throws IOException {
        place.run(Workplace.KOREA);
        List<CSVRecord> readings = readings("deficit-2016");

        assertThat(readings).extracting(row -> row.get("reading-verdict")).containsExactly("holds", "fails");
        assertThat(figure(readings.get(0))).isEqualByComparingTo(deficit("2016").movePointLeft(3));
        assertThat(figure(readings.get(1)))
                .isEqualByComparingTo(
                        chapters("import", "").subtract(chapters("export", "")).movePointLeft(9));
        assertThat(readings).extracting(row -> rounded(row, 3)).containsExactly("27.625", "29.627");
    }

    @Test
    void almostNinetyPercentDependsOnTheSectorAndTheBasis() throws IOException {
        place.run(Workplace.KOREA);
        List<CSVRecord> readings = readings("from-the-auto-sector");
        BigDecimal autos = chapters("import", "87").subtract(chapters("export", "87"));
        BigDecimal census = deficit("2016").movePointRight(6);
        BigDecimal deficit = chapters("import", "").subtract(chapters("export", ""));

        assertThat(readings).extracting(row -> row.get("verdict")).containsOnly("depends");
        assertThat(readings)
                .extracting(row -> row.get("reading-verdict"))
                .containsExactly("fails", "fails", "fails", "holds", "holds");
        assertThat(figure(readings.get(0))).isEqualByComparingTo(percent(autos, grossDeficit()));
        assertThat(figure(readings.get(1))).isEqualByComparingTo(percent(autos, deficit));
        assertThat(figure(readings.get(2))).isEqualByComparingTo(percent(autos, census));
        assertThat(figure(readings.get(3))).isEqualByComparingTo(percent(endUse(), census));
        assertThat(readings).extracting(row -> rounded(row, 1)).containsExactly("42.1", "65.2", "69.9", "90.9", "85.1");
    }

    @Test
    void aReleaseSaysWhichVerdictsAreOtherThanInTheOneBefore() throws IOException {
        place.run(Workplace.KOREA);
        assertThat(since(FIRST)).containsOnly("new");

        place.replace(CLAIMS, "{at-least: 1.95}", "{at-least: 1.5}");
        assertThat(place.run(Workplace.KOREA).err())
                .contains("published " + SECOND + " (figures, definition)")
                .contains(
                        "note: Verdict on a claim: doubled-since-2012: holds (holds in 4 of 4 readings), was: depends");

        assertThat(since(SECOND)).containsExactly("changed, was: depends", "unchanged", "unchanged");
        assertThat(place.run(Workplace.KOREA).err()).contains("nothing new since " + SECOND);
    }

    @Test
    void aFigureThatTurnsAVerdictMakesANewRelease() throws IOException {
        place.run(Workplace.KOREA);
        String row = "2016,USA,KOR,import,HS,TOTAL,";
        String totals = "input/" + Workplace.TOTALS;
        String value = Files.readString(place.path(totals))
                .lines()
                .filter(line -> line.startsWith(row))
                .findFirst()
                .orElseThrow()
                .substring(row.length());
        place.replace(totals, row + value, row + new BigDecimal(value).add(BigDecimal.valueOf(5000)));

        assertThat(place.run(Workplace.KOREA).err()).contains("published " + SECOND + " (figures)");

        assertThat(since(SECOND)).hasSize(3).containsOnly("changed, was: depends");
    }

    @Test
    void mistakesInClaimsAreToldBeforeAnythingIsRead() throws IOException {
        place.replace(CLAIMS, "base: 2012", "base: 2018");
        place.replace(CLAIMS, "source: end-use", "source: end-uses");

        Workplace.Ended ended = place.run(Workplace.KOREA);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .contains("claims.yml:34: expected a period before 2016, found '2018'")
                .contains("expected 'source' to be one of detail, control, end-use, found 'end-uses'");
    }

    @Test
    void checkPrintsTheVerdicts() throws IOException {
        assertThat(place.with("check", Workplace.KOREA).out())
                .contains("claim doubled-since-2012: depends (holds in 3 of 4 readings)");
    }

    private List<CSVRecord> readings(String claim) throws IOException {
        Path file = place.output(Workplace.KOREA, FIRST).resolve("claims.csv");
        return records(file).filter(row -> row.get("claim").equals(claim)).toList();
    }

    /** The last column of the verdicts on the sheet of claims. */
    private List<String> since(String release) throws IOException {
        Path file = place.output(Workplace.KOREA, release).resolve("us-korea.xlsx");
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Sheet sheet = workbook.findSheet("Claims").orElseThrow();
            return sheet.read().stream()
                    .filter(row -> row.getCellCount() == 5)
                    .map(row -> row.getCell(4))
                    .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                    .map(Cell::getText)
                    .filter(text -> text.matches("new|unchanged|changed, .*"))
                    .toList();
        }
    }

    private static BigDecimal figure(CSVRecord row) {
        return new BigDecimal(row.get("figure"));
    }

    private static String rounded(CSVRecord row, int decimals) {
        return figure(row).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, MathContext.DECIMAL128);
    }

    /** In million dollars, by the totals of the Census Bureau. */
    private static BigDecimal deficit(String year) throws IOException {
        return sum(Workplace.TOTALS, year, "import", "").subtract(sum(Workplace.TOTALS, year, "export", ""));
    }

    /** Of 2016, in dollars. */
    private static BigDecimal chapters(String flow, String chapter) throws IOException {
        return sum(Workplace.SECTORS, "2016", flow, chapter);
    }

    private static BigDecimal endUse() throws IOException {
        return sum("us-korea-end-use-2016-2025.csv", "2016", "import", "3");
    }

    /** The deficits of all chapters in deficit in 2016. */
    private static BigDecimal grossDeficit() throws IOException {
        Map<String, BigDecimal> balances = new LinkedHashMap<>();
        rows(Workplace.SECTORS, "2016").forEach(row -> {
            BigDecimal value = new BigDecimal(row.get("value"));
            boolean export = row.get("flow").equals("export");
            balances.merge(row.get("commodity"), export ? value : value.negate(), BigDecimal::add);
        });
        return balances.values().stream()
                .filter(balance -> balance.signum() < 0)
                .map(BigDecimal::negate)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(String file, String year, String flow, String prefix) throws IOException {
        return rows(file, year)
                .filter(row -> row.get("flow").equals(flow))
                .filter(row -> row.get("commodity").startsWith(prefix))
                .map(row -> new BigDecimal(row.get("value")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<CSVRecord> rows(String file, String year) throws IOException {
        return records(Path.of("input", file))
                .filter(row ->
                        row.get("period").equals(year) && row.get("partner").equals("KOR"));
    }

    private static Stream<CSVRecord> records(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser csv = format.parse(in)) {
            return csv.getRecords().stream();
        }
    }
}
