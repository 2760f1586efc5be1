package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Lets what the analysts' own sheets, charts and names refer to follow the tables that were filled in anew. */
final class Following {
    /** Names that the format itself has, such as that of the rows repeated on each page. */
    private static final String BUILT_IN = "_xlnm.Print_Titles";

    private final XSSFWorkbook workbook;
    private final Set<String> filled;
    private final References references;

    /**
     * @param before the tables that the template had
     * @param filled the sheets that were written
     */
    Following(XSSFWorkbook workbook, Map<String, TableShape> before, Set<String> filled) {
        this.workbook = workbook;
        this.filled = filled;
        this.references = new References(workbook, moves(before));
    }

    private List<TableMove> moves(Map<String, TableShape> before) {
        List<TableMove> moves = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (XSSFSheet sheet : OwnSheets.sheets(workbook)) {
            for (XSSFTable table : sheet.getTables()) {
                @Nullable TableShape shape = before.get(table.getName());
                if (shape != null && OwnSheets.isOurs(table)) {
                    moves.add(new TableMove(shape, TableShape.of(sheet, table)));
                    there.add(table.getName());
                }
            }
        }
        before.forEach((table, shape) -> {
            if (!there.contains(table)) {
                moves.add(TableMove.gone(shape));
            }
        });
        return moves;
    }

    /** Moves all of them and gives what does not follow, in words. */
    List<String> follow() {
        boolean any = false;
        for (XSSFSheet sheet : OwnSheets.sheets(workbook)) {
            if (!filled.contains(sheet.getSheetName())) {
                any |= new OwnFormulas(sheet, references).follow();
                new OwnRules(sheet, references).follow();
                new NotFollowing(sheet, references).tell();
            }
            new OwnCharts(workbook, references).follow(sheet);
        }
        for (XSSFName name : workbook.getAllNames()) {
            boolean analysts = !TableNames.isOurs(name) && !name.getNameName().startsWith(BUILT_IN);
            if (analysts && !name.isFunctionName() && name.getRefersToFormula() != null) {
                name.setRefersToFormula(references.moved(
                        name.getRefersToFormula(), FormulaType.NAMEDRANGE, -1, "name " + name.getNameName()));
            }
        }
        if (any) {
            workbook.setForceFormulaRecalculation(true);
        }
        return references.lost();
    }
}
