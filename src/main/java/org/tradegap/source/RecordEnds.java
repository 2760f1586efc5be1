package org.tradegap.source;

/**
 * Tells, byte by byte, where records end: at a line feed outside quotes. A quote opens a field only at its start; inside
 * a field it is a character like any other. A quote that is still open eight lines on is taken for a stray one, and the
 * record for ended, so that it cannot swallow a file. After an end nothing of what came before matters, so that a cut
 * changes no record.
 */
final class RecordEnds {
    static final int LONGEST_RECORD_IN_LINES = 8;

    private boolean quoted;
    private boolean closed;
    private byte before = '\n';
    private int openLines;

    /** Whether a record ends with this byte. */
    boolean endsWith(byte b) {
        if (b == '"') {
            boolean opens = closed || startsField();
            closed = quoted;
            quoted = !quoted && opens;
        } else {
            closed = false;
        }
        before = b;
        return b == '\n' && endsLine();
    }

    /** Whether a quote is open. */
    boolean isOpen() {
        return quoted;
    }

    /**
     * Passes over bytes without a quote while none is open.
     *
     * @param last of them
     * @param ended whether a record ends in them
     */
    void pass(byte last, boolean ended) {
        before = last;
        closed = false;
        openLines = ended ? 0 : openLines;
    }

    /** Whether the byte before is a line end or one of the delimiters in use. */
    private boolean startsField() {
        return before == '\n' || before == ',' || before == ';' || before == '\t' || before == '|';
    }

    private boolean endsLine() {
        openLines = quoted ? openLines + 1 : 0;
        if (openLines >= LONGEST_RECORD_IN_LINES) {
            quoted = false;
            openLines = 0;
        }
        return !quoted;
    }
}
