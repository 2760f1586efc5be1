package org.tradegap.report;

import java.util.List;
import java.util.Optional;

/**
 * A chart that the spreadsheet itself draws of a table, so that it follows when a figure is edited.
 *
 * @param alt what it shows, for those who cannot see it
 * @param unit what its values are in, at their axis
 */
public record LiveChart(Kind kind, String title, String alt, String unit, Figures figures) {
    /** How it is drawn. */
    public enum Kind {
        /** Columns on one another, the last series as a line over them. */
        STACKED,
        /** Columns side by side, the last series as a line over them. */
        COLUMNS,
        LINES,
        /** Bars from the left, one for each row, the first on top. */
        BARS
    }

    /**
     * The figures of a table that are drawn.
     *
     * @param table its name
     * @param names the header of the column that tells its rows apart
     * @param rows those drawn, from 0; next to each other where columns are the series
     * @param columns the headers of those drawn
     * @param byRow whether each row is a series, or each column
     * @param rest rows that are drawn as one series before the last
     */
    public record Figures(
            String table, String names, List<Integer> rows, List<String> columns, boolean byRow, Optional<Rest> rest) {
        public Figures {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }

        /** Figures that are drawn each for itself. */
        public Figures(String table, String names, List<Integer> rows, List<String> columns, boolean byRow) {
            this(table, names, rows, columns, byRow, Optional.empty());
        }
    }

    /**
     * Rows that are summed up.
     *
     * @param name what they are together, and how many
     */
    public record Rest(String name, List<Integer> rows) {
        public Rest {
            rows = List.copyOf(rows);
        }
    }
}
