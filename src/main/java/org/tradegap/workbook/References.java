package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Deleted3DPxg;
import org.apache.poi.ss.formula.ptg.ErrPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lets formulas of the analysts' own follow the cells of tables that were filled in anew. */
final class References {
    private static final int ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int COLUMNS = SpreadsheetVersion.EXCEL2007.getMaxColumns();

    private final XSSFWorkbook sheets;
    private final XSSFEvaluationWorkbook workbook;
    private final List<TableMove> moves;
    private final List<String> lost = new ArrayList<>();

    References(XSSFWorkbook workbook, List<TableMove> moves) {
        this.sheets = workbook;
        this.workbook = XSSFEvaluationWorkbook.create(workbook);
        this.moves = moves;
    }

    /** The same with nothing lost so far. */
    References anew() {
        return new References(sheets, moves);
    }

    /** What formulas refer to and does not follow, in words. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Takes note of what does not follow. */
    void lose(String words) {
        lost.add(words);
    }

    /**
     * A formula with its references moved. What names tables by their names follows by itself and stays as it is.
     *
     * @param place where it stands, in words
     */
    String moved(String formula, FormulaType type, int sheet, String place) {
        String there = TableWords.replaced(formula, words -> there(words, place));
        if (!mentions(there)) {
            return there;
        }
        try {
            return TableWords.around(there, rest -> parsed(rest, type, sheet, place));
        } catch (RuntimeException e) {
            lose(place + ": a formula that cannot be followed: " + formula);
            return there;
        }
    }

    /** A reference by the names of a table and its columns, if there still are such. */
    private String there(String words, String place) {
        boolean gone = moves.stream()
                .filter(move -> move.before().table().equalsIgnoreCase(TableWords.table(words)))
                .anyMatch(move -> move.loses(TableWords.columns(words)));
        if (gone) {
            lose(place + ": " + words + ", a table or column that is not there any more");
        }
        return gone ? "#REF!" : words;
    }

    private String parsed(String formula, FormulaType type, int sheet, String place) {
        Ptg[] parts = FormulaParser.parse(formula, workbook, type, sheet);
        boolean any = false;
        for (int i = 0; i < parts.length; i++) {
            Ptg moved = moved(parts[i], place);
            any |= moved != parts[i];
            parts[i] = moved;
        }
        return any ? FormulaRenderer.toFormulaString(workbook, parts) : formula;
    }

    /**
     * What a formula is in a cell some rows further down and columns further right.
     *
     * @throws RuntimeException where it cannot be read
     */
    String shifted(String formula, int sheet, int down, int right) {
        return TableWords.around(formula, rest -> shiftedCells(rest, sheet, down, right));
    }

    private String shiftedCells(String formula, int sheet, int down, int right) {
        Ptg[] parts = FormulaParser.parse(formula, workbook, FormulaType.CELL, sheet);
        for (Ptg part : parts) {
            if (part instanceof RefPtgBase cell) {
                cell.setRow(shifted(cell.getRow(), cell.isRowRelative() ? down : 0, ROWS));
                cell.setColumn(shifted(cell.getColumn(), cell.isColRelative() ? right : 0, COLUMNS));
            } else if (part instanceof AreaPtgBase area) {
                area.setFirstRow(shifted(area.getFirstRow(), area.isFirstRowRelative() ? down : 0, ROWS));
                area.setLastRow(shifted(area.getLastRow(), area.isLastRowRelative() ? down : 0, ROWS));
                area.setFirstColumn(shifted(area.getFirstColumn(), area.isFirstColRelative() ? right : 0, COLUMNS));
                area.setLastColumn(shifted(area.getLastColumn(), area.isLastColRelative() ? right : 0, COLUMNS));
            }
        }
        return FormulaRenderer.toFormulaString(workbook, parts);
    }

    /** Behind the last row or column of a sheet comes the first. */
    private static int shifted(int place, int by, int places) {
        return Math.floorMod(place + by, places);
    }

    /** Whether cells of a sheet with tables that were filled in, or of that of styles, may be in a formula. */
    boolean mentions(String formula) {
        if (!formula.contains("!")) {
            return false;
        }
        String lower = formula.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(Template.STYLE_SHEET),
                        moves.stream().map(move -> move.before().sheet()))
                .map(sheet -> sheet.toLowerCase(Locale.ROOT).replace("'", "''"))
                .anyMatch(name ->
                        lower.contains(name + "!") || lower.contains(name + "'!") || lower.contains(name + ":"));
    }

    /** Whether a sheet has tables that were filled in. */
    boolean fills(String sheet) {
        return moves.stream().anyMatch(move -> move.before().sheet().equalsIgnoreCase(sheet));
    }

    /** The same part where nothing is to be done to it. */
    private Ptg moved(Ptg part, String place) {
        if (part instanceof Pxg3D across && across.getLastSheetName() != null) {
            lose(place + ": a reference across several sheets; it stays as it is");
            return part;
        }
        if (part instanceof Area3DPxg area && area.getExternalWorkbookNumber() < 0) {
            CellRangeAddress cells = new CellRangeAddress(
                    area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn());
            return moved(area, area.getSheetName(), cells, place);
        }
        if (part instanceof Ref3DPxg cell && cell.getExternalWorkbookNumber() < 0) {
            CellRangeAddress cells =
                    new CellRangeAddress(cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn());
            return moved(cell, cell.getSheetName(), cells, place);
        }
        return part;
    }

    private Ptg moved(Ptg part, String sheet, CellRangeAddress cells, String place) {
        if (sheets.getSheet(sheet) == null) {
            lose(place + ": cells " + cells.formatAsString() + " of sheet \"" + sheet + "\", which is not there");
            return ErrPtg.REF_INVALID;
        }
        RangeMove move = RangeMove.of(
                cells,
                moves.stream()
                        .filter(each -> each.before().sheet().equalsIgnoreCase(sheet))
                        .toList());
        String what = place + ": cells " + cells.formatAsString() + " of sheet \"" + sheet + "\"";
        switch (move.fate()) {
            case GONE -> {
                lose(place + ": a row or column of sheet \"" + sheet + "\" that is not there any more");
                return new Deleted3DPxg(sheet);
            }
            case APART -> lose(what + ", whose tables changed in different ways; the reference stays as it is");
            case LONG ->
                lose(what
                        + ", which move with the data; the reference stays as it is: use the table's name and SUMIFS");
            case BESIDE -> lose(what + ", which are in no table while tables moved; the reference stays as it is");
            case SHUFFLED -> lose(what + ", which stand in another order now, with others between them");
            case FOLLOWS -> {}
        }
        return move.cells().equals(cells) ? part : at(part, move.cells());
    }

    private static Ptg at(Ptg part, CellRangeAddress cells) {
        if (part instanceof Ref3DPxg cell) {
            Ref3DPxg moved = cell.copy();
            moved.setRow(cells.getFirstRow());
            moved.setColumn(cells.getFirstColumn());
            return moved;
        }
        Area3DPxg moved = ((Area3DPxg) part).copy();
        moved.setFirstRow(cells.getFirstRow());
        moved.setLastRow(cells.getLastRow());
        moved.setFirstColumn(cells.getFirstColumn());
        moved.setLastColumn(cells.getLastColumn());
        return moved;
    }
}
