package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.report.Look;

/** What stands in a template and will be in no workbook, or lets none be made, each with its sheet and cells and what to do about it. */
final class Unused {
    private static final String OURS = "Tradegap ";
    private static final String MOVE = "; move it to a sheet of your own";
    private static final int SHOWN = 5;
    /** The names of the styles and a sample of each. */
    private static final int STYLE_COLUMNS = 2;

    private final List<String> found = new ArrayList<>();

    private Unused() {}

    static List<String> in(XSSFWorkbook workbook) {
        Unused unused = new Unused();
        workbook.forEach(sheet -> {
            if (sheet.getSheetName().equals(Template.STYLE_SHEET)) {
                unused.styleSheet((XSSFSheet) sheet);
            } else if (((XSSFSheet) sheet).getTables().stream().anyMatch(OwnSheets::isOurs)) {
                unused.filledIn((XSSFSheet) sheet);
            }
        });
        unused.styles(workbook);
        unused.letters(new HouseStyle(workbook.getStylesSource()));
        if (workbook.isMacroEnabled()) {
            unused.found.add("macros are not taken over; keep them in a workbook of your own that opens the release");
        }
        return List.copyOf(unused.found);
    }

    /** A sheet that is emptied by each run before it is filled in; only first cells of rows can be the program's words. */
    private void filledIn(XSSFSheet sheet) {
        for (XSSFTable table : sheet.getTables()) {
            if (!OwnSheets.isOurs(table)) {
                found.add(place(sheet) + ", table " + table.getName() + " at "
                        + table.getArea().formatAsString() + ": this sheet is filled in anew by each run" + MOVE);
            }
        }
        cells(
                sheet,
                cell -> cell.getColumnIndex() > 0
                        && sheet.getTables().stream().noneMatch(table -> table.contains(cell)),
                "this sheet is filled in anew by each run" + MOVE);
    }

    private void styleSheet(XSSFSheet sheet) {
        String only = "of this sheet only the named styles, the page set-up and the first picture are used";
        cells(sheet, cell -> cell.getColumnIndex() >= STYLE_COLUMNS, only + MOVE);
        long pictures = sheet.getDrawingPatriarch() == null
                ? 0
                : sheet.getDrawingPatriarch().getShapes().stream()
                        .filter(XSSFPicture.class::isInstance)
                        .count();
        if (pictures > 1) {
            found.add(place(sheet) + ", " + pictures + " pictures: " + only + ", which is the logo; remove the others");
        }
    }

    private void styles(XSSFWorkbook workbook) {
        List<String> looks = Arrays.stream(Look.values()).map(Look::styleName).toList();
        HouseStyle.named(workbook.getStylesSource()).keySet().stream()
                .filter(name -> name.startsWith(OURS) && !looks.contains(name))
                .forEach(name -> found.add("named cell style \"" + name
                        + "\": no cell has this look; give it the name of one of the styles on sheet \"Style\", or"
                        + " another beginning"));
    }

    /** What would be refused when the publication is made. */
    private void letters(HouseStyle style) {
        for (Look look : Look.values()) {
            int points = style.of(look).getFont().getFontHeightInPoints();
            if (points < GuidanceCells.LEAST_POINTS) {
                found.add("named cell style \"" + look.styleName() + "\": letters of " + points
                        + " points; no publication is made with letters smaller than " + GuidanceCells.LEAST_POINTS
                        + " points, and without it no release");
            }
        }
    }

    private void cells(XSSFSheet sheet, Predicate<XSSFCell> unused, String why) {
        List<String> cells = Finished.cells(sheet)
                .filter(unused)
                .map(cell -> cell.getAddress().formatAsString())
                .toList();
        if (!cells.isEmpty()) {
            String more = cells.size() > SHOWN ? " and " + (cells.size() - SHOWN) + " more" : "";
            found.add(place(sheet) + ", cell" + (cells.size() > 1 ? "s " : " ")
                    + cells.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more + ": " + why);
        }
    }

    private static String place(XSSFSheet sheet) {
        return "sheet \"" + sheet.getSheetName() + "\"";
    }
}
