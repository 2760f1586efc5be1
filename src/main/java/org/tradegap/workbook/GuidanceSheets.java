package org.tradegap.workbook;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.tradegap.workbook.Guidance.Rule;

/** Rules about how a sheet is laid out. */
final class GuidanceSheets {
    static final List<Rule> RULES = List.of(
            of(
                    "Each sheet has its title in the first cell",
                    sheet -> Finished.text(sheet, 0, 0).isBlank()),
            of(
                    "The title is followed by what the sheet shows, before any table",
                    sheet -> sheet.getTables().stream().anyMatch(table -> table.getStartRowIndex() < 2)),
            of("No sheet has more than one table", sheet -> sheet.getTables().size() > 1),
            of("No row between the first and the last is blank", GuidanceSheets::hasBlankRow),
            of("No cells are merged", sheet -> sheet.getNumMergedRegions() > 0),
            of("No rows or columns are hidden", GuidanceSheets::hides),
            of("No panes are frozen", sheet -> sheet.getPaneInformation() != null),
            of("No filters are set", GuidanceSheets::filters),
            of("Nothing stands in headers and footers of pages", GuidanceSheets::hasHeaderOrFooter),
            of(
                    "No text floats in boxes over the sheet",
                    sheet -> shapes(sheet).anyMatch(shape -> !(shape instanceof XSSFPicture))),
            of("Every picture has an alternative text", sheet -> shapes(sheet).anyMatch(GuidanceSheets::isUntold)),
            of("No cell has a comment", sheet -> !sheet.getCellComments().isEmpty()),
            of(
                    "No rows or columns are grouped",
                    sheet -> sheet.getCTWorksheet().getSheetData().getRowList().stream()
                            .anyMatch(row -> row.getOutlineLevel() > 0)));

    private GuidanceSheets() {}

    private static Rule of(String words, Predicate<XSSFSheet> wrong) {
        return new Rule(
                words,
                file -> file.sheets().filter(wrong).map(XSSFSheet::getSheetName).toList());
    }

    /** Rows below a picture hold nothing and are not blank. */
    private static boolean hasBlankRow(XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        while (last > 0 && hasOnly(sheet.getRow(last), String::isEmpty)) {
            last--;
        }
        return IntStream.rangeClosed(0, last).anyMatch(row -> hasOnly(sheet.getRow(row), String::isBlank));
    }

    private static boolean hasOnly(@Nullable XSSFRow row, Predicate<String> texts) {
        if (row != null) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                if (!texts.test(Finished.text(row.getCell(i)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hides(XSSFSheet sheet) {
        boolean rows = sheet.getCTWorksheet().getSheetData().getRowList().stream()
                .anyMatch(row -> row.isSetHidden() && row.getHidden());
        boolean columns = sheet.getCTWorksheet().getColsList().stream()
                .flatMap(cols -> cols.getColList().stream())
                .anyMatch(column -> column.isSetHidden() && column.getHidden());
        return rows || columns;
    }

    private static boolean filters(XSSFSheet sheet) {
        return sheet.getCTWorksheet().isSetAutoFilter()
                || sheet.getTables().stream()
                        .anyMatch(table -> table.getCTTable().isSetAutoFilter());
    }

    private static boolean hasHeaderOrFooter(XSSFSheet sheet) {
        if (!sheet.getCTWorksheet().isSetHeaderFooter()) {
            return false;
        }
        CTHeaderFooter parts = sheet.getCTWorksheet().getHeaderFooter();
        return parts.isSetOddHeader()
                || parts.isSetOddFooter()
                || parts.isSetEvenHeader()
                || parts.isSetEvenFooter()
                || parts.isSetFirstHeader()
                || parts.isSetFirstFooter();
    }

    private static Stream<XSSFShape> shapes(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch() == null ? Stream.empty() : sheet.getDrawingPatriarch().getShapes().stream();
    }

    private static boolean isUntold(XSSFShape shape) {
        return shape instanceof XSSFPicture picture
                && picture.getCTPicture().getNvPicPr().getCNvPr().getDescr().isBlank();
    }
}
