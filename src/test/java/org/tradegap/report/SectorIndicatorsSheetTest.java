package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The indicators by sector of the shipped reports against their formulas over sums that are made without the program. */
final class SectorIndicatorsSheetTest {
    private static final Offset<Double> TINY = within(1e-9);

    private static PlainSums plain;
    private static Cells korea;

    @BeforeAll
    static void read() throws IOException {
        plain = PlainSums.read();
        korea = Cells.of(Made.shipped("us-korea"));
    }

    @ParameterizedTest
    @MethodSource("org.tradegap.report.ShippedReportsTest#years")
    void pointsAreThoseOfThePlainSumsAndAddUpToGrowth(String year) {
        String before = Integer.toString(Integer.parseInt(year) - 1);
        if (year.equals("2010")) {
            return;
        }
        double sum = 0;
        for (String sector : plain.sectors()) {
            Set<String> chapters = plain.chapters(sector);
            double points = 100
                    * (flow("import", year, chapters) - flow("import", before, chapters))
                    / flow("import", before, Set.of());
            assertThat(figure("growth_by_sector", year, "Imports", sector)).isCloseTo(points, TINY);
            sum += points;
        }

        assertThat(figure("growth_by_sector", year, "Imports", "All")).isCloseTo(sum, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("org.tradegap.report.ShippedReportsTest#years")
    void lafayIndicesAreThoseOfThePlainSumsAndAddUpToZero(String year) {
        double exports = flow("export", year, Set.of());
        double imports = flow("import", year, Set.of());
        double sum = 0;
        for (String sector : plain.sectors()) {
            double x = flow("export", year, plain.chapters(sector));
            double m = flow("import", year, plain.chapters(sector));
            double lafay = 100
                    * ((x - m) / (x + m) - (exports - imports) / (exports + imports))
                    * (x + m)
                    / (exports + imports);
            assertThat(figure("lafay", year, sector)).isCloseTo(lafay, TINY);
            sum += figure("lafay", year, sector);
        }

        assertThat(sum).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("org.tradegap.report.ShippedReportsTest#years")
    void sharesOfTheWideningAndMarginalTradeAreThoseOfThePlainSums(String year) {
        if (year.equals("2010")) {
            return;
        }
        double change = balance(year, Set.of()) - balance("2010", Set.of());
        for (String sector : plain.sectors()) {
            Set<String> chapters = plain.chapters(sector);
            double exports = flow("export", year, chapters) - flow("export", "2010", chapters);
            double imports = flow("import", year, chapters) - flow("import", "2010", chapters);

            assertThat(figure("widening_by_sector", year, sector))
                    .isCloseTo(100 * (balance(year, chapters) - balance("2010", chapters)) / change, within(1e-7));
            assertThat(figure("marginal_intra_industry", year, sector))
                    .isCloseTo(1 - Math.abs(exports - imports) / (Math.abs(exports) + Math.abs(imports)), within(1e-7));
        }
    }

    private static double figure(String table, String column, String... front) {
        return korea.figure(table, column, front).doubleValue();
    }

    private static double flow(String flow, String year, Set<String> chapters) {
        return plain.flow(flow, "KOR", year, chapters).doubleValue();
    }

    private static double balance(String year, Set<String> chapters) {
        return plain.balance("KOR", year, chapters).doubleValue();
    }
}
