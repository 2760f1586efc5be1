package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The indicators of the shipped reports against their formulas over sums that are made without the program. */
final class IndicatorsSheetTest {
    private static final String DEFINITION = """
                title: Made up
                reporter: USA
                partners: {KOR: Korea}
                years: 2015-2016
                frequency: year
                zone: UTC
                sources: {detail: flows.csv}
                sectors: [broad]
                unit: one
                basis: []
                charts: []
                sheets: [indicators]
                """;

    private static PlainSums plain;
    private static Cells korea;

    @BeforeAll
    static void read() throws IOException {
        plain = PlainSums.read();
        korea = Cells.of(Made.shipped("us-korea"));
    }

    @ParameterizedTest
    @MethodSource("org.tradegap.report.ShippedReportsTest#years")
    void growthIsThatOfThePlainSums(String year) {
        double exports = flow("export", year);
        double imports = flow("import", year);
        double exportsBefore = flow("export", "2010");
        double importsBefore = flow("import", "2010");
        int years = Integer.parseInt(year) - 2010;

        same("growth", "Exports, 2010 = 100", year, 100 * exports / exportsBefore);
        same("growth", "Imports, 2010 = 100", year, 100 * imports / importsBefore);
        same("growth", "Total trade, 2010 = 100", year, 100 * (exports + imports) / (exportsBefore + importsBefore));
        same("growth", "Deficit, change (%)", year, 100 * ((imports - exports) / (importsBefore - exportsBefore) - 1));
        if (years > 0) {
            double growth = Math.pow(exports / exportsBefore, 1.0 / years) - 1;
            same("growth", "Exports, growth a year (%)", year, 100 * growth);
            growth = Math.pow(imports / importsBefore, 1.0 / years) - 1;
            same("growth", "Imports, growth a year (%)", year, 100 * growth);
        }
        same("structure", "Balance, multiple of 2010", year, (exports - imports) / (exportsBefore - importsBefore));
        same("structure", "Normalised trade balance", year, (exports - imports) / (exports + imports));
    }

    @ParameterizedTest
    @MethodSource("org.tradegap.report.ShippedReportsTest#years")
    void structureIsThatOfThePlainSumsBySector(String year) {
        double[] exports = bySector("export", year);
        double[] imports = bySector("import", year);
        double trade = sum(exports) + sum(imports);
        double apart = IntStream.range(0, exports.length)
                .mapToDouble(i -> Math.abs(exports[i] - imports[i]))
                .sum();

        same("structure", "Grubel-Lloyd index", year, 1 - apart / trade);
        same(
                "structure",
                "Grubel-Lloyd index, corrected",
                year,
                (trade - apart) / (trade - Math.abs(sum(exports) - sum(imports))));
        concentration("exports", exports, year);
        concentration("imports", imports, year);
    }

    @Test
    void aYearThatLacksMonthsIsComparedWithNone(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int month = 1; month <= 15; month++) {
            String period = month <= 12 ? "2015-" : "2016-";
            String number = Integer.toString(100 + (month - 1) % 12 + 1).substring(1);
            rows.append(period).append(number).append(",USA,KOR,export,HS,87,5,\n");
            rows.append(period).append(number).append(",USA,KOR,import,HS,87,7,\n");
        }
        Cells cells = Cells.of(Made.of(folder, DEFINITION, rows.toString()));

        for (String row : List.of("Exports, 2015 = 100", "Exports, growth a year (%)", "Deficit, change (%)")) {
            assertThat(cells.cell("growth", "2016 [partial]", row)).as(row).isEqualTo(new Cell.Missing("[z]"));
        }
        assertThat(cells.figure("structure", "2016 [partial]", "Normalised trade balance")
                        .doubleValue())
                .isCloseTo(-1 / 6.0, within(1e-12));
    }

    @Test
    void aTotalBesideSectorsIsNoSectorMore(@TempDir Path folder) throws IOException {
        String rows = """
                2015,USA,KOR,export,HS,87,60,
                2015,USA,KOR,export,HS,01,40,
                2015,USA,KOR,import,HS,87,30,
                2015,USA,KOR,import,HS,01,70,
                2016,USA,KOR,export,HS,TOTAL,500,
                2016,USA,KOR,import,HS,TOTAL,700,
                """;

        Cells cells = Cells.of(Made.of(folder, DEFINITION, rows));

        assertThat(cells.figure("structure", "2015", "Herfindahl-Hirschman, exports"))
                .isEqualByComparingTo("0.52");
        assertThat(cells.figure("structure", "2015", "Herfindahl-Hirschman, exports, normalised"))
                .isEqualByComparingTo("0.04");
        assertThat(cells.figure("structure", "2015", "Grubel-Lloyd index")).isEqualByComparingTo("0.7");
        assertThat(cells.cell("structure", "2016", "Grubel-Lloyd index")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.figure("growth", "2016", "Exports, 2015 = 100")).isEqualByComparingTo("500");
    }

    @Test
    void notesDefineWhatTheSheetsShow() {
        List<String> defined = korea.table("definitions").rows().stream()
                .map(row -> ((Cell.Text) row.cells().get(0)).text())
                .toList();

        assertThat(defined)
                .contains("Trade balance", "Index", "Compound annual growth rate", "Grubel-Lloyd index")
                .contains("Import-to-deficit ratio")
                .doesNotContain("Share of World", "Mirror asymmetry", "Real value");
    }

    private static void concentration(String side, double[] parts, String year) {
        double sum = sum(parts);
        double index = 0;
        int count = 0;
        for (double part : parts) {
            index += part / sum * (part / sum);
            count += part > 0 ? 1 : 0;
        }
        same("structure", "Herfindahl-Hirschman, " + side, year, index);
        same(
                "structure",
                "Herfindahl-Hirschman, " + side + ", normalised",
                year,
                (index - 1.0 / count) / (1 - 1.0 / count));
    }

    private static double flow(String flow, String year) {
        return plain.flow(flow, "KOR", year, Set.of()).doubleValue();
    }

    private static double[] bySector(String flow, String year) {
        return plain.sectors().stream()
                .mapToDouble(sector ->
                        plain.flow(flow, "KOR", year, plain.chapters(sector)).doubleValue())
                .toArray();
    }

    private static double sum(double[] parts) {
        return IntStream.range(0, parts.length).mapToDouble(i -> parts[i]).sum();
    }

    private static void same(String table, String row, String year, double expected) {
        assertThat(korea.figure(table, year, row).doubleValue())
                .as(row + " in " + year)
                .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
