package org.tradegap.balance;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowNumbers;

/** Finds what more than one file gives: the same code of the same flow. */
public final class SameFigures {
    /**
     * What a file gives that one before it gives too.
     *
     * @param code of which flow
     * @param before the file before
     */
    public record Same(String file, PartialCube.Cell code, String before) {}

    private final FlowNumbers numbers = new FlowNumbers("all files of a source");
    private final Groups groups = new Groups(List.of(), numbers);
    private final CellTable wanted = new CellTable();
    private final Map<String, long[]> given = new LinkedHashMap<>();

    /** Looks at some flows only. */
    public SameFigures(Collection<FlowKey> flows) {
        for (FlowKey flow : flows) {
            int reporter = numbers.of(flow.reporter());
            int partner = numbers.of(flow.partner());
            wanted.add(FlowNumbers.key(numbers.of(flow.period()), reporter, partner, flow.flow(), 0), 0, 0, 1);
        }
    }

    /** Takes what a file adds up to under {@link SectorScheme#CODES}. */
    public void add(String file, PartialCube byCode) {
        Renumbering renumbering = Renumbering.ofSectors(byCode, groups);
        LongStream.Builder keys = LongStream.builder();
        byCode.forEachKey(key -> {
            long figure = renumbering.of(key);
            take(figure, keys);
            if (byCode.mirrored()) {
                take(FlowNumbers.mirrored(figure), keys);
            }
        });
        long[] sorted = keys.build().toArray();
        Arrays.parallelSort(sorted);
        given.put(file, once(sorted));
    }

    private void take(long key, LongStream.Builder keys) {
        if (!wanted.isEmpty(wanted.place(FlowNumbers.withCommodity(key, 0)))) {
            keys.add(key);
        }
    }

    /** Sorted numbers, each once: a file may give figures of a code with a status and without. */
    private static long[] once(long[] sorted) {
        int size = 0;
        for (long each : sorted) {
            if (size == 0 || sorted[size - 1] != each) {
                sorted[size++] = each;
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** What the first file gives that gives what one before gives; of several codes the first. */
    public Optional<Same> first() {
        long[] several = several();
        BitSet met = new BitSet(several.length);
        for (Map.Entry<String, long[]> file : given.entrySet()) {
            Optional<Same> first = again(file.getValue(), several, met)
                    .mapToObj(key -> new Same(file.getKey(), code(key), before(key)))
                    .min(Comparator.comparing(Same::code));
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** Which of a file's figures were met among several files' before, and meets all of them. */
    private static LongStream again(long[] ofFile, long[] several, BitSet met) {
        LongStream.Builder again = LongStream.builder();
        for (long key : ofFile) {
            int at = Arrays.binarySearch(several, key);
            if (at >= 0 && met.get(at)) {
                again.add(key);
            } else if (at >= 0) {
                met.set(at);
            }
        }
        return again.build();
    }

    /** What more than one file gives, sorted. */
    private long[] several() {
        long[] all = given.values().stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        LongStream.Builder several = LongStream.builder();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1] && (i == 1 || all[i] != all[i - 2])) {
                several.add(all[i]);
            }
        }
        return several.build().toArray();
    }

    private String before(long key) {
        return given.entrySet().stream()
                .filter(file -> Arrays.binarySearch(file.getValue(), key) >= 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private PartialCube.Cell code(long key) {
        PartialCube.Group group = groups.group(FlowNumbers.commodityOf(key));
        FlowKey flow = FlowKey.of(key, numbers::period, numbers::area);
        return new PartialCube.Cell(
                flow, group.classification(), group.level(), group.sectors().get(0));
    }
}
