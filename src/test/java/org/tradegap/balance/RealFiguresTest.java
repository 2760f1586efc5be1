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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Formats;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Period;

/** The shipped sample against published figures and against the official download that it was made from. */
final class RealFiguresTest {
    private static final Path OFFICIAL =
            Path.of("../shared/data/comtrade-legacy/comtrade_USA_HS2_2010-2019_10partners.csv");
    private static final Set<String> PARTNERS = Set.of("KOR", "CHN", "MEX", "JPN", "DEU", "CAN", "GBR", "FRA", "WLD");
    private static final Map<String, String> FLOWS = Map.of("Export", "export", "Import", "import");

    private static BalanceCube detail;
    private static BalanceCube control;

    @BeforeAll
    static void read() throws IOException {
        detail = cube(Path.of("input/us-hs2-2010-2019.csv"), Flows.CHAPTERS);
        control = cube(Path.of("input/us-totals-1985-2025.csv"), SectorScheme.ALL);
    }

    /** U.S. goods trade with Korea in billion USD, as published. */
    @ParameterizedTest
    @CsvSource({
        "2010, 38.821, 48.875, -10.055, -11.787, -8.787",
        "2011, 43.462, 56.661, -13.200, -15.144, -11.310",
        "2012, 42.283, 58.899, -16.616, -18.715, -14.083",
        "2013, 41.649, 62.370, -20.722, -22.925, -15.809",
        "2014, 44.650, 69.677, -25.027, -27.275, -18.317",
        "2015, 43.484, 71.775, -28.291, -30.601, -20.935",
        "2016, 42.262, 69.887, -27.625, -29.627, -19.321",
        "2017, 48.356, 71.417, -23.060, -25.070, -18.478",
        "2018, 56.318, 74.239, -17.921, -19.696, -16.673",
        "2019, 56.504, 77.476, -20.972, -23.054, -19.168"
    })
    void tradeWithKoreaIsAsPublished(
            int year,
            BigDecimal exports,
            BigDecimal imports,
            BigDecimal balance,
            BigDecimal chapters,
            BigDecimal autos) {
        BalanceCube.Pair pair = with("KOR", year);

        assertThat(rounded(control.total(pair).exports().value(), 3)).isEqualTo(exports);
        assertThat(rounded(control.total(pair).imports().value(), 3)).isEqualTo(imports);
        assertThat(rounded(control.total(pair).balance().value(), 3)).isEqualTo(balance);
        assertThat(rounded(detail.total(pair).balance().value(), 9)).isEqualTo(chapters);
        assertThat(rounded(detail.cell(pair, "87").balance().value(), 9)).isEqualTo(autos);
    }

    @ParameterizedTest
    @CsvSource({
        "2011, -15144360714, -11310443778, -13199.723426",
        "2016, -29626724130, -19321133658, -27624.591339",
        "2019, -23053933346, -19168164678, -20971.956603"
    })
    void balancesWithKoreaAreExact(int year, BigDecimal chapters, BigDecimal autos, BigDecimal total) {
        BalanceCube.Pair pair = with("KOR", year);

        assertThat(detail.total(pair).balance().value()).isEqualByComparingTo(chapters);
        assertThat(detail.cell(pair, "87").balance().value()).isEqualByComparingTo(autos);
        assertThat(control.total(pair).balance().value()).isEqualByComparingTo(total);
    }

    @Test
    void everyCellIsThePlainSumOfTheOfficialRows() throws IOException {
        List<List<String>> official = official();

        for (BalanceCube.Pair pair : detail.pairs()) {
            Predicate<List<String>> ofPair =
                    row -> row.get(0).equals(pair.period().toString())
                            && row.get(1).equals(pair.partner().code());
            assertSides(detail.total(pair), official, ofPair);
            for (String chapter : List.of("01", "77", "87", "97")) {
                assertSides(
                        detail.cell(pair, chapter),
                        official,
                        ofPair.and(row -> row.get(3).equals(chapter)));
            }
        }
    }

    @Test
    void theSampleHoldsTheOfficialRowsOneByOne() throws IOException {
        List<List<String>> sample = new ArrayList<>();
        for (CSVRecord row : Csv.rows(Path.of("input/us-hs2-2010-2019.csv"))) {
            assertThat(row.get("reporter")).isEqualTo("USA");
            sample.add(Stream.of("period", "partner", "flow", "commodity", "value")
                    .map(row::get)
                    .toList());
        }

        assertThat(sample).hasSize(17_442).containsExactlyInAnyOrderElementsOf(official());
    }

    /** Year, partner, flow, chapter and value of the rows that are exports or imports, as the download gives them. */
    private static List<List<String>> official() throws IOException {
        assumeThat(OFFICIAL).exists();
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row : Csv.rows(OFFICIAL)) {
            if (PARTNERS.contains(row.get("Partner ISO")) && FLOWS.containsKey(row.get("Trade Flow"))) {
                rows.add(List.of(
                        row.get("Period"),
                        row.get("Partner ISO"),
                        FLOWS.getOrDefault(row.get("Trade Flow"), ""),
                        row.get("Commodity Code"),
                        row.get("Trade Value (US$)")));
            }
        }
        return rows;
    }

    private static void assertSides(Balance balance, List<List<String>> rows, Predicate<List<String>> wanted) {
        assertThat(balance.exports().value()).isEqualByComparingTo(sum(rows, wanted, "export"));
        assertThat(balance.imports().value()).isEqualByComparingTo(sum(rows, wanted, "import"));
    }

    private static BigDecimal sum(List<List<String>> rows, Predicate<List<String>> wanted, String flow) {
        return rows.stream()
                .filter(row -> row.get(2).equals(flow))
                .filter(wanted)
                .map(row -> new BigDecimal(row.get(4)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The file's cube of years, every slice read block by block; no row may be rejected. */
    private static BalanceCube cube(Path path, SectorScheme scheme) throws IOException {
        SourceFile file = SourceFile.survey(path, Formats.standard());
        List<PartialCube> slices = new ArrayList<>();
        for (Slice slice : file.slices()) {
            slices.add(partial(file, slice, scheme));
        }
        assertThat(slices).allSatisfy(slice -> assertThat(slice.rejections()).isEmpty());
        CubeMerge merge = new CubeMerge(scheme.id());
        merge.add(file.path(), Flows.joined(slices));
        return merge.merge(file.source(), Frequency.YEAR, Flows.CONVENTIONS).cube();
    }

    private static PartialCube partial(SourceFile file, Slice slice, SectorScheme scheme) throws IOException {
        PartialCubeBuilder builder = new PartialCubeBuilder(List.of(scheme));
        FlowReader reader = new FlowReader(file.path(), slice.firstLine(), file.layout(), Areas.standard());
        try (BlockReader blocks = new BlockReader(file.content(), slice)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                reader.read(block.get(), builder);
            }
        }
        return builder.cube();
    }

    private static BalanceCube.Pair with(String partner, int year) {
        return new BalanceCube.Pair(Period.ofYear(year), Flows.USA, new Area(partner));
    }

    private static BigDecimal rounded(BigDecimal value, int places) {
        return value.movePointLeft(places).setScale(3, RoundingMode.HALF_UP);
    }
}
