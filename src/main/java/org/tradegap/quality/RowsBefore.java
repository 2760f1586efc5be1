package org.tradegap.quality;

/**
 * How many rows a file had when the newest release was made.
 *
 * @param role {@code detail} or {@code control}
 * @param file its name, without the folder
 * @param rows records read, rejected ones included
 */
public record RowsBefore(String role, String file, long rows) {}
