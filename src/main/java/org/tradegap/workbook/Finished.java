package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A finished workbook as rules look at it, which does not change meanwhile. */
final class Finished {
    private final XSSFWorkbook workbook;
    private final String fileName;
    private final Set<String> units;
    private @Nullable List<Entry> cells;
    private @Nullable List<Area> tables;

    Finished(XSSFWorkbook workbook, String fileName) {
        this(workbook, fileName, Set.of());
    }

    /**
     * A finished workbook.
     *
     * @param units what figures are counted in, beside those that are known
     */
    Finished(XSSFWorkbook workbook, String fileName, Set<String> units) {
        this.workbook = workbook;
        this.fileName = fileName;
        this.units = units;
    }

    Set<String> units() {
        return units;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    String fileName() {
        return fileName;
    }

    /** The marked-up tables of the workbook with the sheets they stand on. */
    List<Area> tables() {
        List<Area> all = tables;
        if (all == null) {
            all = sheets().flatMap(sheet -> sheet.getTables().stream().map(table -> new Area(sheet, table)))
                    .toList();
            tables = all;
        }
        return all;
    }

    Stream<XSSFSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt);
    }

    /** Every cell that has something in it. */
    Stream<Entry> cells() {
        List<Entry> all = cells;
        if (all == null) {
            all = sheets().flatMap(Finished::all)
                    .map(Entry::of)
                    .filter(entry -> !entry.text().isEmpty())
                    .toList();
            cells = all;
        }
        return all.stream();
    }

    static Stream<XSSFCell> cells(XSSFSheet sheet) {
        return all(sheet).filter(cell -> !text(cell).isEmpty());
    }

    /** Every cell that there is, row by row. */
    static Stream<XSSFCell> all(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(XSSFCell.class::cast);
    }

    /** The words or the number in a cell; nothing where there is none. */
    static String text(@Nullable XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : Objects.toString(cell.getRawValue(), "");
    }

    static String text(XSSFSheet sheet, int row, int column) {
        @Nullable XSSFRow found = sheet.getRow(row);
        return found == null ? "" : text(found.getCell(column));
    }

    /** Where the cells stand that are as they should not be. */
    static List<String> places(Stream<Entry> cells, Predicate<Entry> wrong) {
        return cells.filter(wrong).map(Entry::place).toList();
    }

    /**
     * A cell as it was read once: most rules look at every one.
     *
     * @param text the words or the number in it
     * @param style the number of its style
     */
    record Entry(XSSFCell cell, CellType type, String text, long style) {
        static Entry of(XSSFCell cell) {
            return new Entry(
                    cell,
                    cell.getCellType(),
                    Finished.text(cell),
                    cell.getCTCell().getS());
        }

        String place() {
            return cell.getSheet().getSheetName() + "!" + cell.getAddress();
        }

        boolean isNumber() {
            return type == CellType.NUMERIC;
        }

        boolean isWords() {
            return type == CellType.STRING;
        }
    }

    /** A marked-up table. */
    static final class Area {
        private final XSSFSheet sheet;
        private final XSSFTable table;
        private final Map<Integer, List<Entry>> columns = new HashMap<>();

        Area(XSSFSheet sheet, XSSFTable table) {
            this.sheet = sheet;
            this.table = table;
        }

        XSSFSheet sheet() {
            return sheet;
        }

        XSSFTable table() {
            return table;
        }

        int top() {
            return table.getStartRowIndex();
        }

        int bottom() {
            return table.getEndRowIndex();
        }

        int width() {
            return table.getEndColIndex() - table.getStartColIndex() + 1;
        }

        String place() {
            return sheet.getSheetName() + ", table " + table.getName();
        }

        List<String> headers() {
            List<String> headers = new ArrayList<>();
            for (int i = table.getStartColIndex(); i <= table.getEndColIndex(); i++) {
                headers.add(text(sheet, top(), i));
            }
            return headers;
        }

        /** The cells of a column below its header, those that are there. */
        List<Entry> column(int index) {
            return columns.computeIfAbsent(index, this::read);
        }

        private List<Entry> read(int index) {
            List<Entry> cells = new ArrayList<>();
            for (int row = top() + 1; row <= bottom(); row++) {
                @Nullable XSSFRow found = sheet.getRow(row);
                @Nullable XSSFCell cell = found == null ? null : found.getCell(table.getStartColIndex() + index);
                if (cell != null) {
                    cells.add(Entry.of(cell));
                }
            }
            return cells;
        }

        /** Whether a column has a number in it. */
        boolean isOfNumbers(int index) {
            return column(index).stream().anyMatch(Entry::isNumber);
        }
    }
}
