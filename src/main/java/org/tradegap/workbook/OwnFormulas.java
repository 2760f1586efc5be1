package org.tradegap.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellFormula;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellFormulaType;

/** The formulas in the cells of a sheet of the analysts' own. */
final class OwnFormulas {
    /** A formula that further cells have too, and where it is written. */
    private record Shared(String formula, CellAddress at) {}

    private final XSSFSheet sheet;
    private final References references;
    private final int index;

    OwnFormulas(XSSFSheet sheet, References references) {
        this.sheet = sheet;
        this.references = references;
        this.index = sheet.getWorkbook().getSheetIndex(sheet);
    }

    /** Moves them, leaves their results to the spreadsheet and says whether there are any. */
    boolean follow() {
        List<XSSFCell> cells = Finished.all(sheet)
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .toList();
        Map<Long, Shared> shared = shared(cells);
        for (XSSFCell cell : cells) {
            if (cell.getCTCell().isSetF()) {
                follow(cell, shared);
            }
            if (cell.getCTCell().isSetV()) {
                cell.getCTCell().unsetV();
            }
        }
        return !cells.isEmpty();
    }

    /** The formulas that further cells have too without saying it again, by their numbers. */
    private static Map<Long, Shared> shared(List<XSSFCell> cells) {
        Map<Long, Shared> shared = new HashMap<>();
        for (XSSFCell cell : cells) {
            @Nullable CTCellFormula formula = cell.getCTCell().getF();
            if (formula != null
                    && isShared(formula)
                    && !formula.getStringValue().isEmpty()) {
                shared.put(formula.getSi(), new Shared(formula.getStringValue(), cell.getAddress()));
            }
        }
        return shared;
    }

    private static boolean isShared(CTCellFormula formula) {
        return formula.getT() == STCellFormulaType.SHARED;
    }

    private void follow(XSSFCell cell, Map<Long, Shared> shared) {
        String place = "sheet \"" + sheet.getSheetName() + "\", cell " + cell.getAddress();
        CTCellFormula formula = cell.getCTCell().getF();
        @Nullable Shared common = isShared(formula) ? shared.get(formula.getSi()) : null;
        if (common != null && references.mentions(common.formula)) {
            tellApart(cell, common, place);
        }
        CTCellFormula own = cell.getCTCell().getF();
        if (!own.getStringValue().isEmpty()) {
            own.setStringValue(references.moved(own.getStringValue(), FormulaType.CELL, index, place));
        }
    }

    /** Gives a cell that shares a formula one of its own, as what it refers to may go another way. */
    private void tellApart(XSSFCell cell, Shared common, String place) {
        try {
            int down = cell.getRowIndex() - common.at.getRow();
            int right = cell.getColumnIndex() - common.at.getColumn();
            CTCellFormula own = CTCellFormula.Factory.newInstance();
            own.setStringValue(references.shifted(common.formula, index, down, right));
            cell.getCTCell().setF(own);
        } catch (RuntimeException e) {
            references.lose(place + ": a formula shared with other cells that cannot be followed: " + common.formula);
        }
    }
}
