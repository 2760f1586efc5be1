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
import java.util.function.Supplier;
import org.tradegap.sector.Sector;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Format;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;

/** Makes balances of the sums of pairs, one pair after the other, so that no more than one is held as objects. */
final class Merging implements PairOrder.Visitor {
    private static final FlowKey NONE = new FlowKey(Period.ofYear(1800), Area.WORLD, Area.WORLD, Flow.EXPORT);

    private final List<PartialCube> cubes;
    private final int[] scheme;
    private final Source source;
    private final Frequency frequency;
    private final Format.Conventions conventions;
    private final Set<List<Object>> traded;
    private final BalanceCube.Builder balances;
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Aggregate> years = new ArrayList<>();
    private final Map<Flow, Sum> ofWhich = new TreeMap<>();
    private final Coverage.Tally coverage = new Coverage.Tally();
    private final Ranks ranks;
    private final boolean hasWorld;
    private final PlainPair plain;
    private boolean remarked;
    private Leaves leaves = new Leaves();
    private FlowKey last = NONE;
    private long lastOf = -1;
    private int lastCube;

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
        this.balances = new BalanceCube.Builder(
                cubes.stream().mapToInt(cube -> cube.sums().scale()).max().orElse(0));
        this.ranks = new Ranks(cubes, this.scheme);
        this.hasWorld = cubes.stream().anyMatch(cube -> cube.areas().contains(Area.WORLD));
        this.plain = plain();
    }

    private Merging(Merging whole) {
        this.cubes = whole.cubes;
        this.scheme = whole.scheme;
        this.source = whole.source;
        this.frequency = whole.frequency;
        this.conventions = whole.conventions;
        this.traded = whole.traded;
        this.balances = new BalanceCube.Builder(whole.balances.scale());
        this.ranks = whole.ranks;
        this.hasWorld = whole.hasWorld;
        this.plain = plain();
    }

    private PlainPair plain() {
        long[] powers = cubes.stream()
                .mapToLong(cube -> Decimals.power(balances.scale() - cube.sums().scale()))
                .toArray();
        return new PlainPair(ranks, powers, balances, frequency == Frequency.YEAR, source.absentIsZero());
    }

    /** Another one, for a part of the pairs. */
    Merging part() {
        return new Merging(this);
    }

    /** Takes what a part has made, whose pairs come after those of the parts before. */
    void add(Merging part) {
        balances.addAll(part.balances);
        aggregates.addAll(part.aggregates);
        years.addAll(part.years);
        part.ofWhich.forEach((flow, sum) -> ofWhich.merge(flow, sum, Sum::plus));
        coverage.addAll(part.coverage);
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
    public void cell(int cube, long key, long sum, long rows) {
        plain.add(cube, key, sum, rows);
    }

    @Override
    public void sum(int cube, long key, Sum sum) {
        remarked = true;
        choose(cube, key, sum);
    }

    private void choose(int cube, long key, Sum sum) {
        FlowKey flow = flow(cube, key);
        boolean unpublished = conventions.zeroMonths() && !flow.period().isYear() && !traded.contains(month(flow));
        if (!unpublished) {
            PartialCube.Group group = cubes.get(cube).group(key);
            leaves.add(flow, group, group.sectors().get(scheme[cube]), sum);
        }
    }

    /** What a key is of; sums of the same often follow each other. */
    private FlowKey flow(int cube, long key) {
        long of = FlowNumbers.flowPart(key);
        if (of != lastOf || cube != lastCube) {
            last = cubes.get(cube).flow(key);
            lastOf = of;
            lastCube = cube;
        }
        return last;
    }

    @Override
    public void end() {
        if (remarked || conventions.zeroMonths() || !isPlain()) {
            plain.forEach((cube, key, sum, rows) -> {
                int scale = cubes.get(cube).sums().scale();
                choose(cube, key, new Sum(Observation.of(Decimals.plain(sum, scale)), rows));
            });
            choose();
        }
        plain.clear();
        remarked = false;
    }

    /** Whether the pair's balances could be made out of its numbers, and were. */
    private boolean isPlain() {
        FlowKey of = flow(plain.anyCube(), plain.anyKey());
        return plain.make(of.reporter(), of.partner(), new PlainPair.Totals() {
            @Override
            public void total(Period period, Flow flow, Supplier<Observation> sum) {
                if (hasWorld) {
                    coverage.add(new FlowKey(period, of.reporter(), of.partner(), flow), sum.get());
                }
            }

            @Override
            public void ofWhich(Flow flow, Sum sum) {
                ofWhich.merge(flow, sum, Sum::plus);
            }
        });
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
                sums.values().forEach(sum -> ofWhich.merge(key.flow(), sum, Sum::plus));
            }
        });
        pairs.forEach(pair -> balances.add(pair, balances(pair, flows, source.absentIsZero())));
    }

    CubeMerge.Merged merged() {
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
