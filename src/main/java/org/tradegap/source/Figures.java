package org.tradegap.source;

/** Plain figures of some records that follow each other, without an object each; the same object is filled again and again. */
public final class Figures {
    private final long[] keys;
    private final long[] unscaled;
    private final int[] scales;
    private final long[] lines;
    private int size;
    private int records;

    /** Room for some figures. */
    Figures(int most) {
        this.keys = new long[most];
        this.unscaled = new long[most];
        this.scales = new int[most];
        this.lines = new long[most];
    }

    void clear() {
        size = 0;
    }

    void end(int ofRecords) {
        records = ofRecords;
    }

    void add(long key, long value, int scale, long line) {
        keys[size] = key;
        unscaled[size] = value;
        scales[size] = scale;
        lines[size++] = line;
    }

    /** How many figures there are. */
    public int size() {
        return size;
    }

    /** How many records they are of, those included that have none. */
    public int records() {
        return records;
    }

    /** What a figure is of, as {@link FlowNumbers} has it. */
    public long key(int figure) {
        return keys[figure];
    }

    /** A figure without its point, zero or more. */
    public long unscaled(int figure) {
        return unscaled[figure];
    }

    /** The digits of a figure after its point. */
    public int scale(int figure) {
        return scales[figure];
    }

    /** The line at which the record of a figure starts, counted from 1 in the slice. */
    public long line(int figure) {
        return lines[figure];
    }
}
