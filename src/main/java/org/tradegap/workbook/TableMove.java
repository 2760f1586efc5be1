package org.tradegap.workbook;

import java.util.List;
import java.util.OptionalInt;

/** Where the cells of a table are after it was filled in anew: columns are found by their headers, rows by their words. */
record TableMove(TableShape before, TableShape after) {
    /** A row of the sheet; nothing where the table has no such row any more. */
    OptionalInt row(int row) {
        return row == before.top()
                ? OptionalInt.of(after.top())
                : found(after.keys(), before.keys().get(row - before.top() - 1), after.top() + 1);
    }

    /** A column of the sheet; nothing where the table has no such column any more. */
    OptionalInt column(int column) {
        return found(after.headers(), before.headers().get(column - before.left()), after.left());
    }

    /** The first row of a range: as far behind the row before it as it was, so that rows that came between are in it. */
    OptionalInt firstRow(int row) {
        if (row <= before.top() + 1) {
            return OptionalInt.of(after.top() + row - before.top());
        }
        OptionalInt next = row(row - 1);
        return next.isPresent() ? OptionalInt.of(next.getAsInt() + 1) : row(row);
    }

    /** The last row of a range: just before the row that followed it, or the table's last where none did. */
    OptionalInt lastRow(int row) {
        if (row >= before.bottom()) {
            return OptionalInt.of(after.bottom());
        }
        OptionalInt next = row(row + 1);
        return next.isPresent() ? OptionalInt.of(next.getAsInt() - 1) : row(row);
    }

    /** The first column of a range. */
    OptionalInt firstColumn(int column) {
        if (column == before.left()) {
            return OptionalInt.of(after.left());
        }
        OptionalInt next = column(column - 1);
        return next.isPresent() ? OptionalInt.of(next.getAsInt() + 1) : column(column);
    }

    /** The last column of a range. */
    OptionalInt lastColumn(int column) {
        if (column == before.right()) {
            return OptionalInt.of(after.right());
        }
        OptionalInt next = column(column + 1);
        return next.isPresent() ? OptionalInt.of(next.getAsInt() - 1) : column(column);
    }

    private static OptionalInt found(List<String> names, String name, int from) {
        int at = names.indexOf(name);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(from + at);
    }
}
