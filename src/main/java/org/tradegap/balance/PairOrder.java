package org.tradegap.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.tradegap.definition.Problem;
import org.tradegap.source.FlowNumbers;
import org.tradegap.source.InputException;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;

/** Hands out the sums of several partial cubes pair by pair, in the order of reporter and partner. */
final class PairOrder {
    /** Takes the sums of one pair after the other. */
    interface Visitor {
        /** Takes a sum of the pair that goes on. */
        void sum(int cube, long key, Sum sum);

        /** Takes a sum of the pair that goes on which is a number at the scale of its cube. */
        void cell(int cube, long key, long sum, long rows);

        /** Takes the end of a pair. */
        void end();
    }

    private static final int FEW = 1 << 16;
    private static final int AREA_BITS = 15;
    private static final int MIRRORED = 1 << 30;

    /** The sums of one cube in order: rank of reporter and partner, then the place of the sum. */
    private static final class Cursor {
        private final PartialCube cube;
        private final List<Map.Entry<Long, Sum>> others;
        private final long[] order;
        private int at;

        Cursor(PartialCube cube, Map<Area, Integer> ranks) {
            this.cube = cube;
            this.others = List.copyOf(cube.others().entrySet());
            CellTable sums = cube.sums();
            int[] rank = cube.areas().stream()
                    .mapToInt(area -> ranks.getOrDefault(area, 0))
                    .toArray();
            this.order = new long[(cube.mirrored() ? 2 : 1) * (sums.size() + others.size())];
            int n = 0;
            for (int place = 0; place < sums.slots() + others.size(); place++) {
                if (place >= sums.slots() || !sums.isEmpty(place)) {
                    order[n++] = pair(key(place), rank) | place;
                    if (cube.mirrored()) {
                        order[n++] = pair(FlowNumbers.mirrored(key(place)), rank) | place | MIRRORED;
                    }
                }
            }
            Arrays.parallelSort(order);
        }

        private long key(int place) {
            int slots = cube.sums().slots();
            return place < slots
                    ? cube.sums().key(place)
                    : others.get(place - slots).getKey();
        }

        private static long pair(long key, int[] rank) {
            long reporter = rank[FlowNumbers.reporterOf(key)];
            return ((reporter << AREA_BITS) | rank[FlowNumbers.partnerOf(key)]) << Integer.SIZE;
        }

        private Cursor(Cursor other, int at) {
            this.cube = other.cube;
            this.others = other.others;
            this.order = other.order;
            this.at = at;
        }

        /** Another one over the same sums, from a pair on. */
        Cursor from(long pair) {
            int place = Arrays.binarySearch(order, pair << Integer.SIZE);
            return new Cursor(this, place < 0 ? -place - 1 : place);
        }

        /** The pair of the next sum; beyond all where there is none. */
        long pair() {
            return at < order.length ? order[at] >>> Integer.SIZE : Long.MAX_VALUE;
        }

        void handOut(int index, Visitor visitor) {
            int place = (int) order[at] & (MIRRORED - 1);
            boolean mirrored = (order[at++] & MIRRORED) != 0;
            CellTable sums = cube.sums();
            long key = mirrored ? FlowNumbers.mirrored(key(place)) : key(place);
            if (place >= sums.slots()) {
                visitor.sum(index, key, others.get(place - sums.slots()).getValue());
            } else if (sums.isWide(place)) {
                visitor.sum(index, key, new Sum(Observation.of(sums.sum(place)), sums.rows(place)));
            } else {
                visitor.cell(index, key, sums.narrow(place), sums.rows(place));
            }
        }
    }

    private static final int PARTS = 4;

    private final List<Cursor> cursors = new ArrayList<>();

    PairOrder(List<PartialCube> cubes) {
        SortedSet<Area> areas = new TreeSet<>();
        cubes.forEach(cube -> areas.addAll(cube.areasInUse()));
        Map<Area, Integer> ranks = new HashMap<>();
        areas.forEach(area -> ranks.put(area, ranks.size()));
        if (ranks.size() > 1 << AREA_BITS) {
            String most = "at most " + (1 << AREA_BITS) + " areas";
            throw new InputException(new Problem("all files of a source", 0, most, String.valueOf(ranks.size())));
        }
        cubes.forEach(cube -> cursors.add(new Cursor(cube, ranks)));
    }

    /**
     * Hands out all pairs, in several parts at a time where they are many.
     *
     * @param visitor makes one for each part; the parts are in the order of their pairs
     */
    <V extends Visitor> List<V> inParts(Supplier<V> visitor) {
        long[] ends = ends();
        return IntStream.range(0, ends.length)
                .parallel()
                .mapToObj(part -> {
                    V own = visitor.get();
                    handOut(part == 0 ? 0 : ends[part - 1], ends[part], own);
                    return own;
                })
                .toList();
    }

    /** The pairs before which parts end. */
    private long[] ends() {
        long[] longest = cursors.stream()
                .map(cursor -> cursor.order)
                .max(Comparator.comparingInt(order -> order.length))
                .orElse(new long[0]);
        int parts = longest.length < FEW ? 1 : PARTS;
        long[] ends = new long[parts];
        for (int part = 0; part < parts - 1; part++) {
            ends[part] = longest[(part + 1) * (longest.length / parts)] >>> Integer.SIZE;
        }
        ends[parts - 1] = Long.MAX_VALUE;
        return ends;
    }

    private void handOut(long from, long to, Visitor visitor) {
        List<Cursor> part = cursors.stream().map(cursor -> cursor.from(from)).toList();
        for (long pair = next(part); pair < to; pair = next(part)) {
            for (int cube = 0; cube < part.size(); cube++) {
                while (part.get(cube).pair() == pair) {
                    part.get(cube).handOut(cube, visitor);
                }
            }
            visitor.end();
        }
    }

    private static long next(List<Cursor> cursors) {
        return cursors.stream().mapToLong(Cursor::pair).min().orElse(Long.MAX_VALUE);
    }
}
