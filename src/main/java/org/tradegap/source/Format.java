package org.tradegap.source;

import java.util.List;
import java.util.Map;

/**
 * How one kind of CSV file is recognised and read.
 *
 * @param id lower case with dashes
 * @param title as it is shown
 * @param delimiter between fields
 * @param columns field to the name of the column that must be there
 * @param optional field to the name of a column that may be there
 * @param ignored columns that are known and not read
 * @param sidecarRequired whether {@code <file>.yml} must say what the values are
 * @param rejectsDuplicates whether a second row with the same key is a rejection; otherwise there are trusted to be none
 * @param text the description as it was written; a part of the key under which results are kept
 */
public record Format(
        String id,
        String title,
        char delimiter,
        Map<Field, String> columns,
        Map<Field, String> optional,
        List<String> ignored,
        boolean sidecarRequired,
        boolean rejectsDuplicates,
        String text) {}
