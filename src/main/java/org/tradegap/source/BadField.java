package org.tradegap.source;

/** A field that cannot be read. */
final class BadField extends Exception {
    private final String column;
    private final String text;

    BadField(String column, String text, String expected) {
        super("expected " + expected, null, false, false);
        this.column = column;
        this.text = text;
    }

    /** What the row becomes. */
    Rejection at(long line) {
        return new Rejection("", line, column, text, String.valueOf(getMessage()));
    }
}
