package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.Block;
import org.tradegap.report.DataTable;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;

/**
 * The sheets of a template: those that take tables of the report are emptied and filled in anew, all others are kept,
 * and what these refer to follows the tables.
 */
final class OwnSheets {
    /** Stands for the report's subject in a cell of the analysts' own. */
    static final String SUBJECT_PLACE = "{subject}";

    /** Says of a table that the program fills it in. */
    static final String MARK = "Filled in by Tradegap";

    private final XSSFWorkbook workbook;
    private final Map<String, TableShape> before = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final KeptSheets kept;
    private int last = -1;
    private String lastName = "";

    OwnSheets(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.kept = new KeptSheets(workbook);
        sheets(workbook)
                .forEach(sheet -> sheet.getTables().stream()
                        .filter(OwnSheets::isOurs)
                        .forEach(table -> before.put(table.getName(), TableShape.of(sheet, table))));
    }

    /** Whether a table was filled in by the program. */
    static boolean isOurs(XSSFTable table) {
        return MARK.equals(table.getCTTable().getComment());
    }

    /** The sheets of a workbook in their order. */
    static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
    }

    /**
     * The sheet of the template that takes a sheet of the report, emptied; where there is none a new one behind the sheet
     * taken before. Nothing where the template has a sheet of its own by that name, which is kept.
     */
    Optional<XSSFSheet> take(Sheet content) {
        Optional<XSSFSheet> found = find(content);
        @Nullable XSSFSheet same = workbook.getSheet(content.name());
        if (found.isEmpty() && same != null) {
            last = workbook.getSheetIndex(same);
            lastName = same.getSheetName();
            kept.keep(content.name());
            return Optional.empty();
        }
        XSSFSheet sheet = found.orElseGet(() -> workbook.createSheet(content.name()));
        if (found.isPresent()) {
            Emptied.empty(sheet);
        } else {
            workbook.setSheetOrder(content.name(), last + 1);
        }
        last = workbook.getSheetIndex(sheet);
        lastName = sheet.getSheetName();
        filled.add(sheet.getSheetName());
        return Optional.of(sheet);
    }

    /**
     * A new sheet behind the one taken last; nothing where the template has a sheet of that name, which is kept.
     */
    Optional<XSSFSheet> add(String name) {
        if (workbook.getSheet(name) != null) {
            kept.keep(name);
            return Optional.empty();
        }
        XSSFSheet sheet = workbook.createSheet(name);
        workbook.setSheetOrder(name, workbook.getSheetIndex(lastName) + 1);
        filled.add(name);
        return Optional.of(sheet);
    }

    /** Names the cells of the tables anew. */
    void rename() {
        TableNames.renew(workbook);
    }

    /** Removes the sheets that an earlier run made for a long table. */
    void remove(DataTable table) {
        for (XSSFSheet sheet : sheets(workbook)) {
            List<String> earlier = sheet.getTables().stream()
                    .filter(OwnSheets::isOurs)
                    .map(XSSFTable::getName)
                    .filter(name -> name.matches(table.name() + "(_[0-9]+)?"))
                    .toList();
            if (!earlier.isEmpty()) {
                earlier.forEach(name -> before.computeIfPresent(name, (same, shape) -> shape.ofLongTable()));
                workbook.removeSheetAt(workbook.getSheetIndex(sheet));
            }
        }
    }

    /** The sheet with the columns of its tables in the order that the template has given them. */
    Sheet ordered(Sheet sheet) {
        List<Block> blocks = sheet.blocks().stream()
                .map(block -> block instanceof Table table ? (Block) ordered(table) : block)
                .toList();
        return sheet.with(blocks);
    }

    private Optional<XSSFSheet> find(Sheet content) {
        for (Block block : content.blocks()) {
            @Nullable TableShape shape = block instanceof Table table ? before.get(table.name()) : null;
            if (shape != null && !filled.contains(shape.sheet())) {
                return Optional.ofNullable(workbook.getSheet(shape.sheet()));
            }
        }
        boolean hasTables = content.blocks().stream().anyMatch(Table.class::isInstance);
        return Optional.ofNullable(workbook.getSheet(content.name()))
                .filter(sheet -> hasTables
                        ? sheet.getTables().stream().anyMatch(OwnSheets::isOurs)
                        : Finished.text(sheet, 0, 0).equals(content.title()));
    }

    /** New columns come behind those that they follow. */
    private Table ordered(Table table) {
        @Nullable TableShape shape = before.get(table.name());
        if (shape == null) {
            return table;
        }
        List<String> headers =
                table.columns().stream().map(Table.Column::header).toList();
        List<String> order = new ArrayList<>(shape.headers());
        order.retainAll(headers);
        for (int i = 0; i < headers.size(); i++) {
            if (!order.contains(headers.get(i))) {
                order.add(i == 0 ? 0 : order.indexOf(headers.get(i - 1)) + 1, headers.get(i));
            }
        }
        List<Integer> places = order.stream().map(headers::indexOf).toList();
        return new Table(
                table.name(),
                places.stream().map(table.columns()::get).toList(),
                table.rows().stream()
                        .map(row -> new Table.Row(
                                row.total(),
                                places.stream().map(row.cells()::get).toList()))
                        .toList());
    }

    /**
     * Lets formulas, names and charts follow the tables, fills in the places kept for the report's words and opens the
     * workbook on its first sheet; gives what is referred to and there no more, in words.
     */
    List<String> finish(Report report) {
        List<String> lost = new ArrayList<>(new Following(workbook, before, filled).follow());
        lost.addAll(kept.words(before, filled));
        kept.number();
        for (XSSFSheet sheet : sheets(workbook)) {
            sheet.setSelected(workbook.getSheetIndex(sheet) == 0);
            if (!filled.contains(sheet.getSheetName())) {
                words(sheet, report);
            }
        }
        workbook.getSheetAt(0).setSelected(true);
        workbook.setActiveSheet(0);
        workbook.setFirstVisibleTab(0);
        return lost;
    }

    private static void words(XSSFSheet sheet, Report report) {
        Finished.cells(sheet)
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .filter(cell -> cell.getStringCellValue().contains("{"))
                .forEach(cell -> cell.setCellValue(cell.getStringCellValue()
                        .replace(PageSetup.TITLE_PLACE, report.title())
                        .replace(SUBJECT_PLACE, report.subject())));
    }
}
