package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sheet of both reports against sums that are made from the sample without the program. */
final class ShippedReportsTest {
    private static final Set<String> ALL = Set.of();
    private static final Set<String> AUTOS = Set.of("87");
    private static final BigDecimal TINY = new BigDecimal("1e-25");
    private static final Map<String, String> PARTNERS = Map.of(
            "Korea",
            "KOR",
            "China",
            "CHN",
            "Mexico",
            "MEX",
            "Japan",
            "JPN",
            "Germany",
            "DEU",
            "Canada",
            "CAN",
            "United Kingdom",
            "GBR",
            "France",
            "FRA");

    private static PlainSums plain;
    private static Cells korea;
    private static Cells partners;

    @BeforeAll
    static void read() throws IOException {
        plain = PlainSums.read();
        korea = Cells.of(Made.shipped("us-korea"));
        partners = Cells.of(Made.shipped("us-partners"));
    }

    static List<String> years() {
        return IntStream.rangeClosed(2010, 2019).mapToObj(Integer::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({"2011, -15144.360714", "2016, -29626.724130", "2019, -23053.933346"})
    void balancesWithKoreaAreThoseOfTheSample(String year, BigDecimal balance) {
        assertThat(korea.figure("summary_by_year", "Balance", year)).isEqualByComparingTo(balance);
        assertThat(korea.figure("balance_by_sector_hs_chapters", year, "All")).isEqualByComparingTo(balance);
        assertThat(plain.balance("KOR", year, ALL)).isEqualByComparingTo(balance);
    }

    @Test
    void autosTookTwoThirdsOfTheNetAndFourTenthsOfTheGrossDeficitOf2016() {
        String shares = "deficit_share_hs_chapters";

        assertThat(rounded(korea.figure("balance_by_sector_hs_chapters", "2016", "87"), 0))
                .isEqualTo("-19321");
        assertThat(rounded(korea.figure(shares, "2016", "Net share", "87"), 1)).isEqualTo("65.2");
        assertThat(rounded(korea.figure(shares, "2016", "Share of the gross deficit", "87"), 1))
                .isEqualTo("42.1");
    }

    @ParameterizedTest
    @CsvSource({"2011, -13200", "2016, -27625"})
    void controlTotalsAreThePublishedOnes(String year, String balance) {
        assertThat(rounded(korea.figure("control_totals", "Balance, control total", year), 0))
                .isEqualTo(balance);
    }

    @Test
    void exportsDifferFromTheirControlTotalByHundredsOfMillions() {
        assertThat(rounded(korea.figure("control_totals", "Exports, difference", "2019"), 0))
                .isEqualTo("390");
    }

    @ParameterizedTest
    @MethodSource("years")
    void theSummaryIsThePlainSum(String year) {
        BigDecimal exports = plain.flow("export", "KOR", year, ALL);
        BigDecimal imports = plain.flow("import", "KOR", year, ALL);

        same("summary_by_year", "Exports", exports, year);
        same("summary_by_year", "Imports", imports, year);
        same("summary_by_year", "Total trade", exports.add(imports), year);
        same("summary_by_year", "Coverage ratio (%)", PlainSums.percent(exports, imports), year);
        BigDecimal control = plain.control("export", "KOR", year);
        same("control_totals", "Exports, control total", control, year);
        same("control_totals", "Exports, difference", exports.subtract(control), year);
        same("control_totals", "Imports, difference", imports.subtract(plain.control("import", "KOR", year)), year);
    }

    @ParameterizedTest
    @MethodSource("years")
    void sectorsAddUpToTheTotalInEveryYear(String year) {
        for (String table : List.of(
                "balance_by_sector", "exports_by_sector", "imports_by_sector", "balance_by_sector_hs_chapters")) {
            BigDecimal total = korea.figure(table, year, "All");
            BigDecimal sum = korea.table(table).rows().stream()
                    .filter(row -> !row.total())
                    .map(row -> ((Cell.Text) row.cells().get(0)).text())
                    .map(sector -> korea.figure(table, year, sector))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void everySectorIsThePlainSumOfItsChapters(String year) {
        BigDecimal total = plain.balance("KOR", year, ALL);
        BigDecimal gross =
                plain.grossDeficit("KOR", year, plain.sectors().stream().map(plain::chapters));
        for (String sector : plain.sectors()) {
            Set<String> chapters = plain.chapters(sector);
            BigDecimal balance = plain.balance("KOR", year, chapters);
            same("balance_by_sector", year, balance, sector);
            same("exports_by_sector", year, plain.flow("export", "KOR", year, chapters), sector);
            same("imports_by_sector", year, plain.flow("import", "KOR", year, chapters), sector);
            same("deficit_share", year, PlainSums.percent(balance, total), "Net share", sector);
            BigDecimal deficit = balance.negate().max(BigDecimal.ZERO);
            same("deficit_share", year, PlainSums.percent(deficit, gross), "Share of the gross deficit", sector);
        }
        same("deficit_share", year, BigDecimal.valueOf(100), "Share of the gross deficit", "All");
    }

    @Test
    void chaptersAreThoseOfTheSample() {
        BigDecimal gross =
                plain.grossDeficit("KOR", "2016", plain.chapters().stream().map(Set::of));

        for (String chapter : List.of("02", "27", "84", "85", "87", "88")) {
            BigDecimal balance = plain.balance("KOR", "2016", Set.of(chapter));
            same("balance_by_sector_hs_chapters", "2016", balance, chapter);
            BigDecimal deficit = balance.negate().max(BigDecimal.ZERO);
            same(
                    "deficit_share_hs_chapters",
                    "2016",
                    PlainSums.percent(deficit, gross),
                    "Share of the gross deficit",
                    chapter);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void changesAreDifferencesOfYears(String year) {
        String before = Integer.toString(Integer.parseInt(year) - 1);
        if (year.equals("2010")) {
            assertThat(korea.cell("summary_by_year", "Balance, change on year", year))
                    .isEqualTo(new Cell.Missing("[x]"));
            return;
        }
        BigDecimal change = plain.balance("KOR", year, ALL).subtract(plain.balance("KOR", before, ALL));
        BigDecimal exports = plain.flow("export", "KOR", before, ALL);
        BigDecimal more = plain.flow("export", "KOR", year, ALL).subtract(exports);

        same("summary_by_year", "Balance, change on year", change, year);
        same("summary_by_year", "Exports, change on year (%)", PlainSums.percent(more, exports), year);
        same("balance_change", year, change, "All");
        BigDecimal autos = plain.balance("KOR", year, AUTOS).subtract(plain.balance("KOR", before, AUTOS));
        assertThat(partners.figure("balance_change", year, "Korea", sectorOfAutos()))
                .isEqualByComparingTo(autos);
    }

    @ParameterizedTest
    @MethodSource("years")
    void partnersAreRankedByTheirPlainBalances(String year) {
        List<String> ranked = PARTNERS.keySet().stream()
                .sorted(Comparator.comparing(name -> plain.balance(PARTNERS.getOrDefault(name, ""), year, ALL)))
                .toList();

        for (int i = 0; i < ranked.size(); i++) {
            String name = ranked.get(i);
            BigDecimal balance = plain.balance(PARTNERS.getOrDefault(name, ""), year, ALL);
            assertThat(partners.figure("rank_by_year", year, name)).isEqualByComparingTo(BigDecimal.valueOf(i + 1L));
            assertThat(partners.cell("partner_at_rank", year, "Rank " + (i + 1)))
                    .isEqualTo(new Cell.Text(name));
            assertThat(partners.figure("balance_by_partner", year, name)).isEqualByComparingTo(balance);
            assertThat(partners.figure("summary_by_year", "Balance", name, year))
                    .isEqualByComparingTo(balance);
        }
    }

    @Test
    void theLargestDifferencesFromTheControlTotalsAreNamed() {
        String exports = largestGap("export");
        String imports = largestGap("import");

        assertThat(korea.cell("control_differences", "Largest difference, % of the control total", "Korea"))
                .isEqualTo(new Cell.Text("exports " + exports + "; imports " + imports));
        assertThat(exports).isEqualTo("+0.69 in 2019");
        assertThat(imports).isEqualTo("+3.59 in 2013");
    }

    private static String largestGap(String flow) {
        return years().stream()
                .max(Comparator.comparing(year -> gap(flow, year).abs()))
                .map(year -> "%+.2f in %s".formatted(gap(flow, year), year))
                .orElseThrow();
    }

    private static BigDecimal gap(String flow, String year) {
        BigDecimal control = plain.control(flow, "KOR", year);
        return PlainSums.percent(plain.flow(flow, "KOR", year, ALL).subtract(control), control);
    }

    @ParameterizedTest
    @MethodSource("years")
    void sharesOfTheWorldArePlainRatios(String year) {
        for (Map.Entry<String, String> flow :
                Map.of("Exports", "export", "Imports", "import").entrySet()) {
            BigDecimal world = plain.flow(flow.getValue(), "WLD", year, ALL);
            BigDecimal together = BigDecimal.ZERO;
            for (Map.Entry<String, String> partner : PARTNERS.entrySet()) {
                BigDecimal part = plain.flow(flow.getValue(), partner.getValue(), year, ALL);
                together = together.add(part);
                assertThat(partners.figure("share_of_world", year, flow.getKey(), partner.getKey()))
                        .isCloseTo(PlainSums.percent(part, world), within(TINY));
            }
            assertThat(partners.figure("share_of_world", year, flow.getKey(), "Together"))
                    .isCloseTo(PlainSums.percent(together, world), within(TINY));
        }
    }

    @Test
    void sharesOfPartnersWithASurplusInAnySectorAreGrossToo() {
        for (String year : List.of("2010", "2019")) {
            for (Map.Entry<String, String> partner : PARTNERS.entrySet()) {
                BigDecimal gross = plain.grossDeficit(
                        partner.getValue(), year, plain.sectors().stream().map(plain::chapters));
                BigDecimal deficit =
                        plain.balance(partner.getValue(), year, AUTOS).negate().max(BigDecimal.ZERO);
                assertThat(partners.figure(
                                "deficit_share", year, partner.getKey(), "Share of the gross deficit", sectorOfAutos()))
                        .isCloseTo(PlainSums.percent(deficit, gross), within(TINY));
            }
        }
    }

    @Test
    void everySheetHasATitleAndTablesOfItsOwn() {
        for (Cells report : List.of(korea, partners)) {
            assertThat(report.sheets()).extracting(Sheet::name).doesNotHaveDuplicates();
            assertThat(report.sheets())
                    .extracting(Sheet::title)
                    .allMatch(title -> title.startsWith("U.S. goods trade"));
            assertThat(report.tables()).extracting(Table::name).doesNotHaveDuplicates();
            assertThat(report.missing().stream().distinct().collect(Collectors.toSet()))
                    .isSubsetOf("[x]", "[z]");
        }
    }

    private static String sectorOfAutos() {
        return plain.sectors().stream()
                .filter(sector -> plain.chapters(sector).equals(AUTOS))
                .findFirst()
                .orElseThrow();
    }

    private static void same(String table, String column, BigDecimal expected, String... front) {
        assertThat(korea.figure(table, column, front))
                .as("%s %s %s", table, column, List.of(front))
                .isCloseTo(expected, within(TINY));
    }

    private static String rounded(BigDecimal value, int digits) {
        return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
