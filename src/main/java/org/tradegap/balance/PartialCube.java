package org.tradegap.balance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.LongToIntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.Rejection;
import org.tradegap.trade.Area;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.HsEdition;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/**
 * What one slice of a file, or all of it, adds up to, under each sector scheme in use. Every level of detail is kept. What is added up
 * stands in a table under numbers of periods, areas and {@link Group groups}; maps of it are made where they are asked for.
 *
 * @param notes what is to be said of the rows
 * @param schemes the ids of the schemes in use
 * @param periods by their numbers in keys
 * @param areas by their numbers in keys
 * @param groups by their numbers in keys, where a {@link FlowNumbers} has commodities
 * @param sums figures without remark
 * @param others sums of figures that have a status or no value
 * @param mirrored whether each of the sums, all of exports, is the partner's import too
 */
public record PartialCube(
        Notes notes,
        List<String> schemes,
        List<Period> periods,
        List<Area> areas,
        List<Group> groups,
        CellTable sums,
        Map<Long, Sum> others,
        boolean mirrored) {
    /**
     * What is to be said of rows.
     *
     * @param rows the records read, rejected ones included
     * @param rejections with lines counted from the slice's first
     * @param leftOut why rows are left out, to their number
     * @param editions of the Harmonized System that the rows name, with the years whose codes are of it
     * @param repeated rows that have the key of an earlier one and were added to it
     */
    public record Notes(
            long rows,
            List<Rejection> rejections,
            Map<String, Long> leftOut,
            Map<HsEdition, Set<Integer>> editions,
            long repeated) {}

    /**
     * Commodities that are added up together under every scheme.
     *
     * @param classification of their codes
     * @param level the digits of their codes, 0 for totals
     * @param sectors the id of their sector under each scheme, in the order of the schemes
     * @param code the code itself, where a scheme has no sector for it or there are codes of several levels; else empty
     */
    public record Group(String classification, int level, List<String> sectors, String code)
            implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(Group::classification)
                .thenComparingInt(Group::level)
                .thenComparing(group -> String.join("\n", group.sectors))
                .thenComparing(Group::code);

        /** The group of a commodity under some schemes, or one of its own. */
        static Group of(CommodityCode commodity, List<SectorScheme> schemes, boolean byCode) {
            List<String> sectors =
                    schemes.stream().map(scheme -> scheme.of(commodity).id()).toList();
            String code = byCode || sectors.contains(Sector.UNCLASSIFIED.id()) ? commodity.code() : "";
            return new Group(commodity.classification(), commodity.level(), sectors, code);
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Where a sum stands.
     *
     * @param classification of the codes that were added up
     * @param level their digits, 0 for totals
     * @param sector the sector's id
     */
    public record Cell(FlowKey key, String classification, int level, String sector) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::key)
                .thenComparing(Cell::classification)
                .thenComparingInt(Cell::level)
                .thenComparing(Cell::sector);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** Takes a sum by its key. */
    @FunctionalInterface
    interface Visitor {
        void sum(long key, Sum sum);
    }

    /** The records read, rejected ones included. */
    public long rows() {
        return notes.rows;
    }

    /** The rows that were not read. */
    public List<Rejection> rejections() {
        return notes.rejections;
    }

    /** Hands out every sum, in no order; a key can come twice. */
    void forEach(Visitor visitor) {
        Visitor both = mirrored
                ? (key, sum) -> {
                    visitor.sum(key, sum);
                    visitor.sum(FlowNumbers.mirrored(key), sum);
                }
                : visitor;
        sums.forEach((key, sum, rows) -> both.sum(key, new Sum(Observation.of(sum), rows)));
        others.forEach(both::sum);
    }

    /** The part that the balances of some reporters are made of. */
    public PartialCube of(Predicate<Area> reporters) {
        LongPredicate kept = Reporters.keys(areas, reporters, mirrored);
        Map<Long, Sum> some = new HashMap<>(others);
        some.keySet().removeIf(key -> !kept.test(key));
        return new PartialCube(notes, schemes, periods, areas, groups, sums.only(kept), some, mirrored);
    }

    /** The areas that any sum is of. */
    public SortedSet<Area> areasInUse() {
        return inUse(areas, FlowNumbers::reporterOf, FlowNumbers::partnerOf);
    }

    /** The periods that any sum is of. */
    SortedSet<Period> periodsInUse() {
        return inUse(periods, FlowNumbers::periodOf, FlowNumbers::periodOf);
    }

    /** The groups that any sum is of. */
    SortedSet<Group> groupsInUse() {
        return inUse(groups, FlowNumbers::commodityOf, FlowNumbers::commodityOf);
    }

    private <T> SortedSet<T> inUse(List<T> all, LongToIntFunction one, LongToIntFunction other) {
        boolean[] used = new boolean[all.size()];
        LongConsumer note = key -> {
            used[one.applyAsInt(key)] = true;
            used[other.applyAsInt(key)] = true;
        };
        forEachKey(note);
        return IntStream.range(0, used.length)
                .filter(number -> used[number])
                .mapToObj(all::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hands out every key, in no order; one can come twice, and {@link #mirrored} ones do not come. */
    void forEachKey(LongConsumer visitor) {
        for (int slot = 0; slot < sums.slots(); slot++) {
            if (!sums.isEmpty(slot)) {
                visitor.accept(sums.key(slot));
            }
        }
        others.keySet().forEach(visitor::accept);
    }

    /** What a key is the sum of. */
    FlowKey flow(long key) {
        return FlowKey.of(key, periods::get, areas::get);
    }

    Group group(long key) {
        return groups.get(FlowNumbers.commodityOf(key));
    }

    /** The cells under a scheme; none where it is not in use. */
    public Map<Cell, Sum> cells(String scheme) {
        Map<Cell, Sum> cells = new HashMap<>();
        int index = schemes.indexOf(scheme);
        if (index >= 0) {
            forEach((key, sum) -> {
                Group group = group(key);
                cells.merge(
                        new Cell(flow(key), group.classification, group.level, group.sectors.get(index)),
                        sum,
                        Sum::plus);
            });
        }
        return cells;
    }

    /** The codes that no sector of a scheme claims, with their classification. */
    public Map<String, Sum> unclassified(String scheme) {
        Map<String, Sum> codes = new TreeMap<>();
        int index = schemes.indexOf(scheme);
        boolean none = index < 0
                || groups.stream().noneMatch(group -> group.sectors.get(index).equals(Sector.UNCLASSIFIED.id()));
        if (!none) {
            forEach((key, sum) -> {
                Group group = group(key);
                if (group.sectors.get(index).equals(Sector.UNCLASSIFIED.id())) {
                    codes.merge(group.classification + " " + group.code, sum, Sum::plus);
                }
            });
        }
        return codes;
    }

    /** Every cell and code, under each scheme; two cubes are equal where these and the notes are. */
    private List<Object> content() {
        Map<String, Object> all = new LinkedHashMap<>();
        schemes.stream().sorted().forEach(scheme -> all.put(scheme, List.of(cells(scheme), unclassified(scheme))));
        return List.of(notes, all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PartialCube cube && content().equals(cube.content());
    }

    @Override
    public int hashCode() {
        return notes.hashCode();
    }
}
