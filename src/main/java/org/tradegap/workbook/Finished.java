package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
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
    private @Nullable List<XSSFCell> cells;

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
        return sheets().flatMap(sheet -> sheet.getTables().stream().map(table -> new Area(sheet, table)))
                .toList();
    }

    Stream<XSSFSheet> sheets() {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt);
    }

    /** Every cell that has something in it. */
    Stream<XSSFCell> cells() {
        List<XSSFCell> all = cells;
        if (all == null) {
            all = sheets().flatMap(Finished::cells).toList();
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

    static String place(XSSFCell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    /** Where the cells stand that are as they should not be. */
    static List<String> places(Stream<XSSFCell> cells, Predicate<XSSFCell> wrong) {
        return cells.filter(wrong).map(Finished::place).toList();
    }

    static boolean isNumber(XSSFCell cell) {
        return cell.getCellType() == CellType.NUMERIC;
    }

    /** A marked-up table. */
    record Area(XSSFSheet sheet, XSSFTable table) {
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
        List<XSSFCell> column(int index) {
            List<XSSFCell> cells = new ArrayList<>();
            for (int row = top() + 1; row <= bottom(); row++) {
                @Nullable XSSFRow found = sheet.getRow(row);
                @Nullable XSSFCell cell = found == null ? null : found.getCell(table.getStartColIndex() + index);
                if (cell != null) {
                    cells.add(cell);
                }
            }
            return cells;
        }

        /** Whether a column has a number in it. */
        boolean isOfNumbers(int index) {
            return column(index).stream().anyMatch(Finished::isNumber);
        }
    }
}
