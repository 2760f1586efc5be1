package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.tradegap.report.Look;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

/** What helps to work with a written sheet: panes that stay, rows to fold, bars behind figures, definitions at the title. */
final class AnalystTools {
    /** How much of a screen the panes may take, in digits of the default font and in points. */
    private static final double WIDEST_PANE = 75;

    private static final double HIGHEST_PANE = 200;

    private final XSSFSheet sheet;
    private final HouseStyle style;
    private final Lines lines;

    AnalystTools(XSSFSheet sheet, HouseStyle style, Lines lines) {
        this.sheet = sheet;
        this.style = style;
        this.lines = lines;
    }

    void add(Sheet content) {
        List<Table> tables = content.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        DataBars bars = new DataBars(sheet);
        for (Table table : tables) {
            int top = top(table);
            List<Run> runs = Run.of(table);
            runs.forEach(run -> group(run, top + 1));
            runs.forEach(run -> bars.add(table, run, top + 1));
            if (tables.size() == 1) {
                freeze(table, top);
            }
        }
        new Definitions(sheet, style, lines).write(content.definitions());
    }

    private int top(Table table) {
        return sheet.getTables().stream()
                .filter(declared -> declared.getName().equals(table.name()))
                .mapToInt(XSSFTable::getStartRowIndex)
                .findFirst()
                .orElseThrow();
    }

    private void group(Run run, int top) {
        sheet.setRowSumsBelow(true);
        sheet.groupRow(top + run.first(), top + run.last());
    }

    /** Keeps the header and the words that each row begins with in sight where enough is left for the figures. */
    private void freeze(Table table, int top) {
        double above = 0;
        for (int row = 0; row <= top; row++) {
            above += sheet.getRow(row) == null
                    ? sheet.getDefaultRowHeightInPoints()
                    : sheet.getRow(row).getHeightInPoints();
        }
        sheet.createFreezePane(leading(table), above <= HIGHEST_PANE ? top + 1 : 0);
        sheet.setActiveCell(CellAddress.A1);
    }

    /** How many columns of words come before the figures and fit together; none where there are no figures. */
    private int leading(Table table) {
        List<Look> looks = table.columns().stream().map(Table.Column::look).toList();
        int words = 0;
        double width = 0;
        while (words < looks.size() && !looks.get(words).isFigure()) {
            width += lines.widths().get(words);
            words++;
        }
        return words == looks.size() || width > WIDEST_PANE ? 0 : words;
    }
}
