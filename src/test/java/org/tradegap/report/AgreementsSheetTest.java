package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets of agreements: made examples worked out by hand, and the shipped reports beside plain sums. */
final class AgreementsSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            years: 2018-2021
            frequency: year
            zone: UTC
            sources: {detail: flows.csv}
            sectors: [hs-chapters]
            unit: one
            basis: []
            charts: []
            sheets: [agreements]
            agreements:
              - id: made
                name: Made agreement
                entry-into-force: 2020-01-01
                compare: {years: 2, partial: next-period}
                staging:
                  - id: trucks
                    label: Trucks
                    prefixes: ["8704"]
                    base-rate: 25
                    schedules:
                      original: {2019: 16, 2020: 8, 2021: 0}
                      amended: {2041: 0}
            """;

    @TempDir
    private Path folder;

    /** Imports of 1,000 and 2,000 at 16 and 8 percent are 160 and 160; at 25 percent they are 250 and 500. */
    @Test
    void theDutyUnderEachScheduleIsThatWorkedOutByHand() throws IOException {
        Cells cells = cells("""
                2018,USA,KOR,import,HS,870421,400,
                2019,USA,KOR,import,HS,870421,600,
                2019,USA,KOR,import,HS,870431,400,
                2019,USA,KOR,import,HS,870323,5000,
                2020,USA,KOR,import,HS,870421,2000,
                2021,USA,KOR,import,HS,870421,3000,
                """);

        assertThat(List.of("2018", "2019", "2020", "2021"))
                .extracting(
                        year -> plain(cells, "Imports", year),
                        year -> plain(cells, "Duty, original", year),
                        year -> plain(cells, "Foregone duty, original", year),
                        year -> plain(cells, "Duty, amended", year),
                        year -> plain(cells, "Foregone duty, amended", year))
                .containsExactly(
                        tuple("400", "100", "0", "100", "0"),
                        tuple("1000", "160", "90", "250", "0"),
                        tuple("2000", "160", "340", "500", "0"),
                        tuple("3000", "0", "750", "750", "0"));
    }

    @Test
    void noImportsPayNoDuty() throws IOException {
        Cells cells = cells("2018,USA,KOR,import,HS,870323,5000,\n");

        assertThat(plain(cells, "Imports", "2018")).isEqualTo("0");
        assertThat(plain(cells, "Duty, original", "2018")).isEqualTo("0");
        assertThat(plain(cells, "Duty, amended", "2018")).isEqualTo("0");
    }

    @Test
    void importsByChapterOnlySayNothingOfTrucks() throws IOException {
        Cells cells = cells("2018,USA,KOR,import,HS,87,5000,\n2019,USA,KOR,import,HS,84,5000,\n");

        assertThat(cells.cell("tariff_trucks", "Imports", "2018")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("tariff_trucks", "Duty, original", "2018")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(plain(cells, "Rate, original (%)", "2019")).isEqualTo("16");
        assertThat(plain(cells, "Duty, original", "2019")).isEqualTo("0");
        assertThat(cells.cell("tariff_trucks", "Duty, original", "2020")).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void goodsByAnotherClassificationSayNothingOfTrucks() throws IOException {
        Cells cells = cells("2018,USA,KOR,import,ENDUSE,30000,5000,\n");

        assertThat(cells.cell("tariff_trucks", "Imports", "2018")).isEqualTo(new Cell.Missing("[x]"));
    }

    /** Deficits of 10, 20, 30 and 60: 30 in two years before and 90 after, of which chapter 87 has 20 and 50. */
    @Test
    void tradeAfterIsSetAgainstTradeBefore() throws IOException {
        Cells cells = cells("""
                2018,USA,KOR,export,HS,84,100,
                2018,USA,KOR,import,HS,84,105,
                2018,USA,KOR,import,HS,87,5,
                2019,USA,KOR,export,HS,84,100,
                2019,USA,KOR,import,HS,84,105,
                2019,USA,KOR,import,HS,87,15,
                2020,USA,KOR,export,HS,84,120,
                2020,USA,KOR,import,HS,84,130,
                2020,USA,KOR,import,HS,87,20,
                2021,USA,KOR,export,HS,84,120,
                2021,USA,KOR,import,HS,84,150,
                2021,USA,KOR,import,HS,87,30,
                """);
        String table = "agreement_made_before_after";

        assertThat(cells.figure(table, "Before", "Balance")).isEqualByComparingTo("-30");
        assertThat(cells.figure(table, "After", "Balance")).isEqualByComparingTo("-90");
        assertThat(cells.figure(table, "Change", "Balance")).isEqualByComparingTo("-60");
        assertThat(cells.figure(table, "Change (%)", "Balance")).isEqualByComparingTo("200");
        assertThat(cells.figure(table, "Change (%)", "Exports")).isEqualByComparingTo("20");
        assertThat(cells.figure(table, "Mean of a year after", "Balance")).isEqualByComparingTo("-45");
        assertThat(cells.figure(table, "Sum since", "Balance")).isEqualByComparingTo("-90");
        assertThat(cells.figure(table, "Of which above the mean of the two years before", "Imports"))
                .isEqualByComparingTo("2");
        assertThat(cells.figure(table, "Of which above the mean of the two years before", "Balance"))
                .isEqualByComparingTo("0");
        String sectors = "agreement_made_before_after_by_sector";
        String without = "agreement_made_before_after_without_sector";
        assertThat(cells.figure(sectors, "Balance, before", "87")).isEqualByComparingTo("-20");
        assertThat(cells.figure(sectors, "Balance, after", "87")).isEqualByComparingTo("-50");
        assertThat(cells.figure(sectors, "Mean of a year after", "87")).isEqualByComparingTo("-25");
        assertThat(cells.figure(sectors, "Sum since", "87")).isEqualByComparingTo("-50");
        assertThat(cells.figure(sectors, "Of which above the mean of the two years before", "84"))
                .isEqualByComparingTo("0");
        assertThat(cells.figure(without, "Without the sector, before", "87")).isEqualByComparingTo("-10");
        assertThat(cells.figure(without, "Without the sector, after", "87")).isEqualByComparingTo("-40");
        assertThat(cells.figure(without, "Without the sector, change", "87")).isEqualByComparingTo("-30");
    }

    @Test
    void aPeriodOutsideOfTheDataLeavesItsWindowOut() throws IOException {
        Cells cells = cells("2018,USA,KOR,import,HS,87,5,\n2020,USA,KOR,import,HS,87,5,\n");

        assertThat(cells.cell("agreement_made_before_after", "Before", "Imports"))
                .isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("agreement_made_before_after", "Change", "Imports"))
                .isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void koreaIsSetAgainstThePlainSumsOfTheYearsAround2012() throws IOException {
        PlainSums plain = PlainSums.read();
        Cells korea = Cells.of(Made.shipped("us-korea"));
        double before = balance(plain, "KOR", "2010") + balance(plain, "KOR", "2011");
        double after = balance(plain, "KOR", "2013") + balance(plain, "KOR", "2014");

        assertThat(korea.figure("agreement_korus_before_after", "Before", "Balance")
                        .doubleValue())
                .isCloseTo(before, within(1e-6));
        assertThat(korea.figure("agreement_korus_before_after", "After", "Balance")
                        .doubleValue())
                .isCloseTo(after, within(1e-6));
        assertThat(korea.cell("tariff_trucks", "Imports", "2016")).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void insideAndOutsideOfAGroupAreTheWorld() throws IOException {
        PlainSums plain = PlainSums.read();
        Cells partners = Cells.of(Made.shipped("us-partners"));

        for (String year : ShippedReportsTest.years()) {
            BigDecimal inside = partners.figure("agreement_nafta_group", "Balance inside", year);
            BigDecimal outside = partners.figure("agreement_nafta_group", "Balance outside", year);
            assertThat(inside.doubleValue())
                    .isCloseTo(balance(plain, "CAN", year) + balance(plain, "MEX", year), within(1e-6));
            assertThat(inside.add(outside).doubleValue()).isCloseTo(balance(plain, "WLD", year), within(1e-6));
        }
    }

    private static double balance(PlainSums plain, String partner, String year) {
        return plain.balance(partner, year, Set.of()).doubleValue();
    }

    private static String plain(Cells cells, String column, String year) {
        return cells.figure("tariff_trucks", column, year).stripTrailingZeros().toPlainString();
    }

    private Cells cells(String rows) throws IOException {
        Files.createDirectories(folder);
        return Cells.of(Made.of(folder, DEFINITION, rows));
    }
}
