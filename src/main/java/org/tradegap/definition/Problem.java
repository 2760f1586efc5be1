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
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": expected " + expected + ", found " + found;
    }
}
