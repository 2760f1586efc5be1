package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.tradegap.report.LiveChart;

/**
 * Where the figures of a live chart stand, as references.
 *
 * @param categories the cells that name the places along the axis
 */
record LiveFigures(String categories, List<Series> series) {
    LiveFigures {
        series = List.copyOf(series);
    }

    /** The cell with a series' name and the cells with its values. */
    record Series(CellReference name, String values) {}

    /** The same with one more series before the last. */
    LiveFigures with(Series more) {
        List<Series> all = new ArrayList<>(series);
        all.add(all.size() - 1, more);
        return new LiveFigures(categories, all);
    }

    /** What stands on the sheet, whatever order its columns have there. */
    static LiveFigures of(Finished.Area area, LiveChart.Figures figures) {
        Cells cells = new Cells(area);
        int names = cells.column(figures.names());
        List<Integer> columns =
                figures.columns().stream().map(cells::column).sorted().toList();
        int first = figures.rows().get(0);
        int last = figures.rows().get(figures.rows().size() - 1);
        return figures.byRow()
                ? new LiveFigures(
                        cells.across(-1, columns),
                        figures.rows().stream()
                                .map(row -> new Series(cells.at(row, names), cells.across(row, columns)))
                                .toList())
                : new LiveFigures(
                        cells.range(first, last, names, names),
                        figures.columns().stream()
                                .map(cells::column)
                                .map(column ->
                                        new Series(cells.at(-1, column), cells.range(first, last, column, column)))
                                .toList());
    }

    /** The cells of a table by row, from 0 below its header, and by column of its sheet. */
    record Cells(Finished.Area area) {
        int column(String header) {
            return area.table().getStartColIndex() + area.headers().indexOf(header);
        }

        CellReference at(int row, int column) {
            return new CellReference(area.sheet().getSheetName(), area.top() + 1 + row, column, true, true);
        }

        String range(int first, int last, int left, int right) {
            return first == last && left == right
                    ? at(first, left).formatAsString()
                    : new AreaReference(at(first, left), at(last, right), SpreadsheetVersion.EXCEL2007)
                            .formatAsString();
        }

        /** Cells of a row: one range where the columns stand next to each other, else several in brackets. */
        String across(int row, List<Integer> columns) {
            List<String> ranges = new ArrayList<>();
            int from = 0;
            for (int i = 1; i <= columns.size(); i++) {
                if (i == columns.size() || columns.get(i) != columns.get(i - 1) + 1) {
                    ranges.add(range(row, row, columns.get(from), columns.get(i - 1)));
                    from = i;
                }
            }
            return ranges.size() == 1 ? ranges.get(0) : "(" + String.join(",", ranges) + ")";
        }
    }
}
