package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
