package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Where the cells of a table are after it was filled in anew: columns are found by their headers, rows by their words. */
final class TableMove {
    /** What no row is known by. */
    private static final String HEADER = "\n";

    private final TableShape before;
    private final TableShape after;
    private final Axis rows;
    private final Axis columns;

    TableMove(TableShape before, TableShape after) {
        this.before = before;
        this.after = after;
        this.rows = new Axis(lines(before), before.top(), lines(after), after.top());
        this.columns = new Axis(before.headers(), before.left(), after.headers(), after.left());
    }

    /** A table that is there no more. */
    static TableMove gone(TableShape before) {
        return new TableMove(before, before.emptied());
    }

    private static List<String> lines(TableShape shape) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(shape.keys());
        return lines;
    }

    TableShape before() {
        return before;
    }

    /** The header and the rows. */
    Axis rows() {
        return rows;
    }

    Axis columns() {
        return columns;
    }

    /** Whether what names the table and some of its columns names something that is there no more. */
    boolean loses(List<String> headers) {
        return after.headers().isEmpty()
                || headers.stream().anyMatch(header -> has(before, header) && !has(after, header));
    }

    private static boolean has(TableShape shape, String header) {
        return shape.headers().stream().anyMatch(header::equalsIgnoreCase);
    }

    boolean touches(CellRangeAddress cells) {
        return cells.getFirstRow() <= before.bottom()
                && cells.getLastRow() >= before.top()
                && cells.getFirstColumn() <= before.right()
                && cells.getLastColumn() >= before.left();
    }

    /** Whether cells are among rows that are written as they come, not the header alone and not all of them. */
    boolean isLost(CellRangeAddress cells) {
        boolean all = cells.getFirstRow() <= before.top() + 1 && cells.getLastRow() >= before.bottom();
        return before.isLong() && !all && cells.getLastRow() > before.top();
    }

    /** Whether cells outside of the table may have moved with it. */
    boolean carries(CellRangeAddress cells) {
        return cells.getLastRow() >= before.top() && (rows.isResized() || columns.isResized());
    }
}
