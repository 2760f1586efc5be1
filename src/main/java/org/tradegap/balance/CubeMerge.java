package org.tradegap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradegap.definition.Problem;
import org.tradegap.sector.Sector;
import org.tradegap.source.Format;
import org.tradegap.source.InputException;
import org.tradegap.source.Rejection;
import org.tradegap.source.Slice;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/** Merges the partial cubes of the files of one source, under one scheme, into its balance cube. */
public final class CubeMerge {
    /**
     * What a merge gives.
     *
     * @param cube exports and imports in periods of the frequency
     * @param aggregates what was compared instead of added up
     * @param ofWhich re-exports and re-imports, which exports and imports already hold
     * @param coverages the world beside its partners
     */
    public record Merged(
            BalanceCube cube, List<Aggregate> aggregates, Map<Flow, Sum> ofWhich, List<Coverage> coverages) {
        /** The pairs that pass only, with the world beside partners of their periods and reporters. */
        public Merged only(Predicate<BalanceCube.Pair> wanted) {
            List<Aggregate> kept = aggregates.stream()
                    .filter(each -> wanted.test(each.key().pair()))
                    .toList();
            BalanceCube only = cube.only(wanted);
            Set<List<Object>> places = new HashSet<>();
            only.pairs().forEach(pair -> places.add(List.of(pair.period(), pair.reporter())));
            List<Coverage> covered = coverages.stream()
                    .filter(each -> places.contains(List.of(each.period(), each.reporter())))
                    .toList();
            return new Merged(only, kept, ofWhich, covered);
        }
    }

    private final String scheme;
    private final Leaves leaves = new Leaves();
    private final Set<String> files = new HashSet<>();
    private final Map<FlowKey, String> fileOf = new HashMap<>();
    private final SortedSet<FlowKey> shared = new TreeSet<>();

    /** A merge under the scheme with this id. */
    public CubeMerge(String scheme) {
        this.scheme = scheme;
    }

    /**
     * Takes the slices of a file.
     *
     * @throws InputException when the file was taken before
     */
    public void add(String file, List<PartialCube> slices) {
        if (!files.add(file)) {
            throw new InputException(new Problem(file, 0, "each file once", "it again"));
        }
        for (PartialCube slice : slices) {
            Map<PartialCube.Cell, Sum> cells = slice.cells().getOrDefault(scheme, Map.of());
            for (PartialCube.Cell cell : cells.keySet()) {
                if (!fileOf.computeIfAbsent(cell.key(), key -> file).equals(file)) {
                    shared.add(cell.key());
                }
            }
            leaves.add(cells);
        }
    }

    /** What more than one of the files gives; right only where each gives other codes of it. */
    public SortedSet<FlowKey> shared() {
        return shared;
    }

    /** The balances of all that was taken, from a source whose rows mean what its format's conventions say. */
    public Merged merge(Source source, Frequency frequency, Format.Conventions conventions) {
        if (conventions.zeroMonths()) {
            leaves.dropZeroMonths();
        }
        leaves.yearToDate(conventions.yearToDate());
        SortedMap<FlowKey, Map<String, Sum>> flows = leaves.choose(frequency, source.absentIsZero());
        SortedMap<BalanceCube.Pair, SortedMap<String, Balance>> cells = new TreeMap<>();
        Map<Flow, Sum> ofWhich = new TreeMap<>();
        for (Map.Entry<FlowKey, Map<String, Sum>> flow : flows.entrySet()) {
            FlowKey key = flow.getKey();
            if (key.flow().inBalance()) {
                BalanceCube.Pair pair = key.pair();
                cells.computeIfAbsent(pair, each -> balances(each, flows, source.absentIsZero()));
            } else {
                flow.getValue().values().forEach(sum -> ofWhich.merge(key.flow(), sum, Sum::plus));
            }
        }
        return new Merged(
                new BalanceCube(source, cells),
                leaves.aggregates(),
                ofWhich,
                Coverage.of(flows, conventions.allPartners()));
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

    /** All rejections of a file's slices, placed in the file, in the order of its lines. */
    public static List<Rejection> rejections(String file, List<Slice> slices, List<PartialCube> cubes) {
        List<Rejection> all = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            long firstLine = slices.get(i).firstLine();
            cubes.get(i).rejections().forEach(each -> all.add(each.in(file, firstLine)));
        }
        return all;
    }
}
