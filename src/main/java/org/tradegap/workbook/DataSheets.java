package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataTable;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table.Column;

/** The sheets of long tables: their heads at once, their rows when the workbook's parts are copied. */
final class DataSheets {
    /** What the button of a filter takes, with some air. */
    static final double BUTTON = 5;

    private final XSSFWorkbook workbook;
    private final CellWriter cells;
    private final HouseStyle style;
    private final XSSFSheet styleSheet;
    private final String reportTitle;
    private final Map<String, DataRows> rows = new LinkedHashMap<>();

    /**
     * @param styleSheet whose page set-up they take
     */
    DataSheets(XSSFWorkbook workbook, CellWriter cells, XSSFSheet styleSheet, String reportTitle) {
        this.workbook = workbook;
        this.cells = cells;
        this.style = cells.style();
        this.styleSheet = styleSheet;
        this.reportTitle = reportTitle;
    }

    /** Makes the sheets of a table without its rows. */
    void add(DataTable table) {
        DataSample sample = new DataSample(table);
        TextSize text = style.size();
        Sheet shown = new Sheet(table.places().sheet(), "", List.of(), List.of(sample.shown()));
        Lines lines = new Lines(text, widths(table, shown, text), Double.MAX_VALUE, 0);
        DataHead head = new DataHead(table, cells, lines);
        List<DataColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            boolean behind = TableWriter.followsFigures(table.columns(), i);
            columns.add(new DataColumn(i, table.columns().get(i).look(), behind, style));
        }
        Iterator<DataRow> all = sample.all();
        for (int i = 0; i < table.sheets(); i++) {
            XSSFSheet sheet = workbook.createSheet(table.places().tab(i));
            PageSetup.copy(styleSheet, sheet, reportTitle);
            head.write(sheet, i);
            rows.put(name(sheet.getPackagePart().getPartName().getName()), new DataRows(table, i, columns, all));
        }
    }

    /** The widths that the cells need, and the headers with the button of their filter. */
    private static List<Double> widths(DataTable table, Sheet shown, TextSize text) {
        List<Double> widths = new ArrayList<>(new ColumnWidths(text, Double.MAX_VALUE, 0).of(shown));
        for (int i = 0; i < widths.size(); i++) {
            Column column = table.columns().get(i);
            double header = text.ofLongestWord(column.header(), TableWriter.headerLook(column));
            widths.set(i, Math.max(widths.get(i), header + BUTTON));
        }
        return widths;
    }

    /** What is to be written when the workbook is otherwise complete: the sheets, then the words that they share. */
    Map<String, StableZip.Content> parts() {
        Map<String, StableZip.Content> parts = new LinkedHashMap<>();
        SharedTexts texts = new SharedTexts(
                workbook.getSharedStringSource().getUniqueCount(), cells.texts().repeated());
        rows.forEach((name, each) -> parts.put(name, (before, out) -> each.write(before, texts, out)));
        parts.put(
                name(workbook.getSharedStringSource()
                        .getPackagePart()
                        .getPartName()
                        .getName()),
                texts);
        return parts;
    }

    private static String name(String part) {
        return part.substring(1);
    }
}
