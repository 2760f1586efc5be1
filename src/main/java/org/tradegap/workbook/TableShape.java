package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;

/**
 * Where a table stands on its sheet, and by what its columns and rows are known.
 *
 * @param table its name
 * @param top the row of the header, from 0
 * @param left its first column, from 0
 * @param headers the columns in their order
 * @param keys the words that each row begins with, in their order, a number behind those that come again
 * @param isLong whether its rows are written as they come, so that where one stands is not known
 */
record TableShape(
        String table, String sheet, int top, int left, List<String> headers, List<String> keys, boolean isLong) {
    TableShape {
        headers = List.copyOf(headers);
        keys = List.copyOf(keys);
    }

    static TableShape of(XSSFSheet sheet, XSSFTable table) {
        int top = table.getStartRowIndex();
        int left = table.getStartColIndex();
        List<String> headers = new ArrayList<>();
        for (int column = left; column <= table.getEndColIndex(); column++) {
            headers.add(Finished.text(sheet, top, column));
        }
        List<String> keys = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (int row = top + 1; row <= table.getEndRowIndex(); row++) {
            String key = key(sheet.getRow(row), left, table.getEndColIndex());
            int time = times.merge(key, 1, Integer::sum);
            keys.add(time == 1 ? key : key + '\n' + time);
        }
        return new TableShape(table.getName(), sheet.getSheetName(), top, left, headers, keys, false);
    }

    TableShape ofLongTable() {
        return new TableShape(table, sheet, top, left, headers, keys, true);
    }

    /** The same place without rows and columns. */
    TableShape emptied() {
        return new TableShape(table, sheet, top, left, List.of(), List.of(), isLong);
    }

    private static String key(@Nullable XSSFRow row, int left, int right) {
        List<String> words = new ArrayList<>();
        for (int column = left; row != null && column <= right; column++) {
            @Nullable XSSFCell cell = row.getCell(column);
            if (cell == null || cell.getCellType() != CellType.STRING || isShorthand(cell)) {
                break;
            }
            words.add(cell.getStringCellValue());
        }
        return String.join("\t", words);
    }

    private static boolean isShorthand(XSSFCell cell) {
        return cell.getStringCellValue().matches("\\[[a-z]+]");
    }

    int bottom() {
        return top + keys.size();
    }

    int right() {
        return left + headers.size() - 1;
    }

    boolean has(int row, int column) {
        return row >= top && row <= bottom() && column >= left && column <= right();
    }
}
