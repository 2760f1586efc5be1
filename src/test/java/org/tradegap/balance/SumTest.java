package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.source.InputException;
import org.tradegap.trade.Flow;
import org.tradegap.trade.TradeFlow;

/** Laws of addition, on generated flows. */
final class SumTest {
    private static final List<TradeFlow> FLOWS = Flows.generated(1, 5000);

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<TradeFlow> shuffled = new ArrayList<>(FLOWS);
        Collections.shuffle(shuffled, new Random(2));

        assertThat(csv(Flows.CHAPTERS, Flows.partial(shuffled))).isEqualTo(csv(Flows.CHAPTERS, Flows.partial(FLOWS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 99, 4999})
    void aSplitFileEqualsTheWhole(int size) {
        List<PartialCube> parts = new ArrayList<>();
        for (int from = 0; from < FLOWS.size(); from += size) {
            parts.add(Flows.partial(FLOWS.subList(from, Math.min(from + size, FLOWS.size()))));
        }

        assertThat(csv(Flows.CHAPTERS, parts.toArray(PartialCube[]::new)))
                .isEqualTo(csv(Flows.CHAPTERS, Flows.partial(FLOWS)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void sectorsAddUpToTheTotalOfAPlainSum(SectorScheme scheme) {
        BalanceCube cube = merged(scheme, Flows.partial(FLOWS, List.of(scheme))).cube();

        assertThat(cube.pairs()).hasSize(12);
        for (BalanceCube.Pair pair : cube.pairs()) {
            BigDecimal exports = plainSum(pair, flow -> flow.flow() == Flow.EXPORT);
            BigDecimal imports = plainSum(pair, flow -> flow.flow() == Flow.IMPORT);
            Balance total = cube.total(pair);
            assertThat(total.exports().value()).isEqualByComparingTo(exports);
            assertThat(total.imports().value()).isEqualByComparingTo(imports);
            assertThat(total.balance().value()).isEqualByComparingTo(exports.subtract(imports));
            assertThat(cube.cell(pair, Sector.TOTAL.id())).isEqualTo(total);
        }
    }

    @Test
    void aChapterIsThePlainSumOfItsRows() {
        BalanceCube cube = merged(Flows.CHAPTERS, Flows.partial(FLOWS)).cube();

        for (BalanceCube.Pair pair : cube.pairs()) {
            BigDecimal autos = plainSum(
                    pair,
                    flow -> flow.flow() == Flow.IMPORT
                            && flow.commodity().code().equals("87"));
            assertThat(cube.cell(pair, "87").imports().known().orElse(BigDecimal.ZERO))
                    .isEqualByComparingTo(autos);
        }
    }

    @Test
    void allSchemesAreFilledInOnePass() {
        PartialCube together = Flows.partial(FLOWS, schemes());

        for (SectorScheme scheme : schemes()) {
            assertThat(csv(scheme, together)).isEqualTo(csv(scheme, Flows.partial(FLOWS, List.of(scheme))));
        }
    }

    @Test
    void aCodeThatNoSectorClaimsIsCountedAndNamed() {
        List<TradeFlow> flows = List.of(Flows.export("2016", "7701", "3"), Flows.export("2016", "7701", "4"));

        PartialCube cube = Flows.partial(flows);

        assertThat(cube.unclassified(Flows.CHAPTERS.id()))
                .containsExactly(Map.entry(
                        "HS 7701", new Sum(Flows.export("2016", "7701", "7").value(), 2)));
        assertThat(merged(Flows.CHAPTERS, cube).cube().cells(Flows.IN_2016)).containsOnlyKeys("unclassified");
    }

    @Test
    void whatTwoFilesGiveIsTold() {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", Flows.partial(List.of(Flows.export("2016", "01", "1"))));
        assertThat(merge.shared()).isEmpty();

        merge.add("b.csv", Flows.partial(List.of(Flows.export("2017", "01", "1"), Flows.export("2016", "02", "2"))));

        assertThat(merge.shared()).extracting(FlowKey::toString).containsExactly("2016 USA exports with KOR");
    }

    @Test
    void aFileIsNotTakenTwice() {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", Flows.partial(List.of()));

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> merge.add("a.csv", Flows.partial(List.of())));
    }

    static List<SectorScheme> schemes() {
        return SectorSchemes.BUILT_IN.stream()
                .map(id -> SectorSchemes.builtIn(id).orElseThrow())
                .toList();
    }

    private static BigDecimal plainSum(BalanceCube.Pair pair, Predicate<TradeFlow> wanted) {
        return FLOWS.stream()
                .filter(flow ->
                        flow.period().equals(pair.period()) && flow.partner().equals(pair.partner()))
                .filter(wanted)
                .map(flow -> flow.value().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static CubeMerge.Merged merged(SectorScheme scheme, PartialCube... slices) {
        CubeMerge merge = new CubeMerge(scheme.id());
        merge.add("a.csv", Flows.joined(List.of(slices)));
        return merge.merge(Flows.source(true), Frequency.YEAR, Flows.CONVENTIONS);
    }

    private static String csv(SectorScheme scheme, PartialCube... slices) {
        return Csv.of(merged(scheme, slices).cube());
    }
}
