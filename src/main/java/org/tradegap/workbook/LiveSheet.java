package org.tradegap.workbook;

import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.report.LiveChart;
import org.tradegap.report.LiveCharts;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;

/** The sheet of charts that the spreadsheet draws of tables on other sheets. */
final class LiveSheet {
    static final String NAME = LiveCharts.SHEET;

    private static final float ROW_POINTS = 15;
    private static final int ROWS = 26;
    /** Rows that a chart of bars needs beside two for each three bars. */
    private static final int ROWS_AROUND = 6;

    private final XSSFWorkbook workbook;
    private final CellWriter cells;
    private final XSSFSheet styleSheet;

    /**
     * @param styleSheet whose page set-up it takes
     */
    LiveSheet(XSSFWorkbook workbook, CellWriter cells, XSSFSheet styleSheet) {
        this.workbook = workbook;
        this.cells = cells;
        this.styleSheet = styleSheet;
    }

    /** Makes the sheet behind those of the report, where it has live charts and the template no such sheet. */
    void write(Report report, OwnSheets own) {
        List<LiveChart> charts = report.live().stream()
                .filter(chart -> workbook.getTable(chart.figures().table()) != null)
                .toList();
        if (!charts.isEmpty()) {
            own.add(NAME).ifPresent(sheet -> write(sheet, report.title(), charts));
        }
    }

    private void write(XSSFSheet sheet, String title, List<LiveChart> charts) {
        PageSetup.copy(styleSheet, sheet, title);
        Sheet content = new Sheet(
                NAME,
                title + ": live charts",
                List.of("Drawn of the tables on the other sheets: they follow when a figure is edited there."),
                List.of());
        PageSetup.Area page = PageSetup.area(sheet);
        Lines lines = Lines.of(content, cells.style().size(), page.width(), false, 0);
        new SheetWriter(sheet, cells, lines, Map.of(), 1).write(content);
        Pages pages = new Pages(sheet, page.heightFor(lines.width()));
        int top = sheet.getLastRowNum() + 2;
        for (LiveChart chart : charts) {
            int rows = rows(chart);
            pages.add(top, new Extent(rows + 1, (rows + 1) * ROW_POINTS));
            place(sheet, chart, top, rows);
            top += rows + 1;
        }
        PageSetup.printAll(sheet, 1);
        new OwnCharts(workbook, new References(workbook, List.of())).follow(sheet);
    }

    private static int rows(LiveChart chart) {
        boolean bars = chart.kind() == LiveChart.Kind.BARS;
        return bars ? Math.max(ROWS, ROWS_AROUND + chart.figures().rows().size() * 2 / 3 * 2) : ROWS;
    }

    private void place(XSSFSheet sheet, LiveChart chart, int top, int rows) {
        for (int row = top; row < top + rows; row++) {
            sheet.createRow(row).setHeightInPoints(ROW_POINTS);
        }
        int gap = Placement.GAP_PIXELS * Placement.EMU_PER_PIXEL;
        XSSFClientAnchor at = new XSSFClientAnchor(0, gap, 0, 0, 0, top, 1, top + rows);
        XSSFChart drawn = sheet.createDrawingPatriarch().createChart(at);
        Finished.Area area = new Finished(workbook, "")
                .tables().stream()
                        .filter(each ->
                                each.table().getName().equals(chart.figures().table()))
                        .findFirst()
                        .orElseThrow();
        LiveFigures figures = LiveFigures.of(area, chart.figures());
        new NativeChart(drawn, chart)
                .draw(chart.figures()
                        .rest()
                        .map(rest ->
                                figures.with(new RestOfChart(sheet, cells, top).write(area, chart.figures(), rest)))
                        .orElse(figures));
    }
}
