package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Flow;

/** The world beside its partners in official files, each amount beside a plain loop over the file. */
final class CoverageTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Path CENSUS = DATA.resolve("census-country/country_1985-2026-01.csv");
    private static final Path COMTRADE = DATA.resolve("comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv");
    private static final BigDecimal A_MILLION = BigDecimal.ONE;

    @Test
    void theWorldOfTheCensusIsItsCountriesButForKnownYears() throws IOException {
        assumeThat(CENSUS).exists();
        Map<Integer, BigDecimal> plainImports = plainExcess("IYR");
        Map<Integer, BigDecimal> plainExports = plainExcess("EYR");

        List<Coverage> coverages = merged(CENSUS, SectorScheme.ALL).coverages();

        assertThat(coverages).allSatisfy(each -> {
            assertThat(each.complete()).isTrue();
            assertThat(each.excess())
                    .as(each.toString())
                    .isCloseTo(
                            (each.flow() == Flow.IMPORT ? plainImports : plainExports)
                                    .getOrDefault(each.period().year(), BigDecimal.TEN.pow(9)),
                            org.assertj.core.data.Offset.offset(new BigDecimal("0.0001")));
        });
        assertThat(years(coverages)).doesNotContain(1985, 1986).contains(1987, 2024, 2025, 2026);
        assertThat(excess(coverages, 1992, 2003)).hasSize(24).allSatisfy(CoverageTest::isWithinAMillion);
        assertThat(excess(coverages, 2004, 2007)).hasSize(8).allSatisfy(CoverageTest::isWithinAMillion);
        assertThat(excess(coverages, 2008, 2024)).hasSize(34).allSatisfy(CoverageTest::isWithinAMillion);
        List<BigDecimal> short1987 = excess(coverages, 1987, 1991);
        assertThat(short1987.stream().min(BigDecimal::compareTo).map(CoverageTest::rounded))
                .hasValue("-9492");
        assertThat(short1987.stream().max(BigDecimal::compareTo).map(CoverageTest::rounded))
                .hasValue("-4577");
        assertThat(coverages.stream()
                        .filter(each -> each.period().year() == 2025)
                        .map(each -> each.flow().code() + " " + rounded(each.excess())))
                .containsExactlyInAnyOrder("import 52", "export 22");
    }

    @Test
    void theWorldOfComtradeIsCountedOnceAndItsPartnersCoverAPart() throws IOException {
        assumeThat(COMTRADE).exists();

        Coverage imports = merged(COMTRADE, Flows.CHAPTERS).coverages().stream()
                .filter(each -> each.period().year() == 2016 && each.flow() == Flow.IMPORT)
                .collect(Collectors.collectingAndThen(Collectors.toList(), only -> only.get(0)));

        assertThat(imports.world().value())
                .isEqualByComparingTo(plainImports(true))
                .isEqualByComparingTo("2247167254438");
        assertThat(imports.partners().value()).isEqualByComparingTo(plainImports(false));
        assertThat(imports.partners().value().movePointLeft(9).setScale(3, RoundingMode.HALF_UP))
                .hasToString("1527.156");
        assertThat(imports.areas()).isEqualTo(9);
        assertThat(imports.complete()).isFalse();
    }

    private static void isWithinAMillion(BigDecimal excess) {
        assertThat(excess.abs()).isLessThanOrEqualTo(A_MILLION);
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<Integer> years(List<Coverage> coverages) {
        return coverages.stream().map(each -> each.period().year()).distinct().toList();
    }

    private static List<BigDecimal> excess(List<Coverage> coverages, int first, int last) {
        return coverages.stream()
                .filter(each -> each.period().year() >= first && each.period().year() <= last)
                .map(Coverage::excess)
                .toList();
    }

    private static CubeMerge.Merged merged(Path path, SectorScheme scheme) throws IOException {
        SourceFile file = SourceFile.survey(path, Formats.standard());
        List<PartialCube> slices = new ArrayList<>();
        for (Slice slice : file.slices()) {
            slices.add(new Summing(List.of(scheme), Areas.standard()).of(file).of(slice));
        }
        CubeMerge merge = new CubeMerge(scheme.id());
        merge.add(file.path(), Flows.joined(slices));
        return merge.merge(file.source(), Frequency.YEAR, file.layout().format().conventions());
    }

    /** By year, how much the rows of countries exceed the row of the world in a column; codes below 1000 are groups. */
    private static Map<Integer, BigDecimal> plainExcess(String column) throws IOException {
        Map<Integer, BigDecimal> excess = new TreeMap<>();
        for (CSVRecord row : Csv.rows(CENSUS)) {
            int code = Integer.parseInt(row.get("CTY_CODE"));
            BigDecimal value = new BigDecimal(row.get(column));
            if (code >= 1000) {
                excess.merge(Integer.parseInt(row.get("year")), value, BigDecimal::add);
            } else if (code == 15) {
                excess.merge(Integer.parseInt(row.get("year")), value.negate(), BigDecimal::add);
            }
        }
        return excess;
    }

    private static BigDecimal plainImports(boolean world) throws IOException {
        BigDecimal sum = BigDecimal.ZERO;
        for (CSVRecord row : Csv.rows(COMTRADE)) {
            boolean wanted =
                    row.get("Year").equals("2016") && row.get("Trade Flow").equals("Import");
            if (wanted && row.get("Partner Code").equals("0") == world) {
                sum = sum.add(new BigDecimal(row.get("Trade Value (US$)")));
            }
        }
        return sum;
    }
}
