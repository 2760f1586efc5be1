package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.WorkbookUtil;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.DataTable;
import org.tradegap.report.Picture;
import org.tradegap.report.Pictures;
import org.tradegap.report.Prose;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

/** What would make a spreadsheet program refuse or repair the workbook, found before anything is written. */
final class ReportCheck {
    private static final Pattern TABLE_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]{0,254}");
    /** A name that a spreadsheet reads as a cell: {@code q1}, {@code usa2024}, {@code r1c1}, {@code r}. */
    private static final Pattern CELL_NAME = Pattern.compile("(?i)[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*");

    /** One line of what XML keeps as it is: it makes a blank of a tab in the name of a column. */
    private static final Pattern HEADER = Pattern.compile(
            "(?!.*_x[0-9A-Fa-f]{4}_)(?!\\s)[^\\p{IsControl}\\p{IsCs}\\x{2028}\\x{2029}\\x{FFFE}\\x{FFFF}]{1,255}");

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final Map<String, byte[]> pictures;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> sheets = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> tables = new HashSet<>();

    private ReportCheck(Map<String, byte[]> pictures) {
        this.pictures = pictures;
    }

    static List<String> problems(Report report, Map<String, byte[]> pictures) {
        ReportCheck check = new ReportCheck(pictures);
        check.need(!report.sheets().isEmpty(), "report " + report.id() + ": expected at least one sheet, found none");
        report.sheets().forEach(sheet -> check.tab(sheet.name()));
        report.data().forEach(check::tabs);
        if (!report.live().isEmpty()) {
            check.tab(LiveSheet.NAME);
        }
        report.sheets().forEach(check::sheet);
        report.data().forEach(check::data);
        return List.copyOf(check.problems);
    }

    private void need(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    private void tab(String name) {
        try {
            WorkbookUtil.validateSheetName(name);
        } catch (IllegalArgumentException e) {
            problems.add("sheet \"" + name + "\": " + e.getMessage());
        }
        need(sheets.add(name), "sheet \"" + name + "\": expected a name of its own, found it twice");
    }

    private void tabs(DataTable table) {
        for (int i = 0; i < table.sheets(); i++) {
            tab(table.places().tab(i));
        }
    }

    private void sheet(Sheet sheet) {
        String place = "sheet \"" + sheet.name() + "\"";
        text(sheet.title(), place);
        sheet.lines().forEach(line -> text(line, place));
        sheet.blocks().forEach(block -> block(block, place));
    }

    private void data(DataTable table) {
        String place = "sheet \"" + table.places().sheet() + "\"";
        text(table.title(), place);
        table.lines().forEach(line -> text(line, place));
        for (int i = 0; i < table.sheets(); i++) {
            name(table.name(i), place + ", table " + table.name(i));
        }
        headers(table.columns(), place + ", table " + table.name());
    }

    private void block(Block block, String place) {
        if (block instanceof Table table) {
            table(table, place + ", table " + table.name());
        } else if (block instanceof Picture picture) {
            picture(picture.chart().caption().id(), place);
        } else if (block instanceof Pictures side) {
            side.charts().forEach(chart -> picture(chart.caption().id() + Pictures.COLUMN, place));
        } else {
            Prose prose = (Prose) block;
            text(prose.heading(), place);
            prose.paragraphs().forEach(cell -> cell(cell, place));
        }
    }

    private void picture(String id, String place) {
        byte[] content = pictures.getOrDefault(id, new byte[0]);
        need(Png.is(content), place + ": expected a PNG for chart " + id + ", found " + content.length + " bytes");
    }

    private void table(Table table, String place) {
        name(table.name(), place);
        headers(table.columns(), place);
        table.rows().forEach(row -> row.cells().forEach(cell -> cell(cell, place)));
    }

    private void name(String name, String place) {
        boolean valid =
                TABLE_NAME.matcher(name).matches() && !CELL_NAME.matcher(name).matches();
        need(valid, place + ": expected a name of letters, digits and underscores that is not a cell's");
        need(tables.add(name.toLowerCase(Locale.ROOT)), place + ": expected a name of its own, found it twice");
    }

    private void headers(List<Table.Column> columns, String place) {
        need(!columns.isEmpty(), place + ": expected at least one column, found none");
        Set<String> headers = new HashSet<>();
        for (Table.Column column : columns) {
            String header = column.header();
            need(HEADER.matcher(header).matches(), place + ": expected a header on one line, found \"" + header + "\"");
            boolean unique = headers.add(header.toLowerCase(Locale.ROOT));
            need(unique, place + ": expected headers that differ, found \"" + header + "\" twice");
        }
    }

    private void cell(Cell cell, String place) {
        text(CellWriter.words(cell), place);
        if (cell instanceof Cell.Link link) {
            need(
                    sheets.contains(link.sheet()),
                    place + ": expected a sheet to link to, found \"" + link.sheet() + "\"");
        }
    }

    private void text(String text, String place) {
        need(text.length() <= LONGEST_TEXT, place + ": expected at most 32767 characters, found " + text.length());
    }
}
