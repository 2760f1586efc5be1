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

    private long[] heads = new long[1 << 8];
    private int[] values = new int[1 << 8];
    private byte[][] texts = new byte[1 << 8][];
    private int size;
    private int last;

    /** The number of a text; {@link #ABSENT} where there is none. */
    int get(byte[] bytes, int from, int to) {
        long head = head(bytes, from, to);
        int slot = head == heads[last] ? last : slot(head);
        while (heads[slot] != EMPTY) {
            if (heads[slot] == head && (to - from < Long.BYTES || same(texts[slot], bytes, from, to))) {
                last = slot;
                return values[slot];
            }
            slot = (slot + 1) & (heads.length - 1);
        }
        return ABSENT;
    }

    /** Keeps a number for a text that has none; all are forgotten when they become too many. */
    void put(byte[] bytes, int from, int to, int value) {
        if (size == MOST) {
            Arrays.fill(heads, EMPTY);
            size = 0;
        }
        if (2 * (size + 1) > heads.length) {
            grow();
        }
        byte[] text = to - from < Long.BYTES ? SHORT : Arrays.copyOfRange(bytes, from, to);
        place(head(bytes, from, to), text, value);
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

    /** A text of up to seven bytes with its length, which is all of it; else a number made of all its bytes; never 0. */
    private static long head(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES && from + Long.BYTES <= bytes.length) {
            long word = Bytes.word(bytes, from) & ((1L << (Byte.SIZE * length)) - 1);
            return word | ((length + 1L) << 56);
        }
        if (length < Long.BYTES) {
            long word = 0;
            for (int i = 0; i < length; i++) {
                word |= (bytes[from + i] & 0xFFL) << (Byte.SIZE * i);
            }
            return word | ((length + 1L) << 56);
        }
        long head = length;
        for (int i = from; i + Long.BYTES <= to; i += Long.BYTES) {
            head = mixed(head, Bytes.word(bytes, i));
        }
        return mixed(head, Bytes.word(bytes, to - Long.BYTES)) | (1L << 63);
    }

    private static long mixed(long head, long word) {
        long mixed = (head ^ word) * SPREAD;
        return mixed ^ (mixed >>> 32);
    }

    private static boolean same(byte[] text, byte[] bytes, int from, int to) {
        return text.length == 0 ? to - from < Long.BYTES : Arrays.equals(text, 0, text.length, bytes, from, to);
    }
}
