package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.Cell;
import org.tradegap.report.LiveChart;
import org.tradegap.report.Look;

/** The sums that a chart draws of the rows that have no series of their own: cells beside it, which are not printed. */
final class RestOfChart {
    private static final int FIRST_COLUMN = 1;
    private static final double WIDTH = 20;

    private final XSSFSheet sheet;
    private final CellWriter cells;
    private final int top;

    /**
     * @param top the row of the sheet, from 0, where the chart begins
     */
    RestOfChart(XSSFSheet sheet, CellWriter cells, int top) {
        this.sheet = sheet;
        this.cells = cells;
        this.top = top;
    }

    /** Writes a header and the sums below it. */
    LiveFigures.Series write(Finished.Area area, LiveChart.Figures figures, LiveChart.Rest rest) {
        LiveFigures.Cells table = new LiveFigures.Cells(area);
        List<Integer> columns =
                figures.columns().stream().map(table::column).sorted().toList();
        cell(0, FIRST_COLUMN, new Cell.Text(figures.names()), Look.HEADER);
        cell(1, FIRST_COLUMN, new Cell.Text(rest.name()), Look.TEXT);
        sheet.setColumnWidth(FIRST_COLUMN, (int) (WIDTH * Lines.UNITS_PER_DIGIT));
        int next = FIRST_COLUMN + 1;
        for (int column : columns) {
            String header = area.headers().get(column - area.table().getStartColIndex());
            cell(0, next, new Cell.Text(header), Look.HEADER_FIGURE);
            XSSFCell sum = cell(1, next, new Cell.Figure(sum(area, rest, column)), Look.BALANCE);
            sum.getCTCell().addNewF().setStringValue("SUM(" + String.join(",", ranges(area, rest, column)) + ")");
            next++;
        }
        CellReference name = new CellReference(sheet.getSheetName(), top + 1, FIRST_COLUMN, true, true);
        String values = new CellRangeAddress(top + 1, top + 1, FIRST_COLUMN + 1, next - 1)
                .formatAsString(sheet.getSheetName(), true);
        return new LiveFigures.Series(name, values);
    }

    private XSSFCell cell(int row, int column, Cell content, Look look) {
        XSSFRow target = sheet.getRow(top + row);
        XSSFCell cell = target.createCell(column);
        cells.write(cell, content, look, Set.of());
        return cell;
    }

    /** Text in a cell counts as nothing, as it does for the spreadsheet. */
    private static BigDecimal sum(Finished.Area area, LiveChart.Rest rest, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row : rest.rows()) {
            @Nullable XSSFRow found = area.sheet().getRow(area.top() + 1 + row);
            @Nullable XSSFCell cell = found == null ? null : found.getCell(column);
            if (cell != null
                    && cell.getCellType() != CellType.STRING
                    && cell.getCTCell().isSetV()) {
                sum = sum.add(new BigDecimal(cell.getCTCell().getV()));
            }
        }
        return sum;
    }

    /** Rows next to each other as one range. */
    private static List<String> ranges(Finished.Area area, LiveChart.Rest rest, int column) {
        List<Integer> rows = rest.rows();
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                Reference first = new Reference(area.sheet().getSheetName(), area.top() + 1 + rows.get(from), column);
                Reference last = new Reference(area.sheet().getSheetName(), area.top() + 1 + rows.get(i - 1), column);
                ranges.add(from == i - 1 ? first.from("") : first.to(last, ""));
                from = i;
            }
        }
        return ranges;
    }
}
