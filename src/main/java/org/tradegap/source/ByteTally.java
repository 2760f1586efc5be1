package org.tradegap.source;

import java.nio.LongBuffer;

/**
 * What the bytes of a text say of its encoding, told in one pass. Stretches of ASCII, which say nothing, are passed over
 * many at a time. Offsets count from 0 and are {@link #NONE} where there is no such byte.
 */
final class ByteTally {
    static final long NONE = -1;

    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final int FEW = 32;

    /** The bytes that windows-1252 does not define. */
    private static final String UNDEFINED = "\u0081\u008D\u008F\u0090\u009D";

    private long nul = NONE;
    private long invalid = NONE;
    private long undefined = NONE;
    private boolean multiByte;
    private boolean control;
    private boolean feeds;
    private boolean returns;
    private long offset;
    private long start;
    private int missing;
    private int lowest;
    private int highest;

    /** Takes the next bytes of a text. */
    void add(byte[] bytes, int from, int to) {
        noteLineEnds(bytes, from, to);
        int i = from;
        while (i < to) {
            i = missing == 0 ? pastAscii(bytes, i, to) : i;
            if (i < to) {
                add(bytes[i] & 0xFF, offset + i - from);
                i++;
            }
        }
        offset += to - from;
    }

    /** Takes the end of a text. */
    void end() {
        if (missing > 0) {
            noteInvalid();
        }
    }

    /** Whether there is nothing but UTF-8 without NUL. */
    boolean isPlain() {
        return nul == NONE && invalid == NONE;
    }

    /** Whether there is any line feed. */
    boolean feeds() {
        return feeds;
    }

    /** The first NUL. */
    long nul() {
        return nul;
    }

    /** The first byte that starts no character of UTF-8. */
    long invalid() {
        return invalid;
    }

    /** The first byte that windows-1252 does not define. */
    long undefined() {
        return undefined;
    }

    /** Whether there is any character of UTF-8 beyond ASCII. */
    boolean multiByte() {
        return multiByte;
    }

    /** Whether there is any byte that ISO-8859-1 has as a control character, and windows-1252 as a letter or sign. */
    boolean control() {
        return control;
    }

    /** Whether there are carriage returns and not one line feed. */
    boolean bareReturns() {
        return returns && !feeds;
    }

    private static int pastAscii(byte[] bytes, int from, int to) {
        int few = Math.min(to, from + FEW);
        int i = from;
        while (i < few && bytes[i] > 0) {
            i++;
        }
        return i < few ? i : pastManyAscii(bytes, i, to);
    }

    /** The same for many bytes, in words that are copied: to take them out of an array one by one is slow until it is optimised. */
    private static int pastManyAscii(byte[] bytes, int from, int to) {
        LongBuffer all = Bytes.words(bytes, from, to);
        long[] words = new long[Math.min(Bytes.COPIED, all.remaining())];
        int count = Math.min(FEW, words.length);
        int i = from;
        while (count > 0 && isAscii(words, count, all)) {
            i += count * Long.BYTES;
            count = Math.min(Math.min(2 * count, words.length), all.remaining());
        }
        while (i < to && bytes[i] > 0) {
            i++;
        }
        return i;
    }

    private static boolean isAscii(long[] words, int count, LongBuffer from) {
        from.get(words, 0, count);
        long others = 0;
        for (int word = 0; word < count; word++) {
            others |= words[word] | (words[word] - Bytes.ONES);
        }
        return (others & HIGH) == 0;
    }

    private void noteLineEnds(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !feeds; i++) {
            feeds = bytes[i] == '\n';
            returns |= bytes[i] == '\r';
        }
    }

    private void add(int b, long at) {
        control |= b >= 0x80 && b < 0xA0;
        if (undefined == NONE && UNDEFINED.indexOf(b) >= 0) {
            undefined = at;
        }
        if (missing > 0) {
            if (b >= lowest && b <= highest) {
                follow();
                return;
            }
            noteInvalid();
        }
        if (b == 0 && nul == NONE) {
            nul = at;
        }
        if (b >= 0x80) {
            begin(b, at);
        }
    }

    private void begin(int b, long at) {
        start = at;
        missing = b < 0xC2 || b > 0xF4 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (missing == 0) {
            noteInvalid();
        }
    }

    private void follow() {
        missing--;
        multiByte |= missing == 0;
        lowest = 0x80;
        highest = 0xBF;
    }

    private void noteInvalid() {
        invalid = invalid == NONE ? start : invalid;
        missing = 0;
    }
}
