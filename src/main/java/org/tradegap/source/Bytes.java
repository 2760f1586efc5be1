package org.tradegap.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** Looks for single bytes, eight at a time. */
final class Bytes {
    /** A byte stands where it was not wanted. */
    static final long MET = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** How many words are copied at a time: few enough to stay near, and enough to be worth it. */
    static final int COPIED = 1 << 9;

    /** Eight bytes of 1. */
    static final long ONES = 0x0101_0101_0101_0101L;

    private static final int LAST = Long.SIZE - Byte.SIZE;
    private static final long NOTHING = 0x7F7F_7F7F_7F7F_7F7FL;

    private Bytes() {}

    /** How often a byte stands in a part of some bytes. */
    static long count(byte[] bytes, int from, int to, char wanted) {
        long pattern = ONES * wanted;
        long count = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            count += ((Words.zeros(word(bytes, i) ^ pattern) >>> (Byte.SIZE - 1)) * ONES) >>> LAST;
        }
        for (; i < to; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** The same, or {@link #MET} where another byte stands there; the bytes are copied to words, as {@link Words} are. */
    static long countUnless(byte[] bytes, int from, int to, char wanted, char unwanted) {
        long[] words = new long[COPIED];
        LongBuffer all = words(bytes, from, to);
        long count = 0;
        while (all.hasRemaining()) {
            int copied = Math.min(COPIED, all.remaining());
            all.get(words, 0, copied);
            long met = 0;
            for (int i = 0; i < copied; i++) {
                met |= Words.zeros(words[i] ^ (ONES * unwanted));
                count += ((Words.zeros(words[i] ^ (ONES * wanted)) >>> (Byte.SIZE - 1)) * ONES) >>> LAST;
            }
            if (met != 0) {
                return MET;
            }
        }
        for (int i = to - (to - from) % Long.BYTES; i < to; i++) {
            if (bytes[i] == unwanted) {
                return MET;
            }
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Where a byte stands first in a part of some bytes; its end where it does not. */
    static int first(byte[] bytes, int from, int to, char wanted) {
        long pattern = ONES * wanted;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long places = Words.zeros(word(bytes, i) ^ pattern);
            if (places != 0) {
                return i + first(places);
            }
        }
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    /** A part of some bytes as numbers of eight each, the first byte as the lowest, to be copied many at a time; what is left over is not among them. */
    static LongBuffer words(byte[] bytes, int from, int to) {
        return ByteBuffer.wrap(bytes, from, to - from)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer();
    }

    /** Eight bytes as a number, the first as its lowest. */
    static long word(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** Up to eight bytes before an end as a number, bytes beyond it being without meaning to any that look for one. */
    static long lastWord(byte[] bytes, int from, int end) {
        long word = NOTHING;
        for (int i = end - 1; i >= from; i--) {
            word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return word;
    }

    /** The first byte of a number of which some have their high bit set and no other; as fast where the compiler knows no such thing. */
    static int first(long places) {
        return (int) (((((places & -places) - 1) & ONES) * ONES) >>> LAST) - 1;
    }
}
