package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.definition.Problem;
import org.tradegap.report.OwnNames;

/** Sheets of the analysts' own that are called as the program's are. */
final class Clashes {
    private final String file;
    private final OwnNames names;
    private final List<Problem> problems = new ArrayList<>();

    private Clashes(String file, OwnNames names) {
        this.file = file;
        this.names = names;
    }

    /**
     * All of a template.
     *
     * @param file its name, for the problems
     */
    static List<Problem> in(XSSFWorkbook workbook, String file, OwnNames names) {
        Clashes clashes = new Clashes(file, names);
        List<XSSFSheet> own = OwnSheets.sheets(workbook).stream()
                .filter(sheet -> sheet.getTables().stream().noneMatch(OwnSheets::isOurs))
                .toList();
        own.forEach(clashes::sheet);
        return List.copyOf(clashes.problems);
    }

    private void sheet(XSSFSheet sheet) {
        Optional<String> same = names.tabs().stream()
                .filter(tab -> sheet.getSheetName().matches("(?iu)\\Q" + tab + "\\E( [0-9]+)?"))
                .findFirst();
        same.ifPresent(tab -> problem(
                "no sheet of your own named \"" + tab + "\", where the program puts the cells of a source; rename it",
                "sheet \"" + sheet.getSheetName() + "\""));
    }

    private void problem(String expected, String found) {
        problems.add(new Problem(file, 0, expected, found));
    }
}
