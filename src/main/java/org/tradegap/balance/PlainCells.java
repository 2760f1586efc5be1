package org.tradegap.balance;

import java.util.Arrays;

/** Exports (side 0) and imports (side 1) of one pair by period and sector, as numbers, in the order in which they come. */
final class PlainCells {
    private static final long MOST = 1_000_000_000_000_000_000L;

    private int[] periods = new int[64];
    private int[] sectors = new int[64];
    private int[] given = new int[64];
    private long[] sums = new long[128];
    private long[] rows = new long[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** Goes to the cell of a period and sector, which is the last or comes after it. */
    void at(int period, int sector) {
        if (size > 0 && periods[size - 1] == period && sectors[size - 1] == sector) {
            return;
        }
        if (size == periods.length) {
            periods = Arrays.copyOf(periods, 2 * size);
            sectors = Arrays.copyOf(sectors, 2 * size);
            given = Arrays.copyOf(given, 2 * size);
            sums = Arrays.copyOf(sums, 4 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        periods[size] = period;
        sectors[size] = sector;
        given[size] = 0;
        sums[2 * size] = 0;
        sums[2 * size + 1] = 0;
        rows[size++] = 0;
    }

    /** Adds to the last cell; false where the sum has more than 18 digits. */
    boolean isAdded(int side, long sum, long count) {
        int last = size - 1;
        given[last] |= 1 << side;
        rows[last] += count;
        sums[2 * last + side] += sum;
        return PlainPair.isWithin(sums[2 * last + side], MOST);
    }

    int period(int cell) {
        return periods[cell];
    }

    int sector(int cell) {
        return sectors[cell];
    }

    long rows(int cell) {
        return rows[cell];
    }

    long sum(int side, int cell) {
        return sums[2 * cell + side];
    }

    boolean isGiven(int side, int cell) {
        return (given[cell] & (1 << side)) != 0;
    }

    /** The first cell of the period after that of a cell. */
    int endOfPeriod(int cell) {
        int end = cell + 1;
        while (end < size && periods[end] == periods[cell]) {
            end++;
        }
        return end;
    }

    /** Whether a side has any cell but a total. */
    boolean isBySector(int side, int from, int to, int total) {
        for (int cell = from; cell < to; cell++) {
            if (isGiven(side, cell) && sectors[cell] != total) {
                return true;
            }
        }
        return false;
    }

    boolean isAnyGiven(int side, int from, int to) {
        for (int cell = from; cell < to; cell++) {
            if (isGiven(side, cell)) {
                return true;
            }
        }
        return false;
    }
}
