package org.tradegap.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.sector.Sector;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Format;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/** Makes balances of the sums of pairs, one pair after the other, so that no more than one is held as objects. */
final class Merging implements PairOrder.Visitor, PlainPair.Totals {
    private static final int IN_BALANCE = 2;

    private final List<PartialCube> cubes;
    private final int[] scheme;
    private final Source source;
    private final Frequency frequency;
    private final Format.Conventions conventions;
    private final Set<List<Object>> traded;
    private final PairOrder order;
    private final BalanceBuilder balances;
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Aggregate> years = new ArrayList<>();
    private final Map<Flow, Sum> ofWhich = new TreeMap<>();
    private final Coverage.Tally coverage = new Coverage.Tally();
    private final PlainPair plain;
    private Leaves leaves = new Leaves();

    Merging(
            List<PartialCube> cubes,
            String scheme,
            Source source,
            Frequency frequency,
            Format.Conventions conventions) {
        this.cubes = cubes;
        this.scheme =
                cubes.stream().mapToInt(cube -> cube.schemes().indexOf(scheme)).toArray();
        this.source = source;
        this.frequency = frequency;
        this.conventions = conventions;
        this.traded = conventions.zeroMonths() ? traded(cubes) : Set.of();
        Ranks ranks = new Ranks(cubes, this.scheme);
        this.order = new PairOrder(cubes.stream().map(Places::new).toList(), ranks);
        this.balances = new BalanceBuilder(
                cubes.stream().mapToInt(cube -> cube.sums().scale()).max().orElse(0),
                new Numbered<>(ranks.areas()),
                new Numbered<>(ranks.sectors()));
        this.plain = plain();
    }

    /** Another one, for a part of the pairs. */
    private Merging(Merging whole) {
        this.cubes = whole.cubes;
        this.scheme = whole.scheme;
        this.source = whole.source;
        this.frequency = whole.frequency;
        this.conventions = whole.conventions;
        this.traded = whole.traded;
        this.order = whole.order;
        this.balances = whole.balances.part();
        this.plain = plain();
    }

    private PlainPair plain() {
        return new PlainPair(order.code(), balances, frequency == Frequency.YEAR, source.absentIsZero(), this);
    }

    /** Takes what parts have made, each of whose pairs come after those of the one before. */
    private void addAll(List<Merging> parts) {
        balances.addAll(parts.stream().map(part -> part.balances).toList());
        for (Merging part : parts) {
            aggregates.addAll(part.aggregates);
            years.addAll(part.years);
            part.ofWhich.forEach(this::ofWhich);
            coverage.addAll(part.coverage);
        }
    }

    /** The months in which a flow has any trade; the others stand in the file and are not yet published. */
    private static Set<List<Object>> traded(List<PartialCube> cubes) {
        Set<List<Object>> traded = new HashSet<>();
        cubes.forEach(cube -> cube.forEach((key, sum) -> {
            if (!sum.total().isKnown() || sum.total().value().signum() != 0) {
                traded.add(month(cube.flow(key)));
            }
        }));
        return traded;
    }

    private static List<Object> month(FlowKey key) {
        return List.of(key.period(), key.reporter(), key.flow());
    }

    @Override
    public void expect(int sums) {
        int periods = order.code().ranks().periods().size();
        balances.expect(sums / Math.max(1, IN_BALANCE * periods));
    }

    @Override
    public void pair(long[] codes, int from, int to) {
        if (conventions.zeroMonths() || !plain.isMade(codes, from, to)) {
            for (int at = from; at < to; at++) {
                add(codes[at]);
            }
            choose();
        }
    }

    private void add(long code) {
        int cube = order.code().cube(code);
        Places places = order.code().cubes().get(cube);
        int place = order.code().place(code);
        long key = SumCode.isMirrored(code) ? FlowNumbers.mirrored(places.key(place)) : places.key(place);
        FlowKey flow = cubes.get(cube).flow(key);
        boolean unpublished = conventions.zeroMonths() && !flow.period().isYear() && !traded.contains(month(flow));
        if (!unpublished) {
            PartialCube.Group group = cubes.get(cube).group(key);
            leaves.add(flow, group, group.sectors().get(scheme[cube]), places.sum(place));
        }
    }

    @Override
    public void total(FlowKey key, Observation sum) {
        coverage.add(key, sum);
    }

    @Override
    public void ofWhich(Flow flow, Sum sum) {
        ofWhich.merge(flow, sum, Sum::plus);
    }

    private void choose() {
        leaves.yearToDate(conventions.yearToDate());
        SortedMap<FlowKey, Map<String, Sum>> flows = leaves.choose(frequency, source.absentIsZero());
        aggregates.addAll(leaves.aggregates());
        years.addAll(leaves.yearsLeftOut());
        leaves = new Leaves();
        SortedSet<BalanceCube.Pair> pairs = new TreeSet<>();
        flows.forEach((key, sums) -> {
            if (key.flow().inBalance()) {
                pairs.add(key.pair());
                coverage.add(key, sums);
            } else {
                sums.values().forEach(sum -> ofWhich(key.flow(), sum));
            }
        });
        pairs.forEach(pair -> balances.add(pair, balances(pair, flows, source.absentIsZero())));
    }

    /** What all pairs come to. */
    CubeMerge.Merged merged() {
        addAll(order.inParts(() -> new Merging(this)));
        aggregates.sort(Comparator.comparing(Aggregate::key));
        years.sort(Comparator.comparing(Aggregate::key));
        aggregates.addAll(years);
        return new CubeMerge.Merged(
                balances.cube(source), aggregates, ofWhich, coverage.all(conventions.allPartners()));
    }

    private static SortedMap<String, Balance> balances(
            BalanceCube.Pair pair, Map<FlowKey, Map<String, Sum>> flows, boolean absentIsZero) {
        Map<String, Sum> exports = side(pair, Flow.EXPORT, flows);
        Map<String, Sum> imports = side(pair, Flow.IMPORT, flows);
        SortedSet<String> sectors = new TreeSet<>(exports.keySet());
        sectors.addAll(imports.keySet());
        SortedMap<String, Balance> balances = new TreeMap<>();
        for (String sector : sectors) {
            Sum exported = sum(exports, sector, absentIsZero);
            Sum imported = sum(imports, sector, absentIsZero);
            balances.put(sector, new Balance(exported.total(), imported.total(), exported.rows() + imported.rows()));
        }
        return balances;
    }

    private static Map<String, Sum> side(BalanceCube.Pair pair, Flow flow, Map<FlowKey, Map<String, Sum>> flows) {
        return flows.getOrDefault(new FlowKey(pair.period(), pair.reporter(), pair.partner(), flow), Map.of());
    }

    private static Sum sum(Map<String, Sum> side, String sector, boolean absentIsZero) {
        Sum there = side.get(sector);
        if (there != null) {
            return there;
        }
        Map<String, Observation> figures = new TreeMap<>();
        side.forEach((each, sum) -> figures.put(each, sum.total()));
        boolean zero = absentIsZero && !sector.equals(Sector.TOTAL.id());
        return new Sum(new Side(figures).absent(zero), 0);
    }
}
