package org.tradegap.workbook;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Table;
import org.tradegap.report.Table.Column;
import org.tradegap.workbook.HouseStyle.Twist;

/** Writes a table as a table of the spreadsheet: a header row, then at least one row of data. */
final class TableWriter {
    static final Set<Twist> SEVERAL_LINES = Set.of(Twist.WRAP, Twist.TOP);
    private static final Set<Twist> ONE_LINE = Set.of(Twist.MIDDLE);

    private final XSSFSheet sheet;
    private final CellWriter cells;
    private final Lines lines;
    private final Set<Integer> indented = new HashSet<>();

    TableWriter(XSSFSheet sheet, CellWriter cells, Lines lines) {
        this.sheet = sheet;
        this.cells = cells;
        this.lines = lines;
    }

    static Look headerLook(Column column) {
        return column.look().isFigure() ? Look.HEADER_FIGURE : Look.HEADER;
    }

    static Look look(Column column, Table.Row row) {
        return row.total() ? column.look().inTotal() : column.look();
    }

    /** Whether words of a column would run into the figures of the one before. */
    static boolean followsFigures(List<Column> columns, int index) {
        return index > 0
                && !columns.get(index).look().isFigure()
                && columns.get(index - 1).look().isFigure();
    }

    Extent write(Table table, int top) {
        List<Column> columns = table.columns();
        indented.clear();
        indented.addAll(IntStream.range(0, columns.size())
                .filter(index -> followsFigures(columns, index))
                .boxed()
                .toList());
        Extent extent = row(
                sheet.createRow(top),
                columns.stream()
                        .map(column -> (Cell) new Cell.Text(column.header()))
                        .toList(),
                columns.stream().map(TableWriter::headerLook).toList(),
                lines.filtered() ? Set.of(Twist.FILTERED) : Set.of(),
                lines.filtered() ? Set.of(Twist.WRAP, Twist.FILTERED) : Set.of(Twist.WRAP));
        for (Table.Row row : table.rows().isEmpty() ? List.of(emptyRow(columns)) : table.rows()) {
            List<Look> looks = columns.stream().map(column -> look(column, row)).toList();
            extent =
                    extent.plus(row(sheet.createRow(top + extent.rows()), row.cells(), looks, ONE_LINE, SEVERAL_LINES));
        }
        declare(table, top, top + extent.rows() - 1);
        return extent;
    }

    /**
     * Fills a row; how its cells differ when each takes one line, and when one of them takes several. A row of one line keeps
     * its height, so that it does not touch the rule above.
     */
    private Extent row(XSSFRow target, List<Cell> row, List<Look> looks, Set<Twist> single, Set<Twist> several) {
        int count = 1;
        for (int i = 0; i < row.size(); i++) {
            count = Math.max(count, lines.in(i, row.get(i), looks.get(i)));
        }
        double height = 0;
        for (int i = 0; i < row.size(); i++) {
            Set<Twist> twists = count > 1 ? several : single;
            cells.write(target.createCell(i), row.get(i), looks.get(i), indented.contains(i) ? apart(twists) : twists);
            height = Math.max(height, lines.height(count, looks.get(i)));
        }
        target.getCTRow().setCustomHeight(count == 1);
        return Extent.row(target, height);
    }

    private static Set<Twist> apart(Set<Twist> twists) {
        Set<Twist> all = EnumSet.of(Twist.INDENTED);
        all.addAll(twists);
        return all;
    }

    /** A spreadsheet's table without rows is damaged; the spreadsheet itself leaves an empty row. */
    private static Table.Row emptyRow(List<Column> columns) {
        Cell nothing = new Cell.Text("");
        return new Table.Row(false, columns.stream().map(column -> nothing).toList());
    }

    private void declare(Table table, int top, int bottom) {
        int right = table.columns().size() - 1;
        AreaReference area = new AreaReference(
                new CellReference(top, 0), new CellReference(bottom, right), SpreadsheetVersion.EXCEL2007);
        XSSFTable declared = sheet.createTable(area);
        declared.setName(table.name());
        declared.setDisplayName(table.name());
        declared.updateHeaders();
        declared.getCTTable().setComment(OwnSheets.MARK);
        if (lines.filtered()) {
            declared.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        }
        sheet.addIgnoredErrors(new CellRangeAddress(top, bottom, 0, right), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    }
}
