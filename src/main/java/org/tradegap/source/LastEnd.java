package org.tradegap.source;

/**
 * Where the last record ends in some bytes that start with one.
 *
 * @param at the byte after it; 0 where no record ends
 * @param feeds the line feeds before that
 */
record LastEnd(int at, long feeds) {
    /** No record ends. */
    static final LastEnd NONE = new LastEnd(0, 0);

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
