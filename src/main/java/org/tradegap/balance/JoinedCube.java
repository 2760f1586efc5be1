package org.tradegap.balance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Rejection;
import org.tradegap.trade.HsEdition;

/** Adds up the slices of a file as they come, in memory that depends on cells and not on slices. */
public final class JoinedCube {
    private final FlowNumbers numbers;
    private final Groups groups;
    private CellTable sums = new CellTable();
    private boolean borrowed;
    private final Map<Long, Sum> others = new HashMap<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, Long> leftOut = new TreeMap<>();
    private final Map<HsEdition, Set<Integer>> editions = new EnumMap<>(HsEdition.class);
    private List<String> schemes = List.of();
    private boolean mirrored;
    private long rows;
    private long repeated;

    /** No slice yet of a file, as the user named it. */
    public JoinedCube(String file) {
        this.numbers = new FlowNumbers(file);
        this.groups = new Groups(List.of(), numbers);
    }

    /**
     * Takes a slice; all have the same schemes.
     *
     * @param firstLine the line of the file at which it starts
     */
    public void add(PartialCube slice, long firstLine) {
        add(slice, firstLine, true);
    }

    /** Takes a slice over, which is not to be used any more: large tables are not copied. */
    void takeOver(PartialCube slice, long firstLine) {
        add(slice, firstLine, false);
    }

    private void add(PartialCube slice, long firstLine, boolean ofOthers) {
        if (!schemes.isEmpty() && !schemes.equals(slice.schemes())) {
            throw new IllegalArgumentException("slices under " + schemes + " and " + slice.schemes());
        }
        schemes = slice.schemes();
        mirrored = slice.mirrored();
        Renumbering keys = Renumbering.of(slice, groups);
        if (rows == 0 && sums.size() == 0 && keys.changesNothing()) {
            sums = slice.sums();
            borrowed = ofOthers;
        } else {
            sums = borrowed ? sums.copy() : sums;
            borrowed = false;
            sums.addAll(slice.sums(), keys, !ofOthers);
        }
        slice.others().forEach((key, sum) -> others.merge(keys.of(key), sum, Sum::plus));
        take(slice.notes(), firstLine);
    }

    private void take(PartialCube.Notes notes, long firstLine) {
        rows += notes.rows();
        repeated += notes.repeated();
        notes.leftOut().forEach((why, count) -> leftOut.merge(why, count, Long::sum));
        notes.editions()
                .forEach((edition, years) -> editions.computeIfAbsent(edition, each -> new TreeSet<>())
                        .addAll(years));
        notes.rejections().forEach(each -> rejections.add(each.in("", firstLine)));
    }

    /** All that was taken, with rejections in the order of their lines, counted from the file's first. */
    public PartialCube cube() {
        return cube(0);
    }

    /** The same, with rows that repeat the key of another one in another slice. */
    PartialCube cube(long more) {
        rejections.sort(Comparator.comparingLong(Rejection::line));
        return new PartialCube(
                new PartialCube.Notes(rows, rejections, leftOut, editions, repeated + more),
                schemes,
                numbers.periods(),
                numbers.areas(),
                groups.all(),
                sums,
                others,
                mirrored);
    }
}
