package org.tradegap.balance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowMeanings;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Format;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/**
 * The lines of files of one source that figures were added up from. The files are read once more, and of the lines found those count that
 * {@link Leaves} chooses, as it did for the figures.
 */
public final class Lineage {
    /**
     * The lines behind figures.
     *
     * @param flows by flow and sector, in the order of codes and files
     */
    public record Found(SortedMap<FlowKey, Map<String, List<SourceLines>>> flows) {
        /** The lines behind a figure; none where no row gives it. */
        public List<SourceLines> of(FlowKey flow, String sector) {
            return flows.getOrDefault(flow, Map.of()).getOrDefault(sector, List.of());
        }
    }

    /** How a slice is read: with what is known of the file, and of rows that repeat others. */
    private record Reading(FlowMeanings meanings, SortedMap<Long, Long> duplicates, BooleanSupplier stopped) {}

    private static final Period ANY = Period.ofYear(2000);

    private final Predicate<BalanceCube.Pair> pairs;
    private final Format.Conventions conventions;
    private final List<SourceLines> all = new ArrayList<>();
    private final Set<FlowKey> traded = new HashSet<>();

    /**
     * No lines yet.
     *
     * @param pairs whose figures are wanted
     * @param conventions what the rows of the source mean together
     */
    public Lineage(Predicate<BalanceCube.Pair> pairs, Format.Conventions conventions) {
        this.pairs = pairs;
        this.conventions = conventions;
    }

    /**
     * Reads a file.
     *
     * @param stopped asked before each block; reading ends with an {@link InterruptedIOException} when it says so
     * @throws org.tradegap.source.InputException when it is no longer what was surveyed
     */
    public void read(SourceFile file, Areas areas, BooleanSupplier stopped) throws IOException {
        FlowMeanings meanings = new FlowMeanings(file.path(), file.layout(), areas);
        for (Slice slice : file.slices()) {
            SortedMap<Long, Long> duplicates = read(file, slice, new Reading(meanings, new TreeMap<>(), stopped));
            if (!duplicates.isEmpty()) {
                read(file, slice, new Reading(meanings, duplicates, stopped));
            }
        }
        file.refuseIfChanged();
    }

    /** Reads a slice without the rows known to repeat others; the lines count where no further ones are found. */
    private SortedMap<Long, Long> read(SourceFile file, Slice slice, Reading how) throws IOException {
        LineTally tally = new LineTally(file, slice.firstLine(), how.meanings.numbers(), this::isWanted);
        try (FlowReader reader = new FlowReader(file.path(), how.meanings, slice.firstLine(), how.duplicates);
                BlockReader blocks = new BlockReader(file.content(), slice)) {
            for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
                if (how.stopped.getAsBoolean()) {
                    throw new InterruptedIOException("stopped while lines were looked for");
                }
                reader.scan(block.get(), tally);
            }
            SortedMap<Long, Long> found = reader.duplicates();
            if (found.isEmpty()) {
                all.addAll(tally.lines());
                traded.addAll(tally.traded());
            }
            return found;
        }
    }

    private boolean isWanted(FlowKey flow) {
        return flow.flow().inBalance() && flow.isOf(pairs);
    }

    /**
     * The lines behind the figures under a scheme.
     *
     * @param absentIsZero whether a month without a row of a sector had no trade in it
     */
    public Found of(SectorScheme scheme, Frequency frequency, boolean absentIsZero) {
        Map<FlowKey, List<Integer>> periods = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            periods.computeIfAbsent(all.get(i).flow().in(ANY), each -> new ArrayList<>())
                    .add(i);
        }
        SortedMap<FlowKey, Map<String, List<SourceLines>>> chosen = new TreeMap<>();
        periods.values()
                .forEach(numbers -> leaves(scheme, numbers)
                        .choose(frequency, absentIsZero)
                        .forEach((flow, sums) -> chosen.put(flow, lines(sums))));
        return new Found(chosen);
    }

    /** Some of the lines, those of all periods of a flow, as sums to choose from. */
    private Leaves leaves(SectorScheme scheme, List<Integer> numbers) {
        Leaves leaves = new Leaves();
        leaves.yearToDate(conventions.yearToDate());
        for (int i : numbers) {
            SourceLines lines = all.get(i);
            if (isPublished(lines.flow())) {
                leaves.add(
                        lines.flow(),
                        PartialCube.Group.of(lines.commodity(), List.of(scheme), true),
                        scheme.of(lines.commodity()).id(),
                        new Sum(standIn(i), lines.sum().rows()));
            }
        }
        return leaves;
    }

    /** Whether a month is one that is published, where months without any trade are not. */
    private boolean isPublished(FlowKey flow) {
        return !conventions.zeroMonths() || flow.period().isYear() || traded.contains(month(flow));
    }

    /** A period of a reporter's flow with whomever. */
    static FlowKey month(FlowKey flow) {
        return new FlowKey(flow.period(), flow.reporter(), Area.WORLD, flow.flow());
    }

    /** A figure that only says which lines it stands for: what is chosen does not depend on values. */
    private static Observation standIn(int number) {
        return Observation.ZERO.madeAs(Optional.of(Derivation.of(number)));
    }

    private Map<String, List<SourceLines>> lines(Map<String, Sum> sums) {
        Map<String, List<SourceLines>> sectors = new TreeMap<>();
        sums.forEach((sector, sum) -> sectors.put(sector, lines(sum)));
        return sectors;
    }

    private List<SourceLines> lines(Sum sum) {
        List<SourceLines> lines = new ArrayList<>();
        Deque<Derivation> left = new ArrayDeque<>();
        sum.total().made().ifPresent(left::add);
        while (!left.isEmpty()) {
            Derivation next = left.pop();
            if (next instanceof Derivation.Operation both) {
                both.operands().forEach(left::push);
            } else if (next instanceof Derivation.Constant number) {
                lines.add(all.get(number.value().intValueExact()));
            }
        }
        lines.sort(null);
        return lines;
    }
}
