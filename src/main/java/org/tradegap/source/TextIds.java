package org.tradegap.source;

import java.util.Arrays;

/** Texts of a column, as bytes, with a number for each that is kept beside it. */
final class TextIds {
    /** No number is kept for a text. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final int MOST = 1 << 16;
    private static final int EMPTY = -1;

    private int[] slots = filled(1 << 8);
    private long[] heads = new long[1 << 6];
    private byte[][] texts = new byte[1 << 6][];
    private int[] values = new int[1 << 6];
    private int size;

    /** The number of a text; {@link #ABSENT} where there is none. */
    int get(byte[] bytes, int from, int to) {
        long head = head(bytes, from, to);
        for (int slot = slot(head, to - from); ; slot = (slot + 1) & (slots.length - 1)) {
            int entry = slots[slot];
            if (entry == EMPTY) {
                return ABSENT;
            }
            if (heads[entry] == head && same(texts[entry], bytes, from, to)) {
                return values[entry];
            }
        }
    }

    /** Keeps a number for a text that has none; all are forgotten when they become too many. */
    void put(byte[] bytes, int from, int to, int value) {
        if (size == MOST) {
            Arrays.fill(slots, EMPTY);
            size = 0;
        }
        if (size == values.length) {
            heads = Arrays.copyOf(heads, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            slots = filled(8 * size);
            for (int entry = 0; entry < size; entry++) {
                place(entry);
            }
        }
        heads[size] = head(bytes, from, to);
        texts[size] = Arrays.copyOfRange(bytes, from, to);
        values[size] = value;
        place(size);
        size++;
    }

    private void place(int entry) {
        int slot = slot(heads[entry], texts[entry].length);
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    private int slot(long head, int length) {
        long mixed = (head + length) * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 32) & (slots.length - 1);
    }

    /** The first eight bytes of a text, with all others mixed in. */
    private static long head(byte[] bytes, int from, int to) {
        long head = 0;
        for (int i = from; i < to; i++) {
            head = ((head << 8) | (head >>> 56)) ^ (bytes[i] & 0xFF);
        }
        return head;
    }

    private static boolean same(byte[] text, byte[] bytes, int from, int to) {
        int length = to - from;
        return text.length == length && (length <= Long.BYTES || Arrays.equals(text, 0, length, bytes, from, to));
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
