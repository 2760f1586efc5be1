package org.tradegap.source;

/**
 * Follows the quotes of records 64 bytes at a time, of which each is a bit: which bytes are in quotes, and whether quotes stand around whole
 * fields of one line only.
 */
final class Quotes {
    private long inside;
    private long closed;
    private long returned;

    /** Starts before a record. */
    void start() {
        inside = 0;
        closed = 0;
        returned = 0;
    }

    /** Whether what comes next depends on what was there; else bytes without quotes and carriage returns can be passed over. */
    boolean areOpen() {
        return inside < 0 || closed != 0 || returned != 0;
    }

    /**
     * Takes the next bytes.
     *
     * @param starts the byte that a field starts at, where it comes after no end among these
     * @param ends the delimiters and line feeds
     * @param feeds the line feeds
     * @return whether each quote opens a field or closes one, each field ends in its line, and carriage returns stand before line feeds only
     */
    boolean take(long quotes, long returns, long starts, long ends, long feeds) {
        inside = within(quotes) ^ (inside >> (Long.SIZE - 1));
        long fieldEnds = (ends | returns) & ~inside;
        long fieldStarts = (fieldEnds << 1) | starts;
        long closing = quotes & ~inside;
        long afterClosing = (closing << 1) | closed;
        long afterReturn = (returns << 1) | returned;
        closed = closing >>> (Long.SIZE - 1);
        returned = returns >>> (Long.SIZE - 1);
        long strayOpening = quotes & inside & ~fieldStarts;
        long strayClosing = afterClosing & ~fieldEnds;
        long strayReturns = afterReturn & ~feeds;
        long endsInside = (feeds | returns) & inside;
        return (strayOpening | strayClosing | strayReturns | endsInside) == 0;
    }

    /** The bytes that are in quotes, opening ones included. */
    long inside() {
        return inside;
    }

    /** The bits from each first of two on to before the second. */
    private static long within(long bits) {
        long within = bits;
        for (int shift = 1; shift < Long.SIZE; shift *= 2) {
            within ^= within << shift;
        }
        return within;
    }
}
