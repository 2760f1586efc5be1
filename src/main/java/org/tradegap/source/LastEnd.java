package org.tradegap.source;

import java.nio.LongBuffer;

/**
 * Where the last record ends in some bytes that start with one.
 *
 * @param at the byte after it; 0 where no record ends
 * @param feeds the line feeds before that
 */
record LastEnd(int at, long feeds) {
    /** No record ends. */
    static final LastEnd NONE = new LastEnd(0, 0);

    private static final long QUOTES = '"' * Bytes.ONES;
    private static final long FEEDS = '\n' * Bytes.ONES;

    /** Looks from the first byte on. */
    static LastEnd of(byte[] bytes, int length) {
        long feeds = Bytes.countUnless(bytes, 0, length, '\n', '"');
        return feeds == Bytes.MET ? amongQuotes(bytes, length) : new LastEnd(afterLastFeed(bytes, length), feeds);
    }

    private static int afterLastFeed(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static LastEnd amongQuotes(byte[] bytes, int length) {
        LongBuffer words = Bytes.words(bytes, 0, length);
        long[] copied = new long[Bytes.COPIED];
        Walk walk = new Walk(bytes);
        int at = 0;
        while (words.hasRemaining()) {
            int count = Math.min(Bytes.COPIED, words.remaining());
            words.get(copied, 0, count);
            for (int i = 0; i < count; i++, at += Long.BYTES) {
                walk.pass(copied[i], at);
            }
        }
        walk.pass(at, length);
        return new LastEnd(walk.last, walk.feedsToLast);
    }

    /** Goes through bytes with quotes among them, eight at a time where they have none. */
    private static final class Walk {
        private final byte[] bytes;
        private final RecordEnds ends = new RecordEnds();
        private int last;
        private long feeds;
        private long feedsToLast;

        Walk(byte[] bytes) {
            this.bytes = bytes;
        }

        void pass(long word, int at) {
            if (ends.isOpen() || Words.zeros(word ^ QUOTES) != 0) {
                pass(at, at + Long.BYTES);
                return;
            }
            long found = Words.zeros(word ^ FEEDS);
            ends.pass(bytes[at + Long.BYTES - 1], found != 0);
            if (found != 0) {
                feeds += Long.bitCount(found);
                last = at + Long.BYTES - Long.numberOfLeadingZeros(found) / Byte.SIZE;
                feedsToLast = feeds;
            }
        }

        void pass(int from, int to) {
            for (int i = from; i < to; i++) {
                feeds += bytes[i] == '\n' ? 1 : 0;
                if (ends.endsWith(bytes[i])) {
                    last = i + 1;
                    feedsToLast = feeds;
                }
            }
        }
    }
}
