package org.tradegap.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowSink;
import org.tradegap.source.Rejection;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.TradeFlow;

/** Adds up the flows of a slice under several schemes in one pass. */
public final class PartialCubeBuilder implements FlowSink {
    /** The sums of one scheme while they grow. */
    private static final class Tally {
        private final SectorScheme scheme;
        private final Map<CommodityCode, Sector> sectors = new HashMap<>();
        private final Map<PartialCube.Cell, Sum> cells = new HashMap<>();
        private final Map<String, Sum> unclassified = new HashMap<>();

        Tally(SectorScheme scheme) {
            this.scheme = scheme;
        }

        void add(FlowKey key, CommodityCode commodity, Sum sum) {
            Sector sector = sectors.computeIfAbsent(commodity, scheme::of);
            cells.merge(
                    new PartialCube.Cell(key, commodity.classification(), commodity.level(), sector.id()),
                    sum,
                    Sum::plus);
            if (sector.equals(Sector.UNCLASSIFIED)) {
                unclassified.merge(commodity.classification() + " " + commodity.code(), sum, Sum::plus);
            }
        }
    }

    private final List<Tally> tallies;
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<HsEdition, Set<Integer>> editions = new EnumMap<>(HsEdition.class);
    private long rows;

    public PartialCubeBuilder(List<SectorScheme> schemes) {
        tallies = schemes.stream().map(Tally::new).toList();
    }

    @Override
    public void record() {
        rows++;
    }

    @Override
    public void edition(int year, HsEdition edition) {
        editions.computeIfAbsent(edition, each -> new TreeSet<>()).add(year);
    }

    @Override
    public void leftOut(String why) {
        leftOut.merge(why, 1L, Long::sum);
    }

    @Override
    public void flow(TradeFlow flow) {
        FlowKey key = new FlowKey(flow.period(), flow.reporter(), flow.partner(), flow.flow());
        Sum sum = new Sum(flow.value(), 1);
        tallies.forEach(tally -> tally.add(key, flow.commodity(), sum));
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** The records taken so far, rejected ones included. */
    long rows() {
        return rows;
    }

    private static Map<HsEdition, Set<Integer>> copyOf(Map<HsEdition, Set<Integer>> editions) {
        Map<HsEdition, Set<Integer>> copy = new EnumMap<>(HsEdition.class);
        editions.forEach((edition, years) -> copy.put(edition, Set.copyOf(years)));
        return copy;
    }

    /** What was added up so far, of rows whose keys differ. */
    public PartialCube cube() {
        return cube(0);
    }

    /**
     * What was added up so far.
     *
     * @param repeated rows that had the key of an earlier one
     */
    public PartialCube cube(long repeated) {
        Map<String, Map<PartialCube.Cell, Sum>> cells = new LinkedHashMap<>();
        Map<String, Map<String, Sum>> unclassified = new LinkedHashMap<>();
        for (Tally tally : tallies) {
            cells.put(tally.scheme.id(), Map.copyOf(tally.cells));
            unclassified.put(tally.scheme.id(), Map.copyOf(tally.unclassified));
        }
        return new PartialCube(
                rows, cells, unclassified, List.copyOf(rejections), Map.copyOf(leftOut), copyOf(editions), repeated);
    }
}
