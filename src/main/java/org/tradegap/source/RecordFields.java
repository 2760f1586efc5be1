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

    private final boolean[] special = new boolean[256];
    private final byte delimiter;
    private final int[] from;
    private final int[] to;
    private int next;

    /** Fields of records of some width, between delimiters. */
    RecordFields(char delimiter, int width) {
        this.delimiter = (byte) delimiter;
        this.from = new int[width];
        this.to = new int[width];
        for (char each : new char[] {delimiter, '\n', '\r', '"'}) {
            special[each] = true;
        }
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
        int i = at;
        while (n < from.length) {
            i = field(bytes, i, end, n);
            if (i >= end) {
                return OTHER;
            }
            n++;
            if (bytes[i] != delimiter) {
                return ended(bytes, i, end) ? i == at ? 0 : n : OTHER;
            }
            i++;
        }
        return OTHER;
    }

    /** Finds a field and gives the byte after it, or after its closing quote. */
    private int field(byte[] bytes, int at, int end, int n) {
        int i = at;
        if (i < end && bytes[i] == QUOTE) {
            from[n] = i + 1;
            to[n] = closing(bytes, i + 1, end);
            return to[n] + 1;
        }
        from[n] = i;
        while (i < end && !special[bytes[i] & 0xFF]) {
            i++;
        }
        to[n] = i;
        return i;
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
