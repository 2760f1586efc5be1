package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tradegap.definition.Problem;
import org.tradegap.report.OwnNames;

/** Sheets, tables and names of the analysts' own that are called as the program's are, which no spreadsheet program opens. */
final class Clashes {
    private final String file;
    private final XSSFWorkbook workbook;
    private final OwnNames names;
    private final List<Problem> problems = new ArrayList<>();

    private Clashes(String file, XSSFWorkbook workbook, OwnNames names) {
        this.file = file;
        this.workbook = workbook;
        this.names = names;
    }

    /**
     * All of a template.
     *
     * @param file its name, for the problems
     */
    static List<Problem> in(XSSFWorkbook workbook, String file, OwnNames names) {
        Clashes clashes = new Clashes(file, workbook, names);
        List<XSSFSheet> own = OwnSheets.sheets(workbook).stream()
                .filter(sheet -> sheet.getTables().stream().noneMatch(OwnSheets::isOurs))
                .toList();
        own.forEach(clashes::sheet);
        List<String> ours = clashes.ours();
        own.forEach(sheet -> sheet.getTables().forEach(table -> clashes.table(sheet, table, ours)));
        workbook.getAllNames().stream()
                .filter(name -> !TableNames.isOurs(name))
                .forEach(name -> clashes.name(name, ours));
        return List.copyOf(clashes.problems);
    }

    /** The tables of the program: those that it will write, and those that the template has of it. */
    private List<String> ours() {
        Stream<String> there = OwnSheets.sheets(workbook).stream()
                .flatMap(sheet -> sheet.getTables().stream())
                .filter(OwnSheets::isOurs)
                .map(XSSFTable::getName);
        return Stream.concat(names.tables().stream(), there).distinct().toList();
    }

    private void sheet(XSSFSheet sheet) {
        Optional<String> same = names.tabs().stream()
                .filter(tab -> sheet.getSheetName().matches("(?iu)\\Q" + tab + "\\E( [0-9]+)?"))
                .findFirst();
        same.ifPresent(tab -> problem(
                "no sheet of your own named \"" + tab + "\", where the program puts the cells of a source; rename it",
                "sheet \"" + sheet.getSheetName() + "\""));
    }

    private void table(XSSFSheet sheet, XSSFTable table, List<String> ours) {
        String found = "table " + table.getName() + " on sheet \"" + sheet.getSheetName() + "\"";
        for (String name : ours) {
            if (table.getName().equalsIgnoreCase(name) || table.getName().equalsIgnoreCase(TableNames.range(name))) {
                problem(
                        "no table of your own named " + table.getName() + ", as one of the program is; rename it",
                        found);
            }
        }
    }

    private void name(XSSFName name, List<String> ours) {
        if (ours.stream().anyMatch(name.getNameName()::equalsIgnoreCase)) {
            problem(
                    "no defined name " + name.getNameName() + ", as a table of the program has it; rename it",
                    "the name " + name.getNameName() + " for " + name.getRefersToFormula());
        }
    }

    private void problem(String expected, String found) {
        problems.add(new Problem(file, 0, expected, found));
    }
}
