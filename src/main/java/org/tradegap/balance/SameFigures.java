package org.tradegap.balance;

import java.util.Arrays;
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

    private final FlowNumbers numbers = new FlowNumbers("");
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
            take(renumbering.of(key), keys);
            if (byCode.mirrored()) {
                take(FlowNumbers.mirrored(renumbering.of(key)), keys);
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
        long[] all = given.values().stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.parallelSort(all);
        LongStream.Builder twice = LongStream.builder();
        for (int i = 1; i < all.length; i++) {
            if (all[i] == all[i - 1] && (i == 1 || all[i] != all[i - 2])) {
                twice.add(all[i]);
            }
        }
        List<String> files = List.copyOf(given.keySet());
        return twice.build()
                .mapToObj(this::same)
                .min(Comparator.comparingInt((Same each) -> files.indexOf(each.file))
                        .thenComparing(Same::code));
    }

    private Same same(long key) {
        List<String> files = given.entrySet().stream()
                .filter(file -> Arrays.binarySearch(file.getValue(), key) >= 0)
                .map(Map.Entry::getKey)
                .limit(2)
                .toList();
        PartialCube.Group group = groups.all().get(FlowNumbers.commodityOf(key));
        FlowKey flow = FlowKey.of(key, numbers::period, numbers::area);
        PartialCube.Cell code = new PartialCube.Cell(
                flow, group.classification(), group.level(), group.sectors().get(0));
        return new Same(files.get(1), code, files.get(0));
    }
}
