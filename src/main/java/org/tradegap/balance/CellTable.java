package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.tradegap.source.FlowNumbers;

/**
 * Exact sums and counts of rows by keys of 63 bits, without an object a cell: sums are 64 bits at one scale, and what does
 * not fit into them is kept beside as decimals.
 */
final class CellTable {
    /** Takes a cell. */
    @FunctionalInterface
    interface Visitor {
        void cell(long key, BigDecimal sum, long rows);
    }

    private static final int STRIDE = 3;
    private static final int FULLEST = 60;
    private static final int FULL = 85;
    private static final int MOST_DECIMALS = 12;
    private static final int LEAP = 0x9E37_79B1; // far, since cells of one flow stand side by side

    private final Map<Long, BigDecimal> wide = new HashMap<>();
    private long[] cells = new long[STRIDE << 8];
    private int slots = 1 << 8;
    private int size;
    private int scale;

    /** How many cells there are. */
    int size() {
        return size;
    }

    /** How many places there are for cells; those without one are {@link #isEmpty empty}. */
    int slots() {
        return slots;
    }

    boolean isEmpty(int slot) {
        return cells[STRIDE * slot] == 0;
    }

    /** The place of a cell; an empty one where there is none of that key. */
    int place(long key) {
        return slot(key) / STRIDE;
    }

    long key(int slot) {
        return cells[STRIDE * slot] - 1;
    }

    long rows(int slot) {
        return cells[STRIDE * slot + 2];
    }

    /** The part of a sum that fits into 64 bits, at the table's scale. */
    long narrow(int slot) {
        return cells[STRIDE * slot + 1];
    }

    /** Whether a part of a sum does not fit. */
    boolean isWide(int slot) {
        return !wide.isEmpty() && wide.containsKey(key(slot));
    }

    /** The sum in a slot, with no zeros at the end of its decimals. */
    BigDecimal sum(int slot) {
        BigDecimal narrow = Decimals.plain(cells[STRIDE * slot + 1], scale);
        return isWide(slot) ? Decimals.plain(narrow.add(wide(slot))) : narrow;
    }

    private BigDecimal wide(int slot) {
        return wide.getOrDefault(key(slot), BigDecimal.ZERO);
    }

    /** The same cells in a table of its own. */
    CellTable copy() {
        CellTable copy = new CellTable();
        copy.wide.putAll(wide);
        copy.cells = cells.clone();
        copy.slots = slots;
        copy.size = size;
        copy.scale = scale;
        return copy;
    }

    /** The digits after the point of the most precise figure. */
    int scale() {
        return scale;
    }

    /** Hands out every cell, in no order. */
    void forEach(Visitor visitor) {
        for (int slot = 0; slot < slots; slot++) {
            if (!isEmpty(slot)) {
                visitor.cell(key(slot), sum(slot), rows(slot));
            }
        }
    }

    /** The cells whose keys pass. */
    CellTable only(LongPredicate kept) {
        CellTable some = new CellTable();
        some.scale = scale;
        for (int slot = 0; slot < slots; slot++) {
            if (!isEmpty(slot) && kept.test(key(slot))) {
                some.add(key(slot), narrow(slot), scale, rows(slot));
                if (isWide(slot)) {
                    some.wide.put(key(slot), wide(slot));
                }
            }
        }
        return some;
    }

    /**
     * Adds all of another table, its keys changed to those of this one; different keys must stay different. A smaller one is made as large
     * first: cells that come in the order of another table's places would crowd together in it. In one as large they do not, and mostly find
     * themselves.
     *
     * @param last whether no rows come to this one afterwards, so that it is filled up before it grows
     */
    void addAll(CellTable other, Keys keys, boolean last) {
        if (other.slots > slots) {
            resize(other.slots);
        }
        new CellJoin(this, other, keys).add(last ? FULL : FULLEST);
    }

    /** Adds to a cell that is there, where the sum fits; other threads add to other cells. */
    boolean isAdded(CellTable other, int from, long key) {
        int slot = slot(key);
        long value = other.narrow(from);
        long sum = cells[slot + 1] + value;
        if (cells[slot] == 0 || !isLike(other) || ((cells[slot + 1] ^ sum) & (value ^ sum)) < 0) {
            return false;
        }
        cells[slot + 1] = sum;
        cells[slot + 2] += other.rows(from);
        return true;
    }

    /** Whether sums of another table are at the same scale, and all of them fit. */
    private boolean isLike(CellTable other) {
        return scale == other.scale && other.wide.isEmpty();
    }

    /** Adds a cell of another table; a new one without growing up to so many percent. */
    void add(CellTable other, int from, long key, int fullest) {
        int slot = slot(key);
        if (cells[slot] == 0 && isLike(other) && size < slots / 100 * fullest) {
            System.arraycopy(other.cells, STRIDE * from, cells, slot, STRIDE);
            cells[slot] = key + 1;
            size++;
            return;
        }
        add(key, other.narrow(from), other.scale, other.rows(from));
        if (other.isWide(from)) {
            wide.merge(key, other.wide(from), BigDecimal::add);
        }
    }

    /** Changes a key. */
    @FunctionalInterface
    interface Keys {
        long of(long key);
    }

    /** Adds a figure of some rows to a cell. */
    void add(long key, BigDecimal value, long rows) {
        boolean narrow = value.scale() >= 0
                && value.scale() <= MOST_DECIMALS
                && value.unscaledValue().bitLength() < Long.SIZE - 1;
        if (narrow) {
            add(key, value.unscaledValue().longValue(), value.scale(), rows);
        } else {
            add(key, 0, 0, rows);
            wide.merge(key, value, BigDecimal::add);
        }
    }

    /** Adds a figure without its point to a cell. */
    void add(long key, long unscaled, int decimals, long rows) {
        if (decimals > scale) {
            rescale(decimals);
        }
        int slot = slot(key);
        if (cells[slot] == 0) {
            cells[slot] = key + 1;
            size++;
            if (size > slots / 100 * FULLEST) {
                resize(2 * slots);
                slot = slot(key);
            }
        }
        cells[slot + 2] += rows;
        long value = unscaled;
        if (decimals < scale) {
            long power = Decimals.power(scale - decimals);
            value = unscaled * power;
            if (Math.multiplyHigh(unscaled, power) != value >> (Long.SIZE - 1)) {
                wide.merge(key, BigDecimal.valueOf(unscaled, decimals), BigDecimal::add);
                return;
            }
        }
        long sum = cells[slot + 1] + value;
        if (((cells[slot + 1] ^ sum) & (value ^ sum)) < 0) {
            wide.merge(key, BigDecimal.valueOf(cells[slot + 1], scale), BigDecimal::add);
            sum = value;
        }
        cells[slot + 1] = sum;
    }

    private int slot(long key) {
        long mixed = FlowNumbers.flowPart(key) * 0x9E37_79B9_7F4A_7C15L;
        int slot = ((int) (mixed >>> 33) + FlowNumbers.commodityOf(key)) & (slots - 1);
        while (cells[STRIDE * slot] != 0 && cells[STRIDE * slot] != key + 1) {
            slot = (slot + LEAP) & (slots - 1);
        }
        return STRIDE * slot;
    }

    private void resize(int wanted) {
        long[] old = cells;
        slots = wanted;
        cells = new long[STRIDE * slots];
        for (int from = 0; from < old.length; from += STRIDE) {
            if (old[from] != 0) {
                System.arraycopy(old, from, cells, slot(old[from] - 1), STRIDE);
            }
        }
    }

    private void rescale(int decimals) {
        long power = Decimals.power(decimals - scale);
        for (int at = 0; at < cells.length; at += STRIDE) {
            long sum = cells[at + 1];
            long value = sum * power;
            if (value / power != sum) {
                wide.merge(cells[at] - 1, BigDecimal.valueOf(sum, scale), BigDecimal::add);
                value = 0;
            }
            cells[at + 1] = value;
        }
        scale = decimals;
    }
}
