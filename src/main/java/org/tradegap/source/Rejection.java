package org.tradegap.source;

/**
 * A row that was not read, and why.
 *
 * @param file the file's name; empty inside a slice
 * @param line counted from 1; inside a slice from the slice's first line
 * @param column the column at fault, or {@code row} when it is the row as a whole
 * @param text what stands there, at most 200 characters
 * @param reason what was expected
 */
public record Rejection(String file, long line, String column, String text, String reason) {
    private static final int LONGEST = 200;

    public Rejection {
        if (text.length() > LONGEST) {
            int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
            text = text.substring(0, end) + "…";
        }
    }

    /** The same rejection placed in its file. */
    public Rejection in(String name, long firstLine) {
        return new Rejection(name, line + firstLine - 1, column, text, reason);
    }
}
