package org.tradegap.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FigureSink;
import org.tradegap.source.Figures;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Rejection;
import org.tradegap.trade.Flow;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

/** Adds up the flows of a slice under several schemes in one pass. */
public final class PartialCubeBuilder implements FigureSink {
    private final Groups groups;
    private final FlowNumbers numbers;
    private final boolean mirrored;
    private final CellTable sums = new CellTable();
    private final Map<Long, Sum> others = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<HsEdition, Set<Integer>> editions = new EnumMap<>(HsEdition.class);
    private long rows;

    /** Adds up flows that come as such. */
    public PartialCubeBuilder(List<SectorScheme> schemes) {
        this(new Groups(schemes, new FlowNumbers("")), false);
    }

    /**
     * Adds up figures that come with the numbers that groups are made of.
     *
     * @param mirrored whether each export comes as the import of its partner too, which is then not added up again
     */
    PartialCubeBuilder(Groups groups, boolean mirrored) {
        this.groups = groups;
        this.numbers = groups.numbers();
        this.mirrored = mirrored;
    }

    @Override
    public void record(long line) {
        rows++;
    }

    @Override
    public void edition(int year, HsEdition edition) {
        editions.computeIfAbsent(edition, each -> new TreeSet<>()).add(year);
    }

    @Override
    public void leftOut(String why, long records) {
        leftOut.merge(why, records, Long::sum);
    }

    @Override
    public void flow(TradeFlow flow) {
        if (mirrored && flow.flow() == Flow.IMPORT) {
            return;
        }
        long key = FlowNumbers.key(
                numbers.of(flow.period()),
                numbers.of(flow.reporter()),
                numbers.of(flow.partner()),
                flow.flow(),
                groups.of(numbers.of(flow.commodity())));
        if (flow.value().status() == Status.NORMAL) {
            sums.add(key, flow.value().value(), 1);
        } else {
            others.merge(key, new Sum(flow.value(), 1), Sum::plus);
        }
    }

    @Override
    public void figures(Figures figures) {
        rows += figures.records();
        for (int i = 0; i < figures.size(); i++) {
            long key = figures.key(i);
            int group = groups.of(FlowNumbers.commodityOf(key));
            sums.add(FlowNumbers.withCommodity(key, group), figures.unscaled(i), figures.scale(i), 1);
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** The records taken so far, rejected ones included. */
    long rows() {
        return rows;
    }

    /** What was added up, of rows whose keys differ. */
    public PartialCube cube() {
        return cube(0);
    }

    /**
     * What was added up; the builder is not used afterwards.
     *
     * @param repeated rows that had the key of an earlier one
     */
    public PartialCube cube(long repeated) {
        return new PartialCube(
                new PartialCube.Notes(rows, rejections, leftOut, editions, repeated),
                groups.schemes(),
                numbers.periods(),
                numbers.areas(),
                groups.all(),
                sums,
                others,
                mirrored);
    }
}
