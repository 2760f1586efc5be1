package org.tradegap.balance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradegap.definition.Problem;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Format;
import org.tradegap.source.InputException;
import org.tradegap.trade.Flow;
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
            List<Aggregate> kept =
                    aggregates.stream().filter(each -> each.key().isOf(wanted)).toList();
            BalanceCube only = cube.only(wanted);
            Set<List<Object>> places = new HashSet<>();
            if (!coverages.isEmpty()) {
                only.pairs().forEach(pair -> places.add(List.of(pair.period(), pair.reporter())));
            }
            List<Coverage> covered = coverages.stream()
                    .filter(each -> places.contains(List.of(each.period(), each.reporter())))
                    .toList();
            return new Merged(only, kept, ofWhich, covered);
        }
    }

    private final String scheme;
    private final Map<String, PartialCube> files = new LinkedHashMap<>();

    /** A merge under the scheme with this id. */
    public CubeMerge(String scheme) {
        this.scheme = scheme;
    }

    /**
     * Takes what a file adds up to.
     *
     * @throws InputException when the file was taken before
     */
    public void add(String file, PartialCube cube) {
        if (files.putIfAbsent(file, cube) != null) {
            throw new InputException(new Problem(file, 0, "each file once", "it again"));
        }
    }

    /**
     * What more than one of the files gives; right only where each gives other codes of it. Where all files are mirrored, an export stands
     * for the import that it is, too.
     */
    public NavigableSet<FlowKey> shared() {
        NavigableSet<FlowKey> shared = new TreeSet<>();
        if (files.size() > 1) {
            FlowNumbers numbers = new FlowNumbers("all files of a source");
            boolean imports = !files.values().stream().allMatch(PartialCube::mirrored);
            CellTable given = new CellTable();
            for (PartialCube cube : files.values()) {
                flows(cube, numbers, imports).forEach((flow, zero, rows) -> given.add(flow, 0, 0, 1));
            }
            given.forEach((flow, zero, times) -> {
                if (times > 1) {
                    shared.add(FlowKey.of(flow, numbers::period, numbers::area));
                }
            });
        }
        return shared;
    }

    /** What any sum of a file is of, once each, and where they are wanted the imports that its exports are too. */
    private static CellTable flows(PartialCube cube, FlowNumbers numbers, boolean imports) {
        Renumbering renumbering = Renumbering.ofFlows(cube, numbers);
        CellTable flows = new CellTable();
        cube.forEachKey(key -> {
            long flow = renumbering.of(key);
            flows.add(flow, 0, 0, 1);
            if (imports && cube.mirrored()) {
                flows.add(FlowNumbers.mirrored(flow), 0, 0, 1);
            }
        });
        return flows;
    }

    /** The balances of all that was taken, from a source whose rows mean what its format's conventions say. */
    public Merged merge(Source source, Frequency frequency, Format.Conventions conventions) {
        List<PartialCube> cubes = files.values().stream()
                .filter(cube -> cube.schemes().contains(scheme))
                .toList();
        return new Merging(cubes, scheme, source, frequency, conventions).merged();
    }
}
