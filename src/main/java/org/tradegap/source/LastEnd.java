package org.tradegap.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long FEEDS = '\n' * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final int LAST = Long.SIZE - Byte.SIZE;
    private static final int COPIED = 1 << 9;
    private static final long QUOTED = -1;

    /** Looks from the first byte on. */
    static LastEnd of(byte[] bytes, int length) {
        long feeds = feeds(bytes, length);
        return feeds == QUOTED ? amongQuotes(bytes, length) : new LastEnd(afterLastFeed(bytes, length), feeds);
    }

    /** How many line feeds there are where there is no quote; else {@link #QUOTED}. */
    private static long feeds(byte[] bytes, int length) {
        long[] words = new long[COPIED];
        LongBuffer all =
                ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        long feeds = 0;
        while (all.hasRemaining()) {
            int count = Math.min(COPIED, all.remaining());
            all.get(words, 0, count);
            long quotes = 0;
            for (int i = 0; i < count; i++) {
                long word = words[i];
                long quote = word ^ QUOTES;
                quotes |= (quote - ONES) & ~quote & HIGH;
                feeds += ((Words.zeros(word ^ FEEDS) >>> (Byte.SIZE - 1)) * ONES) >>> LAST;
            }
            if (quotes != 0) {
                return QUOTED;
            }
        }
        for (int i = length & -Long.BYTES; i < length; i++) {
            if (bytes[i] == '"') {
                return QUOTED;
            }
            feeds += bytes[i] == '\n' ? 1 : 0;
        }
        return feeds;
    }

    private static int afterLastFeed(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private static LastEnd amongQuotes(byte[] bytes, int length) {
        RecordEnds ends = new RecordEnds();
        LastEnd last = NONE;
        long feeds = 0;
        int at = 0;
        while (at < length) {
            int from = at;
            int feed = 0;
            for (; at < length && bytes[at] != '"' && !(ends.isOpen() && bytes[at] == '\n'); at++) {
                if (bytes[at] == '\n') {
                    feed = at + 1;
                    feeds++;
                }
            }
            if (at > from) {
                ends.pass(bytes[at - 1], feed > 0);
            }
            last = feed > 0 ? new LastEnd(feed, feeds) : last;
            if (at < length) {
                feeds += bytes[at] == '\n' ? 1 : 0;
                last = ends.endsWith(bytes[at]) ? new LastEnd(at + 1, feeds) : last;
                at++;
            }
        }
        return last;
    }
}
