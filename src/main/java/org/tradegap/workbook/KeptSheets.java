package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What of a template stays as it is although the report has, or had, something for it. */
final class KeptSheets {
    /** A cover of the analysts' own is meant to be in the place of the report's. */
    private static final String COVER = "Cover";

    private final XSSFWorkbook workbook;
    private final List<String> names = new ArrayList<>();

    KeptSheets(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Takes note of a sheet that has the name of one of the report's and none of its tables. */
    void keep(String name) {
        if (!name.equals(COVER)) {
            names.add(name);
        }
    }

    /**
     * What a reader could take for figures of this run and is none, in words.
     *
     * @param before the tables that the template had from an earlier run
     * @param filled the sheets that were written
     */
    List<String> words(Map<String, TableShape> before, Set<String> filled) {
        List<String> words = new ArrayList<>();
        names.forEach(
                name -> words.add("sheet \"" + name + "\": the template has a sheet of that name without a table that"
                        + " the program fills in; it stays as it is, and the report's own is not there"));
        before.forEach((table, shape) -> {
            @Nullable XSSFSheet sheet = workbook.getSheet(shape.sheet());
            boolean old = sheet != null
                    && !filled.contains(shape.sheet())
                    && sheet.getTables().stream()
                            .anyMatch(each -> each.getName().equals(table));
            if (old) {
                words.add("sheet \"" + shape.sheet() + "\": the report has no table " + table
                        + " any more; the sheet stays as it is, with the figures of an earlier run");
            }
        });
        return words;
    }

    /** Gives each table a number of its own, which a new one does not have by itself beside those of a template. */
    void number() {
        long last = 0;
        List<XSSFTable> ours = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            for (XSSFTable table : workbook.getSheetAt(i).getTables()) {
                if (OwnSheets.isOurs(table)) {
                    ours.add(table);
                } else {
                    last = Math.max(last, table.getCTTable().getId());
                }
            }
        }
        for (XSSFTable table : ours) {
            last++;
            table.getCTTable().setId(last);
        }
    }
}
