package org.tradegap.source;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;

/**
 * Where the fields of plain records stand in some bytes, found for many records at a time. A record is plain when it is one line of as
 * many fields as expected and each quoted field has quotes at its ends only; what is not plain is left to Commons CSV.
 */
final class PlainRecords {
    private static final int OTHER = -1;

    /** The place of a closing quote that is yet to come. */
    private static final int OPEN = Integer.MAX_VALUE;

    private static final byte QUOTE = '"';
    private static final int FIELDS = 1 << 14;
    private static final int MOST = 1 << 10;
    private static final int LEAST = 1 << 6;

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    /** Quotes and line ends are below it; so are blanks, which are met and passed over. */
    private static final long SPECIAL = 0x23 * ONES;

    private final byte delimiter;
    private final long pattern;
    private final int width;
    private final int[] from;
    private final int[] to;
    private final int[] starts;
    private int size;
    private int blanks;
    private int next;

    /** Records of some number of fields, between delimiters. */
    PlainRecords(char delimiter, int width) {
        int most = Math.max(LEAST, Math.min(MOST, FIELDS / width));
        this.delimiter = (byte) delimiter;
        this.pattern = delimiter * ONES;
        this.width = width;
        this.from = new int[most * width];
        this.to = new int[most * width];
        this.starts = new int[most];
    }

    /** The most records that are found at a time. */
    int most() {
        return starts.length;
    }

    /** How many records were found. */
    int size() {
        return size;
    }

    /** How many blank lines stand before them. */
    int blanks() {
        return blanks;
    }

    /** The first byte after them. */
    int next() {
        return next;
    }

    /** The first byte of a record. */
    int start(int record) {
        return starts[record];
    }

    /** The first byte after a record. */
    int end(int record) {
        return record + 1 < size ? starts[record + 1] : next;
    }

    /** Where a field starts, after its quote where it has one. */
    int from(int record, int field) {
        return from[record * width + field];
    }

    /** Where a field ends, before its quote where it has one. */
    int to(int record, int field) {
        return to[record * width + field];
    }

    /** Finds the records from a byte on, up to one that is not plain or comes after a blank line, as many as there is room for. */
    void find(byte[] bytes, int at, int end) {
        size = 0;
        blanks = 0;
        next = at;
        for (int line = lineEnd(bytes, next, end); line > 0; line = lineEnd(bytes, next, end)) {
            next += line;
            blanks++;
        }
        while (size < starts.length && next < end) {
            int after = fields(bytes, next, end);
            if (after == OTHER) {
                return;
            }
            starts[size++] = next;
            next = after;
        }
    }

    /** Finds the fields of the record that starts at a byte; the first byte after it, or {@link #OTHER}. */
    private int fields(byte[] bytes, int at, int end) {
        int last = (size + 1) * width - 1;
        int field = last + 1 - width;
        int start = at;
        int closed = OTHER;
        long places = special(bytes, at, end);
        for (int word = at; word < end; word += Long.BYTES, places = special(bytes, word, end)) {
            for (; places != 0; places &= places - 1) {
                int i = word + Bytes.first(places);
                byte found = bytes[i];
                if (found == delimiter && closed != OPEN && field < last && isField(field, start, i, closed)) {
                    field++;
                    start = i + 1;
                } else if (found == QUOTE && (closed == OPEN || i == start)) {
                    closed = closed == OPEN ? i : OPEN;
                } else if (found == '\n' || found == '\r') {
                    boolean whole = closed != OPEN && field == last && i > at && isField(field, start, i, closed);
                    int length = whole ? lineEnd(bytes, i, end) : 0;
                    return length == 0 ? OTHER : i + length;
                } else if (found == QUOTE || (found == delimiter && closed != OPEN)) {
                    return OTHER;
                }
            }
        }
        return OTHER;
    }

    /** Takes a field, in quotes where one was closed in it; false where text follows the quote. */
    private boolean isField(int field, int start, int end, int closed) {
        boolean quoted = closed >= start;
        from[field] = quoted ? start + 1 : start;
        to[field] = quoted ? closed : end;
        return !quoted || closed == end - 1;
    }

    /** How many bytes the line end at a byte has; 0 where there is none. */
    private static int lineEnd(byte[] bytes, int at, int end) {
        if (at < end && bytes[at] == '\n') {
            return 1;
        }
        return at + 1 < end && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 0;
    }

    /** The high bit of each of eight bytes that may be a delimiter, a quote or a line end. */
    private long special(byte[] bytes, int at, int end) {
        long word = at + Long.BYTES <= end ? Bytes.word(bytes, at) : Bytes.lastWord(bytes, at, end);
        long delimiters = word ^ pattern;
        return (((word - SPECIAL) & ~word) | ((delimiters - ONES) & ~delimiters)) & HIGH;
    }

    /** The texts of a record, each made when it is asked for, until others are found. */
    List<String> texts(byte[] bytes, int record) {
        return new AbstractList<>() {
            @Override
            public String get(int field) {
                int start = from(record, field);
                return new String(bytes, start, to(record, field) - start, StandardCharsets.UTF_8);
            }

            @Override
            public int size() {
                return width;
            }
        };
    }

    /** Whether a field has nothing but blanks in it. */
    boolean isBlank(byte[] bytes, int record, int field) {
        for (int i = from(record, field); i < to(record, field); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
