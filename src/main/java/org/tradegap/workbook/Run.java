package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.report.Table;

/** Rows of a table that the total below them sums up, from 0. */
record Run(int first, int last) {
    /** All runs of a table: of one by sector, one for each total. */
    static List<Run> of(Table table) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).total()) {
                if (row > first) {
                    runs.add(new Run(first, row - 1));
                }
                first = row + 1;
            }
        }
        return runs;
    }
}
