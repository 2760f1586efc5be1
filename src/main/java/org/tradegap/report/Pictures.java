package org.tradegap.report;

import java.util.List;

/** Charts in their column size, placed side by side across the width of a sheet. */
public record Pictures(List<Chart> charts) implements Block {
    /** What stands behind the id of a chart in the names of its files in column size. */
    public static final String COLUMN = "-column";

    public Pictures {
        charts = List.copyOf(charts);
    }
}
