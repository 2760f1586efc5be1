package org.tradegap.report;

import java.util.regex.Pattern;

/**
 * Where the rows of a {@link DataTable} stand, known before there are any: title, lines, an empty row and the header,
 * then the data; a sheet that is full goes on as {@code <sheet> 2}, {@code <sheet> 3} with a head of its own.
 *
 * @param sheet the tab of the first sheet
 * @param lines how many lines stand between title and table
 * @param limit how many rows a sheet has
 */
public record DataPlaces(String sheet, int lines, int limit) {
    /** The rows of a sheet of a spreadsheet. */
    public static final int SHEET_ROWS = 1_048_576;

    private static final int TITLE_GAP_AND_HEADER = 3;
    private static final int LETTERS = 26;

    /** Needs no quotes: neither a cell of its own ({@code XFD1}) nor a column, a row or a truth value. */
    private static final Pattern PLAIN = Pattern.compile("(?i)(?!true$|false$)[a-z]{4,}");

    public DataPlaces {
        if (limit <= lines + TITLE_GAP_AND_HEADER) {
            throw new IllegalArgumentException("no room for data below " + lines + " lines in " + limit + " rows");
        }
    }

    public DataPlaces(String sheet, int lines) {
        this(sheet, lines, SHEET_ROWS);
    }

    /** The row of the header on each sheet, counted from 1. */
    public int header() {
        return lines + TITLE_GAP_AND_HEADER;
    }

    /** The most rows of data on one sheet. */
    public int capacity() {
        return limit - header();
    }

    /** How many sheets so many rows of data take; at least one. */
    public int sheets(long rows) {
        return Math.toIntExact(Math.max(1, (rows + capacity() - 1) / capacity()));
    }

    /** The tab of a sheet, counted from 0. */
    public String tab(int index) {
        return index == 0 ? sheet : sheet + " " + (index + 1);
    }

    /** The row on its sheet, counted from 1, of a row of data, counted from 0. */
    public int line(long row) {
        return header() + 1 + (int) (row % capacity());
    }

    /**
     * A cell for formulas on its own sheet, such as {@code I124}.
     *
     * @param row of the data, from 0
     * @param column from 0
     */
    public String address(long row, int column) {
        return letters(column) + line(row);
    }

    /**
     * A cell for formulas on any sheet, such as {@code Data!$I$124} or {@code 'Data 2'!$I$5}.
     *
     * @param row of the data, from 0
     * @param column from 0
     */
    public String reference(long row, int column) {
        String tab = tab(Math.toIntExact(row / capacity()));
        String quoted = PLAIN.matcher(tab).matches() ? tab : "'" + tab.replace("'", "''") + "'";
        return quoted + "!$" + letters(column) + "$" + line(row);
    }

    /** What a spreadsheet calls a column, counted from 0. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
