package org.tradegap.source;

import java.nio.LongBuffer;
import java.util.Arrays;

/**
 * Bytes as numbers of eight bytes each, the first byte as the lowest, and bytes looked for in 64 at a time. They are copies: to take eight
 * bytes of an array for a number is slow where the optimising compiler is left out.
 */
final class Words {
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long FEEDS = '\n' * Bytes.ONES;

    static final long RETURNS = '\r' * Bytes.ONES;
    static final long QUOTES = '"' * Bytes.ONES;

    /** Quotes and line ends are below it; so are blanks. */
    private static final long SPECIAL = 0x23 * Bytes.ONES;

    private static final long LOW = 0x7F7F_7F7F_7F7F_7F7FL;

    /** Multiplied by it, the high bits of eight bytes come together in the highest byte. */
    private static final long TOGETHER = 0x0002_0408_1020_4081L;

    private static final long PLACES = 0x03F7_9D71_B4CB_0A89L;
    private static final byte[] PLACE = new byte[Long.SIZE];

    static {
        for (int i = 0; i < Long.SIZE; i++) {
            PLACE[(int) ((PLACES << i) >>> (Long.SIZE - 6))] = (byte) i;
        }
    }

    /** How many words are held. */
    private static final int HELD = 1 << 14;

    /** How many bytes from one on can be looked at before it is forgotten. */
    static final int MOST = (HELD - Bytes.COPIED) * Long.BYTES;

    private final long[] words = new long[HELD];
    private byte[] bytes = {};
    private LongBuffer all = LongBuffer.allocate(0);
    private int length;
    private int copied;
    private long feeds;
    private long ends;
    private boolean special;

    /** Takes so many bytes in place of those before; what is beyond them has no meaning to any that look for a byte. */
    void take(byte[] ofBlock, int size) {
        bytes = ofBlock;
        length = size;
        all = Bytes.words(bytes, 0, length);
        copied = 0;
    }

    private void copy(int word) {
        int from = word & -Bytes.COPIED;
        int whole = length / Long.BYTES;
        copied = from + Bytes.COPIED;
        all.get(from, words, from % HELD, Math.min(copied, whole) - from);
        if (copied > whole) {
            words[whole % HELD] = Bytes.lastWord(bytes, whole * Long.BYTES, length);
            Arrays.fill(words, whole % HELD + 1, from % HELD + Bytes.COPIED, LOW);
        }
    }

    /** Eight bytes from one on. */
    long from(int at) {
        int word = at >>> 3;
        return (words[word & (HELD - 1)] >>> (at << 3)) | (words[(word + 1) & (HELD - 1)] << 1 << ~(at << 3));
    }

    /** Looks for delimiters, given eight times in a number, and line feeds among 64 bytes from one on whose place is a multiple of that. */
    void look(int at, long delimiters) {
        long feedBits = 0;
        long endBits = 0;
        long low = 0;
        int word = at / Long.BYTES;
        if (word >= copied) {
            copy(word);
        }
        long[] held = words;
        int first = word & (HELD - 1);
        for (int i = first + Long.BYTES - 1; i >= first; i--) {
            long bits = held[i];
            long feed = zeros(bits ^ FEEDS);
            feedBits = (feedBits << Byte.SIZE) | (feed * TOGETHER) >>> (Long.SIZE - Byte.SIZE);
            endBits =
                    (endBits << Byte.SIZE) | ((zeros(bits ^ delimiters) | feed) * TOGETHER) >>> (Long.SIZE - Byte.SIZE);
            low |= (bits - SPECIAL) & ~bits & ~feed;
        }
        feeds = feedBits;
        ends = endBits;
        special = (low & HIGH) != 0 && hasSpecial(first);
    }

    /** Whether there are quotes or carriage returns among eight words, and not only blanks. */
    private boolean hasSpecial(int first) {
        long found = 0;
        for (int i = first; i < first + Long.BYTES; i++) {
            long quotes = words[i] ^ QUOTES;
            long returns = words[i] ^ RETURNS;
            found |= ((quotes - Bytes.ONES) & ~quotes) | ((returns - Bytes.ONES) & ~returns);
        }
        return (found & HIGH) != 0;
    }

    /** A bit for each line feed that was found. */
    long feeds() {
        return feeds;
    }

    /** A bit for each delimiter and line feed that was found. */
    long ends() {
        return ends;
    }

    /** Whether there are quotes or carriage returns among the bytes that were looked at. */
    boolean isSpecial() {
        return special;
    }

    /** A bit for each of 64 bytes, from one on whose place is a multiple of that, that is a certain one. */
    long bits(int at, long wanted) {
        long bits = 0;
        int first = at / Long.BYTES & (HELD - 1);
        for (int i = first + Long.BYTES - 1; i >= first; i--) {
            bits = (bits << Byte.SIZE) | (zeros(words[i] ^ wanted) * TOGETHER) >>> (Long.SIZE - Byte.SIZE);
        }
        return bits;
    }

    /** The place of the lowest bit; as fast where the compiler knows no such thing. */
    static int first(long bits) {
        return PLACE[(int) (((bits & -bits) * PLACES) >>> (Long.SIZE - 6))];
    }

    /** The high bit of each byte that is zero. */
    static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }
}
