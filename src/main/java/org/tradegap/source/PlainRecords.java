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
        int field = size * width;
        int last = field + width - 1;
        int start = at;
        int closed = OTHER;
        boolean open = false;
        int word = at;
        long places = special(bytes, word, end);
        while (word < end) {
            if (places == 0) {
                word += Long.BYTES;
                places = special(bytes, word, end);
                continue;
            }
            int i = word + Bytes.first(places);
            places &= places - 1;
            byte found = bytes[i];
            if (found == delimiter && !open && closed < start && field < last) {
                from[field] = start;
                to[field++] = i;
                start = i + 1;
            } else if (found == QUOTE) {
                if (!open && i != start) {
                    return OTHER;
                }
                closed = i;
                open = !open;
            } else if (found == '\n' || found == '\r' || (found == delimiter && !open)) {
                boolean quoted = closed >= start;
                if (open || (quoted && closed != i - 1)) {
                    return OTHER;
                }
                from[field] = quoted ? start + 1 : start;
                to[field] = quoted ? closed : i;
                if (found != delimiter) {
                    int ended = lineEnd(bytes, i, end);
                    return ended > 0 && field == last && i > at ? i + ended : OTHER;
                }
                if (field == last) {
                    return OTHER;
                }
                field++;
                start = i + 1;
            }
        }
        return OTHER;
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
