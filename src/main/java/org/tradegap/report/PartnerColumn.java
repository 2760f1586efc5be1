package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;

/** The first column of tables of several partners, which names them; tables of one have none. */
record PartnerColumn(boolean wanted) {
    static PartnerColumn of(ReportData data) {
        return new PartnerColumn(data.scope().partners().size() > 1);
    }

    /** The columns of a table, of which more can be added. */
    List<Table.Column> columns(Table.Column... more) {
        List<Table.Column> columns = new ArrayList<>();
        if (wanted) {
            columns.add(new Table.Column("Partner", Look.TEXT));
        }
        columns.addAll(List.of(more));
        return columns;
    }

    /** The cells of a row, of which more can be added. */
    List<Cell> cells(String partner, Cell... more) {
        List<Cell> cells = new ArrayList<>();
        if (wanted) {
            cells.add(new Cell.Text(partner));
        }
        cells.addAll(List.of(more));
        return cells;
    }
}
