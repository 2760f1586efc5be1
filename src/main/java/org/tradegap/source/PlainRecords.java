package org.tradegap.source;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;

/**
 * Where the fields of plain records stand in a block, found for many records at a time. A record is plain when it is one line of as
 * many fields as expected and each quoted field has quotes at its ends only; what is not plain is left to Commons CSV.
 */
final class PlainRecords {
    private static final byte QUOTE = '"';
    private static final int FIELDS = 1 << 14;
    private static final int MOST = 1 << 10;
    private static final int LEAST = 1 << 6;

    private final long delimiters;
    private final int width;
    private final int most;
    private final int[] ends;
    private final Quotes quotes = new Quotes();
    private final Words words = new Words();
    private byte[] bytes = {};
    private int length;
    private boolean quoted;
    private int returns;
    private int size;
    private int blanks;
    private int next;

    /** Records of some number of fields, between delimiters. */
    PlainRecords(char delimiter, int width) {
        this.delimiters = delimiter * Bytes.ONES;
        this.width = width;
        this.most = Math.max(LEAST, Math.min(MOST, FIELDS / width));
        this.ends = new int[most * width + 1 + Long.SIZE];
    }

    /** The most records that are found at a time. */
    int most() {
        return most;
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
        return ends[record * width] + 1;
    }

    /** The first byte after a record. */
    int end(int record) {
        return start(record + 1);
    }

    /** Where a field starts, after its quote where it has one. */
    int from(int record, int field) {
        int start = ends[record * width + field] + 1;
        return isQuoted(start) ? start + 1 : start;
    }

    /** Where a field ends, before its quote where it has one. */
    int to(int record, int field) {
        int place = record * width + field;
        int end = field + 1 < width ? ends[place + 1] : ends[place + 1] - returns;
        return isQuoted(ends[place] + 1) ? end - 1 : end;
    }

    private boolean isQuoted(int start) {
        return quoted && bytes[start] == QUOTE;
    }

    /** Takes the bytes of a block. */
    void take(Block block) {
        bytes = block.bytes();
        length = block.length();
        words.take(bytes, length);
    }

    /** The bytes that were taken. */
    byte[] bytes() {
        return bytes;
    }

    /** The same as numbers. */
    Words words() {
        return words;
    }

    /** Finds the records from a byte on, up to one that is not plain or comes after a blank line, as many as there is room for. */
    void find(int at) {
        size = 0;
        blanks = 0;
        next = at;
        for (int line = lineEnd(next); line > 0; line = lineEnd(next)) {
            next += line;
            blanks++;
        }
        ends[0] = next - 1;
        quoted = false;
        returns = 0;
        findFields();
    }

    private void findFields() {
        int found = 0;
        long counted = -1L << next;
        quotes.start();
        int end = Math.min(length, next + Words.MOST);
        for (int at = next & -Long.SIZE; at < end && found <= most * width; at += Long.SIZE) {
            words.look(at, delimiters);
            long feeds = words.feeds() & counted;
            long marks = words.ends() & counted;
            if (words.isSpecial() || quotes.areOpen()) {
                long quoting = words.bits(at, Words.QUOTES) & counted;
                long returning = words.bits(at, Words.RETURNS) & counted;
                long starts = ends[found] + 1 < at ? 0 : 1L << (ends[found] + 1);
                if (!quotes.take(quoting, returning, starts, marks, feeds)) {
                    return;
                }
                marks &= ~quotes.inside();
                quoted = true;
            }
            for (; marks != 0; marks &= marks - 1) {
                int place = at + Words.first(marks);
                ends[++found] = place;
                if ((marks & -marks & feeds) != 0 && !isRecord(found, place)) {
                    return;
                }
            }
            counted = -1;
        }
    }

    /** Takes a record that ends with the line at a byte; false where it is not plain, or no more are to be found. */
    private boolean isRecord(int found, int at) {
        int returned = quoted && bytes[at - 1] == '\r' ? 1 : 0;
        boolean whole = found == (size + 1) * width && at > next + returned && (size == 0 || returned == returns);
        if (whole) {
            returns = returned;
            next = at + 1;
            size++;
        }
        return whole && size < most;
    }

    /** How many bytes the line end at a byte has; 0 where there is none. */
    private int lineEnd(int at) {
        if (at < length && bytes[at] == '\n') {
            return 1;
        }
        return at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 0;
    }

    /** The texts of a record, each made when it is asked for, until others are found. */
    List<String> texts(int record) {
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
    boolean isBlank(int record, int field) {
        for (int i = from(record, field); i < to(record, field); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
