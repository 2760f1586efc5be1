package org.tradegap.source;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;

/**
 * Where the fields of plain records stand in some bytes. A record is plain when it is one line and each quoted field has
 * quotes at its ends only; what is not plain is left to Commons CSV.
 */
final class RecordFields {
    /** A record that is not plain. */
    static final int OTHER = -1;

    private static final byte QUOTE = '"';

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    /** Quotes and line ends are below it; so are blanks, which are met and passed over. */
    private static final long SPECIAL = 0x23 * ONES;

    private final byte delimiter;
    private final long pattern;
    private final int[] from;
    private final int[] to;
    private int next;

    /** Fields of records of some width, between delimiters. */
    RecordFields(char delimiter, int width) {
        this.delimiter = (byte) delimiter;
        this.pattern = delimiter * ONES;
        this.from = new int[width];
        this.to = new int[width];
    }

    /** Where a field starts, after its quote where it has one. */
    int from(int field) {
        return from[field];
    }

    /** Where a field ends, before its quote where it has one. */
    int to(int field) {
        return to[field];
    }

    /** The first byte after the record that was split. */
    int next() {
        return next;
    }

    /**
     * Finds the fields of the record that starts at a byte.
     *
     * @return how many they are, 0 for a blank line, {@link #OTHER} for a record that is not plain or wider than expected
     */
    int split(byte[] bytes, int at, int end) {
        int n = 0;
        int start = at;
        for (int i = special(bytes, at, end); i < end; i = special(bytes, i + 1, end)) {
            byte found = bytes[i];
            if (found == QUOTE && i == start) {
                i = closing(bytes, i + 1, end) + 1;
                found = i < end ? bytes[i] : QUOTE;
                from[n] = start + 1;
                to[n] = i - 1;
                if (found != delimiter && found != '\n' && found != '\r') {
                    return OTHER;
                }
            } else {
                from[n] = start;
                to[n] = i;
            }
            if (found == delimiter && n + 1 < from.length) {
                start = i + 1;
                n++;
            } else if (found == '\n' || found == '\r') {
                return ended(bytes, i, end) ? i == at ? 0 : n + 1 : OTHER;
            } else if (found == QUOTE || found == delimiter) {
                return OTHER;
            }
        }
        return OTHER;
    }

    /** The next byte that may be a delimiter, a quote or a line end; the end where there is none. */
    private int special(byte[] bytes, int at, int end) {
        int i = at;
        for (; i < end && i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            long word = Bytes.word(bytes, i);
            long delimiters = word ^ pattern;
            long places = (((word - SPECIAL) & ~word) | ((delimiters - ONES) & ~delimiters)) & HIGH;
            if (places != 0) {
                return Math.min(end, i + Long.numberOfTrailingZeros(places) / Byte.SIZE);
            }
        }
        return Math.min(i, end);
    }

    private boolean ended(byte[] bytes, int at, int end) {
        boolean returned = bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n';
        next = returned ? at + 2 : at + 1;
        return returned || bytes[at] == '\n';
    }

    /** The texts of the record that was split, each made when it is asked for, until the next is split. */
    List<String> texts(byte[] bytes) {
        return new AbstractList<>() {
            @Override
            public String get(int field) {
                return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
            }

            @Override
            public int size() {
                return from.length;
            }
        };
    }

    /** Whether a field has nothing but blanks in it. */
    boolean isBlank(byte[] bytes, int field) {
        for (int i = from[field]; i < to[field]; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The quote that closes a field within its line; the end where there is none. */
    private static int closing(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] != QUOTE) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return end;
            }
            i++;
        }
        return i;
    }
}
