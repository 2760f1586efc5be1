package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.Deleted3DPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lets formulas of the analysts' own follow the cells of tables that were filled in anew. */
final class References {
    private final XSSFEvaluationWorkbook workbook;
    private final List<TableMove> moves;
    private final List<String> lost = new ArrayList<>();

    References(XSSFWorkbook workbook, List<TableMove> moves) {
        this.workbook = XSSFEvaluationWorkbook.create(workbook);
        this.moves = moves;
    }

    /** What formulas refer to and is there no more, in words. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /**
     * A formula with its references moved. One that names tables by their names follows by itself and stays as it is.
     *
     * @param place where it stands, in words
     */
    String moved(String formula, FormulaType type, int sheet, String place) {
        if (formula.contains("[") || !formula.contains("!")) {
            if (formula.contains("[") && formula.contains("!")) {
                lost.add(place
                        + ": a formula that names tables or other files beside cells; its cells are not followed");
            }
            return formula;
        }
        try {
            Ptg[] parts = FormulaParser.parse(formula, workbook, type, sheet);
            for (int i = 0; i < parts.length; i++) {
                parts[i] = moved(parts[i], place);
            }
            return FormulaRenderer.toFormulaString(workbook, parts);
        } catch (FormulaParseException e) {
            lost.add(place + ": a formula that cannot be followed: " + formula);
            return formula;
        }
    }

    private Ptg moved(Ptg part, String place) {
        if (part instanceof Area3DPxg area && area.getExternalWorkbookNumber() < 0) {
            Optional<TableMove> move = move(area.getSheetName(), area.getFirstRow(), area.getFirstColumn());
            boolean whole = area.getLastRow() >= SpreadsheetVersion.EXCEL2007.getLastRowIndex();
            return move.isEmpty() || whole || !move.get().before().has(area.getLastRow(), area.getLastColumn())
                    ? part
                    : area(area, move.get(), place);
        }
        if (part instanceof Ref3DPxg cell && cell.getExternalWorkbookNumber() < 0) {
            return move(cell.getSheetName(), cell.getRow(), cell.getColumn())
                    .map(move -> cell(cell, move, place))
                    .orElse(part);
        }
        return part;
    }

    private Optional<TableMove> move(String sheet, int row, int column) {
        return moves.stream()
                .filter(move -> move.before().sheet().equals(sheet))
                .filter(move -> move.before().has(row, column))
                .findFirst();
    }

    private Ptg cell(Ref3DPxg cell, TableMove move, String place) {
        OptionalInt row = move.row(cell.getRow());
        OptionalInt column = move.column(cell.getColumn());
        if (row.isEmpty() || column.isEmpty()) {
            return deleted(cell.getSheetName(), place);
        }
        cell.setRow(row.getAsInt());
        cell.setColumn(column.getAsInt());
        return cell;
    }

    private Ptg area(Area3DPxg area, TableMove move, String place) {
        boolean oneRow = area.getFirstRow() == area.getLastRow();
        boolean oneColumn = area.getFirstColumn() == area.getLastColumn();
        OptionalInt top = oneRow ? move.row(area.getFirstRow()) : move.firstRow(area.getFirstRow());
        OptionalInt bottom = oneRow ? top : move.lastRow(area.getLastRow());
        OptionalInt left = oneColumn ? move.column(area.getFirstColumn()) : move.firstColumn(area.getFirstColumn());
        OptionalInt right = oneColumn ? left : move.lastColumn(area.getLastColumn());
        boolean there = top.isPresent() && bottom.isPresent() && left.isPresent() && right.isPresent();
        if (!there || top.getAsInt() > bottom.getAsInt() || left.getAsInt() > right.getAsInt()) {
            return deleted(area.getSheetName(), place);
        }
        area.setFirstRow(top.getAsInt());
        area.setLastRow(bottom.getAsInt());
        area.setFirstColumn(left.getAsInt());
        area.setLastColumn(right.getAsInt());
        return area;
    }

    private Ptg deleted(String sheet, String place) {
        lost.add(place + ": a row or column of sheet \"" + sheet + "\" that is not there any more");
        return new Deleted3DPxg(sheet);
    }
}
