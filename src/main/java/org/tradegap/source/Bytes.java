package org.tradegap.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for single bytes, eight at a time. */
final class Bytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final int LAST = Long.SIZE - Byte.SIZE;
    private static final long NOTHING = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;

    private Bytes() {}

    /** How often a byte stands in a part of some bytes. */
    static long count(byte[] bytes, int from, int to, char wanted) {
        long pattern = ONES * wanted;
        long count = 0;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            count += ((places(word(bytes, i) ^ pattern) >>> (Byte.SIZE - 1)) * ONES) >>> LAST;
        }
        for (; i < to; i++) {
            count += bytes[i] == wanted ? 1 : 0;
        }
        return count;
    }

    /** Where a byte stands first in a part of some bytes; its end where it does not. */
    static int first(byte[] bytes, int from, int to, char wanted) {
        long pattern = ONES * wanted;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long places = places(word(bytes, i) ^ pattern);
            if (places != 0) {
                return i + first(places);
            }
        }
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
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

    /** The high bit of each byte that is zero. */
    private static long places(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }
}
