package org.tradegap.balance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.source.Format;
import org.tradegap.trade.Area;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

/** Balances that are made out of numbers alone are those that a plain loop over the flows gives. */
final class PlainPairTest {
    private static final List<Flow> FLOWS = List.of(Flow.values());
    private static final List<String> AREAS = List.of("USA", "KOR", "CHN", "WLD", "GROUP:EU");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyCellIsTheSumOfItsFlows(int seed) {
        Random random = new Random(seed);
        List<TradeFlow> flows = flows(random, seed % 2 == 0);

        CubeMerge.Merged merged = Flows.merged(true, Frequency.YEAR, flows.toArray(TradeFlow[]::new));

        Map<List<Object>, BigDecimal> sums = new HashMap<>();
        Map<List<Object>, Long> rows = new HashMap<>();
        Map<Flow, BigDecimal> parts = new HashMap<>();
        for (TradeFlow flow : flows) {
            BalanceCube.Pair pair = new BalanceCube.Pair(flow.period(), flow.reporter(), flow.partner());
            String sector = Flows.CHAPTERS.of(flow.commodity()).id();
            if (flow.flow().inBalance()) {
                sums.merge(List.of(pair, sector, flow.flow()), flow.value().value(), BigDecimal::add);
                sums.merge(List.of(pair, flow.flow()), flow.value().value(), BigDecimal::add);
                rows.merge(List.of(pair, sector), 1L, Long::sum);
            } else {
                parts.merge(flow.flow(), flow.value().value(), BigDecimal::add);
            }
        }
        int cells = 0;
        for (BalanceCube.Pair pair : merged.cube().pairs()) {
            for (Map.Entry<String, Balance> cell : merged.cube().cells(pair).entrySet()) {
                String sector = cell.getKey();
                assertSame(cell.getValue().exports(), side(sums, pair, sector, Flow.EXPORT));
                assertSame(cell.getValue().imports(), side(sums, pair, sector, Flow.IMPORT));
                assertThat(cell.getValue().rows()).isEqualTo(rows.get(List.of(pair, sector)));
                cells++;
            }
        }
        assertThat(cells).isEqualTo(rows.size()).isGreaterThan(300);
        assertThat(merged.aggregates()).isEmpty();
        assertThat(merged.ofWhich()).containsOnlyKeys(parts.keySet());
        merged.ofWhich().forEach((flow, sum) -> assertThat(sum.total().value()).isEqualByComparingTo(parts.get(flow)));
        for (Coverage coverage : merged.coverages()) {
            BalanceCube.Pair world = new BalanceCube.Pair(coverage.period(), coverage.reporter(), Area.WORLD);
            assertThat(coverage.world().value()).isEqualByComparingTo(sums.get(List.of(world, coverage.flow())));
        }
        assertThat(merged.coverages()).isNotEmpty();
    }

    /** Where months of zeros may not be published yet, no pair is plain; years are not concerned, so that both ways must come to the same. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void manyPairsOfTwoFilesAreWhatLeavesMakeOfThem(boolean absentIsZero) {
        Random random = new Random(7);
        PartialCube one = Flows.partial(spread(random, 60_000));
        PartialCube other = Flows.partial(spread(random, 50_000));

        CubeMerge.Merged plain = merged(one, other, absentIsZero, false);
        CubeMerge.Merged careful = merged(one, other, absentIsZero, true);

        assertThat(one.sums().size() + other.sums().size()).isGreaterThan(1 << 16);
        assertThat(Csv.of(plain.cube())).isEqualTo(Csv.of(careful.cube()));
        assertThat(plain.cube().isEmpty()).isFalse();
        assertThat(plain.aggregates()).isEqualTo(careful.aggregates());
        assertThat(plain.ofWhich().toString()).isEqualTo(careful.ofWhich().toString());
        assertThat(plain.coverages()).hasSameSizeAs(careful.coverages()).isNotEmpty();
        for (int i = 0; i < plain.coverages().size(); i++) {
            assertThat(plain.coverages().get(i).excess())
                    .isEqualByComparingTo(careful.coverages().get(i).excess());
        }
    }

    /** At the scale of the other file the first sum is 2^65 - 232, which 64 bits would take for a small number. */
    @Test
    void aSumThatDoesNotFitAtTheScaleOfAnotherFileIsExact() {
        PartialCube whole = Flows.partial(List.of(Flows.export("2016", "87", "36893488147419103")));
        PartialCube finer = Flows.partial(List.of(Flows.export("2016", "01", "0.001")));

        CubeMerge.Merged merged = merged(whole, finer, true, false);

        assertThat(merged.cube().cell(Flows.IN_2016, "87").exports().value()).isEqualByComparingTo("36893488147419103");
        assertThat(merged.cube().cell(Flows.IN_2016, "01").exports().value()).isEqualByComparingTo("0.001");
    }

    /** Each sum of a code has 18 digits; those of a sector, or of a flow, do not fit into 64 bits together. */
    @ParameterizedTest
    @ValueSource(strings = {"EXPORT", "RE_EXPORT"})
    void sumsOfCodesThatOverflowTogetherAreExact(Flow flow) {
        List<TradeFlow> flows = new ArrayList<>();
        for (int code = 10; code < 30; code++) {
            flows.add(Flows.flow("2016", flow, "8703" + code, "900000000000000000"));
        }
        flows.add(Flows.imports("2016", "870310", "5"));
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", Flows.byCode(flows));

        CubeMerge.Merged merged = merge.merge(Flows.source(true), Frequency.YEAR, Flows.CONVENTIONS);

        Observation sum = flow.inBalance()
                ? merged.cube().cell(Flows.IN_2016, "87").exports()
                : requireNonNull(merged.ofWhich().get(flow)).total();
        assertThat(sum.value()).isEqualByComparingTo("18000000000000000000");
    }

    /** With so many areas, years and files, what a sum is of does not fit into 63 bits. */
    @Test
    void sumsOfManyAreasYearsAndFilesKeepApart() {
        Random random = new Random(11);
        Map<BalanceCube.Pair, BigDecimal> sums = new HashMap<>();
        List<List<TradeFlow>> files = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < 20_600; i++) {
            if (i >= 20_000) {
                files.add(new ArrayList<>());
            }
            TradeFlow flow = new TradeFlow(
                    Period.ofYear(1900 + random.nextInt(200)),
                    new Area("M49:" + random.nextInt(16_000)),
                    new Area("M49:" + random.nextInt(16_000)),
                    Flow.EXPORT,
                    CommodityCode.parse("HS", String.valueOf(10 + random.nextInt(60)))
                            .orElseThrow(),
                    Observation.of(BigDecimal.valueOf(1 + i)));
            files.get(files.size() - 1).add(flow);
            sums.merge(
                    new BalanceCube.Pair(flow.period(), flow.reporter(), flow.partner()),
                    flow.value().value(),
                    BigDecimal::add);
        }
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        for (List<TradeFlow> file : files) {
            merge.add("f" + files.indexOf(file) + ".csv", Flows.partial(file));
        }

        BalanceCube cube = merge.merge(Flows.source(true), Frequency.YEAR, Flows.CONVENTIONS)
                .cube();

        sums.forEach(
                (pair, sum) -> assertThat(cube.total(pair).exports().value()).isEqualByComparingTo(sum));
        assertThat(cube.pairs()).hasSize(sums.size());
    }

    private static CubeMerge.Merged merged(
            PartialCube one, PartialCube other, boolean absentIsZero, boolean zeroMonths) {
        CubeMerge merge = new CubeMerge(Flows.CHAPTERS.id());
        merge.add("a.csv", one);
        merge.add("b.csv", other);
        Format.Conventions plain = Flows.CONVENTIONS;
        Format.Conventions conventions = new Format.Conventions(
                plain.duplicates(), plain.allPartners(), plain.yearToDate(), zeroMonths, plain.sidecarRequired());
        return merge.merge(Flows.source(absentIsZero), Frequency.YEAR, conventions);
    }

    /** Chapters, some totals and some figures with a status, of many pairs. */
    private static List<TradeFlow> spread(Random random, int rows) {
        List<TradeFlow> flows = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String code = random.nextInt(5_000) == 0 ? "TOTAL" : String.valueOf(10 + random.nextInt(60));
            BigDecimal value = BigDecimal.valueOf(random.nextInt(1_000_000) - 1000, random.nextInt(4));
            Status status = random.nextInt(5_000) == 0 ? Status.ESTIMATED : Status.NORMAL;
            flows.add(new TradeFlow(
                    Period.ofYear(2010 + random.nextInt(2)),
                    area(random.nextInt(26)),
                    area(random.nextInt(27)),
                    FLOWS.get(random.nextInt(100) / 49),
                    CommodityCode.parse("HS", code).orElseThrow(),
                    Observation.of(value, status)));
        }
        return flows;
    }

    private static Area area(int number) {
        return number == 26 ? Area.WORLD : new Area("A" + (char) ('A' + number) + "X");
    }

    /** What a side of a cell is: its sum, zero beside other sectors of the flow, or not available where the flow has none. */
    private static Observation side(
            Map<List<Object>, BigDecimal> sums, BalanceCube.Pair pair, String sector, Flow flow) {
        BigDecimal sum = sums.get(List.of(pair, sector, flow));
        if (sum != null) {
            return Observation.of(sum);
        }
        return sums.containsKey(List.of(pair, flow)) ? Observation.ZERO : Observation.missing(Status.UNAVAILABLE);
    }

    private static void assertSame(Observation found, Observation expected) {
        assertThat(found.status()).isEqualTo(expected.status());
        assertThat(found.isKnown()).isEqualTo(expected.isKnown());
        if (expected.isKnown()) {
            assertThat(found.value()).isEqualByComparingTo(expected.value());
        }
    }

    /** Chapters only, with values near the limit of 18 digits in every second set, so that some pairs are not plain. */
    private static List<TradeFlow> flows(Random random, boolean large) {
        List<TradeFlow> flows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            long digits = large && random.nextInt(10) == 0
                    ? 900_000_000_000_000_000L + random.nextInt(1000)
                    : random.nextInt(1_000_000);
            flows.add(new TradeFlow(
                    Period.ofYear(2010 + random.nextInt(3)),
                    new Area(AREAS.get(random.nextInt(3))),
                    new Area(AREAS.get(random.nextInt(5))),
                    FLOWS.get(random.nextInt(4)),
                    CommodityCode.parse("HS", String.valueOf(10 + random.nextInt(60)))
                            .orElseThrow(),
                    Observation.of(BigDecimal.valueOf(digits, random.nextInt(4)))));
        }
        return flows;
    }
}
