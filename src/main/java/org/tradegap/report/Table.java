package org.tradegap.report;

import java.util.List;

/**
 * A table with one header row and nothing merged; every row has as many cells as there are columns.
 *
 * @param name unique in the report, lower case with underscores; the spreadsheet's name of the table
 */
public record Table(String name, List<Column> columns, List<Row> rows) implements Block {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + name + ": a row of " + row.cells().size() + " cells under " + columns.size());
            }
        }
    }

    /** The table with a heading above it. */
    List<Block> under(String heading) {
        return List.of(new Prose(heading, List.of()), this);
    }

    /**
     * A column.
     *
     * @param header unique in the table, with the unit where the sheet does not give one for all
     * @param look how its cells look
     */
    public record Column(String header, Look look) {}

    /**
     * A row.
     *
     * @param total whether the row sums up the rows it stands with
     */
    public record Row(boolean total, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
