package org.tradegap.source;

/**
 * Tells, byte by byte, where records end: at a line feed outside quotes. A quote that is still open eight lines on is
 * taken for a stray one, and the record for ended, so that it cannot swallow a file.
 */
final class RecordEnds {
    static final int LONGEST_RECORD_IN_LINES = 8;

    private boolean quoted;
    private int openLines;
    private long lines;

    /** Whether a record ends with this byte. */
    boolean endsWith(byte b) {
        if (b == '"') {
            quoted = !quoted;
        }
        if (b != '\n') {
            return false;
        }
        lines++;
        openLines = quoted ? openLines + 1 : 0;
        if (openLines >= LONGEST_RECORD_IN_LINES) {
            quoted = false;
            openLines = 0;
        }
        return !quoted;
    }

    /** The line feeds seen. */
    long lines() {
        return lines;
    }
}
