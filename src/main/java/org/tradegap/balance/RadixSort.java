package org.tradegap.balance;

import java.util.Arrays;

/** Sorts numbers by some of their bits; those that are alike in these stay in their order. Each thread needs its own. */
final class RadixSort {
    private static final int DIGIT = 8;

    private final int[] ends = new int[1 << DIGIT];
    private final int lowest;
    private final int highest;
    private long[] sorted = new long[1 << DIGIT];

    /** By the bits from one to below another. */
    RadixSort(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    void sort(long[] numbers, int from, int to) {
        if (to - from > sorted.length) {
            sorted = new long[Math.max(to - from, 2 * sorted.length)];
        }
        for (int shift = lowest; shift < highest && to - from > 1; shift += DIGIT) {
            int mask = (1 << Math.min(DIGIT, highest - shift)) - 1;
            count(numbers, from, to, shift, mask);
            for (int at = to - 1; at >= from; at--) {
                sorted[--ends[(int) (numbers[at] >>> shift) & mask]] = numbers[at];
            }
            System.arraycopy(sorted, 0, numbers, from, to - from);
        }
    }

    /** Finds where the numbers with each digit end. */
    private void count(long[] numbers, int from, int to, int shift, int mask) {
        Arrays.fill(ends, 0);
        for (int at = from; at < to; at++) {
            ends[(int) (numbers[at] >>> shift) & mask]++;
        }
        int end = 0;
        for (int digit = 0; digit <= mask; digit++) {
            end += ends[digit];
            ends[digit] = end;
        }
    }
}
