package org.tradegap.workbook;

import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.CellReference;

/** A cell of the workbook by the name of its sheet and its row and column from 0. */
record Reference(String sheet, int row, int column) {
    /** As formulas on a sheet have it: with the sheet's name where that is another one. */
    String from(String other) {
        return prefix(other) + new CellReference(row, column).formatAsString();
    }

    /** The cells from this one to another on the same sheet. */
    String to(Reference last, String other) {
        return from(other) + ":" + new CellReference(last.row, last.column).formatAsString();
    }

    /** Whether another one is the next below, or the next to the right. */
    boolean isBefore(Reference next, boolean below) {
        return sheet.equals(next.sheet) && next.row == row + (below ? 1 : 0) && next.column == column + (below ? 0 : 1);
    }

    private String prefix(String other) {
        return sheet.equals(other) ? "" : SheetNameFormatter.format(sheet) + "!";
    }

    @Override
    public String toString() {
        return from("");
    }
}
