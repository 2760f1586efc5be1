package org.tradegap.balance;

import java.util.Arrays;

/** Pairs by the numbers of their areas, each with the cell at which its cells start; in their order. */
final class PairStarts {
    private int[] reporters = new int[16];
    private int[] partners = new int[16];
    private int[] starts = new int[16];
    private int size;

    int size() {
        return size;
    }

    int reporter(int pair) {
        return reporters[pair];
    }

    int partner(int pair) {
        return partners[pair];
    }

    int start(int pair) {
        return starts[pair];
    }

    void add(int reporter, int partner, int start) {
        if (size == starts.length) {
            reserve(2 * size);
        }
        reporters[size] = reporter;
        partners[size] = partner;
        starts[size++] = start;
    }

    /** Takes all others, whose cells come after a number of cells. */
    void addAll(PairStarts others, int cells) {
        reserve(size + others.size);
        for (int pair = 0; pair < others.size; pair++) {
            add(others.reporters[pair], others.partners[pair], cells + others.starts[pair]);
        }
    }

    private void reserve(int most) {
        if (most > starts.length) {
            reporters = Arrays.copyOf(reporters, most);
            partners = Arrays.copyOf(partners, most);
            starts = Arrays.copyOf(starts, most);
        }
    }

    /** The pair whose cells a cell is among; of pairs that start there, any. */
    int at(int cell) {
        int pair = Arrays.binarySearch(starts, 0, size, cell);
        return pair < 0 ? -pair - 2 : pair;
    }
}
