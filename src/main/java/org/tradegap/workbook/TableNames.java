package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Names for the cells of tables, header and rows, for programs and formulas that know no tables. */
final class TableNames {
    /** A name must not be that of a table. */
    private static final String END = "_range";

    private TableNames() {}

    /** Whether the program gave a name. */
    static boolean isOurs(XSSFName name) {
        return OwnSheets.MARK.equals(name.getComment());
    }

    /** Names every table that the program filled in, and no other; names of the analysts' own are kept. */
    static void renew(XSSFWorkbook workbook) {
        List.copyOf(workbook.getAllNames()).stream().filter(TableNames::isOurs).forEach(workbook::removeName);
        new Finished(workbook, "")
                .tables().stream()
                        .filter(area -> OwnSheets.isOurs(area.table()))
                        .filter(area -> workbook.getName(range(area.table().getName())) == null)
                        .forEach(area -> add(area.sheet(), area.table()));
    }

    /** The name for the cells of a table. */
    static String range(String table) {
        return table + END;
    }

    private static void add(XSSFSheet sheet, XSSFTable table) {
        XSSFName name = sheet.getWorkbook().createName();
        name.setNameName(range(table.getName()));
        name.setRefersToFormula(new AreaReference(
                        corner(sheet, table.getStartRowIndex(), table.getStartColIndex()),
                        corner(sheet, table.getEndRowIndex(), table.getEndColIndex()),
                        SpreadsheetVersion.EXCEL2007)
                .formatAsString());
        name.setComment(OwnSheets.MARK);
    }

    private static CellReference corner(XSSFSheet sheet, int row, int column) {
        return new CellReference(sheet.getSheetName(), row, column, true, true);
    }
}
