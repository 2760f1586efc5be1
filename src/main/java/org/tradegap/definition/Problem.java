package org.tradegap.definition;

/**
 * A mistake in a file, told so that it can be mended.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 0 where no line can be told
 * @param expected what should stand there
 * @param found what stands there
 */
public record Problem(String file, int line, String expected, String found) {
    /** A mistake in a line that may lie beyond what can be counted. */
    public Problem(String file, long line, String expected, String found) {
        this(file, (int) Math.min(line, Integer.MAX_VALUE), expected, found);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": expected " + expected + ", found " + found;
    }
}
