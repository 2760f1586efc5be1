package org.tradegap.report;

import java.util.List;

/**
 * A table of any length on sheets of its own, whose rows are written as they come and never kept.
 *
 * @param name unique in the report, lower case with underscores; the spreadsheet's name of the table, on further sheets
 *     with {@code _2}, {@code _3} behind it
 * @param places the sheets and where the rows stand on them
 * @param title what the table shows, in the first row of each sheet
 * @param lines description, unit and source, a row each
 * @param count how many rows there are
 * @param rows in their order; gone through once
 */
public record DataTable(
        String name,
        DataPlaces places,
        String title,
        List<String> lines,
        List<Table.Column> columns,
        long count,
        Iterable<? extends DataRow> rows) {
    public DataTable {
        lines = List.copyOf(lines);
        columns = List.copyOf(columns);
        if (places.lines() != lines.size()) {
            throw new IllegalArgumentException(
                    "table " + name + ": places below " + places.lines() + " lines, not " + lines.size());
        }
    }

    /** How many sheets the table takes. */
    public int sheets() {
        return places.sheets(count);
    }

    /** The spreadsheet's name of the table on a sheet, counted from 0. */
    public String name(int index) {
        return index == 0 ? name : name + "_" + (index + 1);
    }

    /** How many rows stand on a sheet, counted from 0. */
    public int rowsOn(int index) {
        long before = (long) index * places.capacity();
        return (int) Math.min(places.capacity(), count - before);
    }
}
