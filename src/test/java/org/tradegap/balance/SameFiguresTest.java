package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowNumbers;
import org.tradegap.trade.Flow;
import org.tradegap.trade.TradeFlow;

/** Beside a search of one figure after the other. */
final class SameFiguresTest {
    private static final List<SectorScheme> CODES = List.of(SectorScheme.CODES);

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 400})
    void theFirstFigureOfTheFirstFileThatGivesWhatAnotherHasGivenIsFound(int rows) {
        Random random = new Random(rows);
        int found = 0;
        for (int round = 0; round < 50; round++) {
            Map<String, List<TradeFlow>> files = new TreeMap<>();
            for (int file = 1 + random.nextInt(5); file > 0; file--) {
                files.put(file + ".csv", Flows.generated(random.nextLong(), 1 + random.nextInt(rows)));
            }

            Set<FlowKey> shared = merge(files).shared();
            Optional<SameFigures.Same> same = first(files, shared);

            assertThat(shared).isEqualTo(sharedOneByOne(files));
            assertThat(same).isEqualTo(firstOneByOne(files));
            found += same.isPresent() ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    @Test
    void aFileMayGiveFiguresOfACodeWithAStatusAndWithout() {
        List<TradeFlow> one = List.of(Flows.export("2016", "02", "5"), Flows.export("2016", "02", "7e"));
        List<TradeFlow> other = List.of(Flows.export("2016", "03", "5"));
        Map<String, List<TradeFlow>> files = new TreeMap<>(Map.of("1.csv", one, "2.csv", other));

        assertThat(first(files, merge(files).shared())).isEmpty();
        files.put("3.csv", List.of(Flows.export("2016", "02", "1r")));
        assertThat(first(files, merge(files).shared()))
                .hasValueSatisfying(same -> assertThat(
                                List.of(same.file(), same.before(), same.code().sector()))
                        .containsExactly("3.csv", "1.csv", "02"));
    }

    /** A file with codes of several lengths tells each apart; another of one length need not. */
    @Test
    void aCodeIsTheSameWhereverItIsToldApart() {
        List<TradeFlow> flows = List.of(Flows.export("2016", "02", "5"));
        SameFigures figures =
                new SameFigures(merge(Map.of("1.csv", flows, "2.csv", flows)).shared());
        figures.add("1.csv", Flows.partial(flows, CODES));
        PartialCubeBuilder apart = new PartialCubeBuilder(new Groups(CODES, new FlowNumbers("")).byCode(), false);
        flows.forEach(apart::flow);
        figures.add("2.csv", apart.cube());

        assertThat(figures.first()).isPresent();
    }

    /** Of mirrored files an export is the import of its partner too, which another file may give as such. */
    @Test
    void anExportOfAMirroredFileIsTheImportOfAnotherFile() {
        List<TradeFlow> exports = List.of(Flows.export("2016", "02", "5"));
        TradeFlow export = exports.get(0);
        TradeFlow imported =
                new TradeFlow(export.period(), Flows.KOR, Flows.USA, Flow.IMPORT, export.commodity(), export.value());

        assertThat(found(mirrored(exports), Flows.partial(List.of(imported), CODES)))
                .hasValueSatisfying(same ->
                        assertThat(same.code().key()).isEqualTo(cell(imported).key()));
        assertThat(found(mirrored(exports), mirrored(exports)))
                .hasValueSatisfying(same ->
                        assertThat(same.code().key()).isEqualTo(cell(export).key()));
        assertThat(found(mirrored(exports), Flows.partial(List.of(Flows.imports("2016", "02", "5")), CODES)))
                .isEmpty();
    }

    private static PartialCube mirrored(List<TradeFlow> flows) {
        PartialCubeBuilder builder = new PartialCubeBuilder(new Groups(CODES, new FlowNumbers("")), true);
        flows.forEach(builder::flow);
        return builder.cube();
    }

    private static Optional<SameFigures.Same> found(PartialCube one, PartialCube other) {
        CubeMerge merge = new CubeMerge(SectorScheme.CODES.id());
        merge.add("1.csv", one);
        merge.add("2.csv", other);
        SameFigures figures = new SameFigures(merge.shared());
        figures.add("1.csv", one);
        figures.add("2.csv", other);
        return figures.first();
    }

    private static CubeMerge merge(Map<String, List<TradeFlow>> files) {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        files.forEach((file, flows) -> merge.add(file, Flows.partial(flows)));
        return merge;
    }

    private static Optional<SameFigures.Same> first(Map<String, List<TradeFlow>> files, Set<FlowKey> shared) {
        SameFigures figures = new SameFigures(shared);
        files.forEach((file, flows) -> figures.add(file, Flows.partial(flows, CODES)));
        return figures.first();
    }

    private static Set<FlowKey> sharedOneByOne(Map<String, List<TradeFlow>> files) {
        Set<FlowKey> known = new TreeSet<>();
        Set<FlowKey> shared = new TreeSet<>();
        for (List<TradeFlow> flows : files.values()) {
            Set<FlowKey> ofFile = new TreeSet<>();
            flows.forEach(flow -> ofFile.add(cell(flow).key()));
            ofFile.stream().filter(known::contains).forEach(shared::add);
            known.addAll(ofFile);
        }
        return shared;
    }

    private static Optional<SameFigures.Same> firstOneByOne(Map<String, List<TradeFlow>> files) {
        Map<PartialCube.Cell, String> known = new HashMap<>();
        for (Map.Entry<String, List<TradeFlow>> file : files.entrySet()) {
            List<PartialCube.Cell> again = new ArrayList<>();
            for (TradeFlow flow : file.getValue()) {
                String before = known.putIfAbsent(cell(flow), file.getKey());
                if (before != null && !before.equals(file.getKey())) {
                    again.add(cell(flow));
                }
            }
            if (!again.isEmpty()) {
                PartialCube.Cell first = new TreeSet<>(again).first();
                return Optional.of(new SameFigures.Same(file.getKey(), first, known.getOrDefault(first, "")));
            }
        }
        return Optional.empty();
    }

    private static PartialCube.Cell cell(TradeFlow flow) {
        FlowKey key = new FlowKey(flow.period(), flow.reporter(), flow.partner(), flow.flow());
        return new PartialCube.Cell(key, "HS", 2, flow.commodity().code());
    }
}
