package org.tradegap.workbook;

import java.util.Set;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.tradegap.report.Cell;
import org.tradegap.report.DataTable;
import org.tradegap.report.Look;
import org.tradegap.report.Table.Column;
import org.tradegap.workbook.HouseStyle.Twist;

/** All of a sheet of a long table but its rows: title, lines, header, and a table with filters around what will come. */
final class DataHead {
    private static final Set<Twist> HEADER = Set.of(Twist.WRAP, Twist.FILTERED);
    private static final Set<Twist> APART = Set.of(Twist.WRAP, Twist.FILTERED, Twist.INDENTED);

    private final DataTable table;
    private final CellWriter cells;
    private final Lines lines;

    DataHead(DataTable table, CellWriter cells, Lines lines) {
        this.table = table;
        this.cells = cells;
        this.lines = lines;
    }

    /** Fills an empty sheet, the {@code index}th of the table from 0. */
    void write(XSSFSheet sheet, int index) {
        lines.setWidths(sheet);
        sheet.setDefaultRowHeightInPoints((float) lines.height(1, Look.TEXT));
        String part = table.sheets() == 1 ? "" : " (" + (index + 1) + " of " + table.sheets() + ")";
        line(sheet.createRow(0), table.title() + part, Look.TITLE);
        for (int i = 0; i < table.lines().size(); i++) {
            line(sheet.createRow(i + 1), table.lines().get(i), Look.SUBTITLE);
        }
        int header = table.places().header();
        header(sheet.createRow(header - 1));
        declare(sheet, index);
        sheet.createFreezePane(0, header);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(header + ":" + header));
    }

    private void line(XSSFRow row, String text, Look look) {
        cells.text(row.createCell(0), text, look, Set.of(Twist.ONE_LINE));
        Extent.row(row, lines.height(1, look));
    }

    private void header(XSSFRow row) {
        double height = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            Look look = TableWriter.headerLook(column);
            boolean behind = TableWriter.followsFigures(table.columns(), i);
            cells.text(row.createCell(i), column.header(), look, behind ? APART : HEADER);
            height = Math.max(height, lines.height(lines.in(i, new Cell.Text(column.header()), look), look));
        }
        Extent.row(row, height);
    }

    private void declare(XSSFSheet sheet, int index) {
        int top = table.places().header() - 1;
        int bottom = top + Math.max(1, table.rowsOn(index));
        int right = table.columns().size() - 1;
        AreaReference area = new AreaReference(
                new CellReference(top, 0), new CellReference(bottom, right), SpreadsheetVersion.EXCEL2007);
        XSSFTable declared = sheet.createTable(area);
        declared.setName(table.name(index));
        declared.setDisplayName(table.name(index));
        declared.updateHeaders();
        declared.getCTTable().setComment(OwnSheets.MARK);
        declared.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        CellRangeAddress all = new CellRangeAddress(top, bottom, 0, right);
        sheet.addIgnoredErrors(all, IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
