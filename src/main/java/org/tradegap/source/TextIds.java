package org.tradegap.source;

import java.util.Arrays;

/** Texts of a column, as bytes, with a number for each that is kept beside it. */
final class TextIds {
    /** No number is kept for a text. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final int MOST = 1 << 16;
    private static final long EMPTY = 0;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final byte[] SHORT = {};

    private long[] heads = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private byte[][] texts = new byte[1 << 10][];
    private int size;

    /**
     * The number of a text; {@link #ABSENT} where there is none.
     *
     * @param head of the text
     */
    int get(long head, byte[] bytes, int from, int to) {
        long[] all = heads;
        int slot = slot(head);
        while (all[slot] != EMPTY) {
            if (all[slot] == head
                    && (isWhole(head) || Arrays.equals(texts[slot], 0, texts[slot].length, bytes, from, to))) {
                return values[slot];
            }
            slot = (slot + 1) & (all.length - 1);
        }
        return ABSENT;
    }

    /** Whether a text is told by its number alone. */
    static boolean isWhole(long head) {
        return head > 0;
    }

    /** A number for a text. */
    static long head(long first, byte[] bytes, int from, int to) {
        return to - from < Long.BYTES ? ofShort(first, to - from) : ofLong(bytes, from, to);
    }

    /** Keeps a number for a text that has none; all are forgotten when they become too many. */
    void put(byte[] bytes, int from, int to, int value) {
        if (size == MOST) {
            Arrays.fill(heads, EMPTY);
            size = 0;
        }
        if (4 * (size + 1) > heads.length) {
            grow();
        }
        boolean isShort = to - from < Long.BYTES;
        long head = isShort ? ofShort(Bytes.lastWord(bytes, from, to), to - from) : ofLong(bytes, from, to);
        place(head, isShort ? SHORT : Arrays.copyOfRange(bytes, from, to), value);
        size++;
    }

    private void grow() {
        long[] oldHeads = heads;
        byte[][] oldTexts = texts;
        int[] oldValues = values;
        heads = new long[2 * oldHeads.length];
        texts = new byte[2 * oldHeads.length][];
        values = new int[2 * oldHeads.length];
        for (int i = 0; i < oldHeads.length; i++) {
            if (oldHeads[i] != EMPTY) {
                place(oldHeads[i], oldTexts[i], oldValues[i]);
            }
        }
    }

    private void place(long head, byte[] text, int value) {
        int slot = slot(head);
        while (heads[slot] != EMPTY) {
            slot = (slot + 1) & (heads.length - 1);
        }
        heads[slot] = head;
        texts[slot] = text;
        values[slot] = value;
    }

    private int slot(long head) {
        return (int) ((head * SPREAD) >>> 40) & (heads.length - 1);
    }

    /** A text of up to seven bytes with its length, which is all of it; never 0. */
    private static long ofShort(long first, int length) {
        return (first & ((1L << (Byte.SIZE * length)) - 1)) | ((length + 1L) << 56);
    }

    /** A number made of all bytes of a longer text; below 0, which no short one is. */
    private static long ofLong(byte[] bytes, int from, int to) {
        long head = (long) to - from;
        for (int i = from; i + Long.BYTES <= to; i += Long.BYTES) {
            head = mixed(head, Bytes.word(bytes, i));
        }
        return mixed(head, Bytes.word(bytes, to - Long.BYTES)) | (1L << 63);
    }

    private static long mixed(long head, long word) {
        long mixed = (head ^ word) * SPREAD;
        return mixed ^ (mixed >>> 32);
    }
}
