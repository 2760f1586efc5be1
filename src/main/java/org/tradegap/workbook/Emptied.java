package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Takes away what an earlier run wrote on a sheet of the template. */
final class Emptied {
    private Emptied() {}

    static void empty(XSSFSheet sheet) {
        for (XSSFTable table : List.copyOf(sheet.getTables())) {
            sheet.removeTable(table);
        }
        for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
            sheet.removeMergedRegion(i);
        }
        comments(sheet);
        repeated(sheet);
        for (int row = sheet.getLastRowNum(); row >= 0; row--) {
            if (sheet.getRow(row) != null) {
                sheet.removeRow(sheet.getRow(row));
            }
        }
        List.copyOf(sheet.getHyperlinkList())
                .forEach(link -> sheet.removeHyperlink(link.getFirstRow(), link.getFirstColumn()));
        for (int row : sheet.getRowBreaks()) {
            sheet.removeRowBreak(row);
        }
        for (int i = sheet.getSheetConditionalFormatting().getNumConditionalFormattings() - 1; i >= 0; i--) {
            sheet.getSheetConditionalFormatting().removeConditionalFormatting(i);
        }
        DataBars.remove(sheet);
        if (sheet.getCTWorksheet().isSetIgnoredErrors()) {
            sheet.getCTWorksheet().unsetIgnoredErrors();
        }
        removePictures(sheet);
    }

    /** Rows repeated on each page are set anew; those of a sheet with a comma in its name cannot be read before. */
    private static void repeated(XSSFSheet sheet) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        int index = workbook.getSheetIndex(sheet);
        if (sheet.getSheetName().contains(",")) {
            workbook.getNames(XSSFName.BUILTIN_PRINT_TITLE).stream()
                    .filter(name -> name.getSheetIndex() == index)
                    .toList()
                    .forEach(workbook::removeName);
        }
    }

    /** Pictures of charts hang from one cell, as nothing else does that is drawn in a spreadsheet. */
    private static void removePictures(XSSFSheet sheet) {
        if (sheet.getDrawingPatriarch() != null) {
            sheet.getDrawingPatriarch().getShapes().stream()
                    .filter(XSSFPicture.class::isInstance)
                    .findFirst()
                    .ifPresent(any -> {
                        var drawing = sheet.getDrawingPatriarch().getCTDrawing();
                        for (int i = drawing.sizeOfOneCellAnchorArray() - 1; i >= 0; i--) {
                            if (drawing.getOneCellAnchorArray(i).isSetPic()) {
                                drawing.removeOneCellAnchor(i);
                            }
                        }
                    });
        }
    }

    /** Comments go with the boxes that they are drawn in, which would stay behind when their rows go. */
    private static void comments(XSSFSheet sheet) {
        for (CellAddress at : List.copyOf(sheet.getCellComments().keySet())) {
            @Nullable XSSFRow row = sheet.getRow(at.getRow());
            if (row != null && row.getCell(at.getColumn()) != null) {
                row.getCell(at.getColumn()).removeCellComment();
            }
        }
    }
}
