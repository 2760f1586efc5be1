package org.tradegap.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** How a sheet is printed and viewed: taken from the template's style sheet as it stands there. */
final class PageSetup {
    /** Stands for the report's title in a header or footer. */
    static final String TITLE_PLACE = "{report}";

    private static final int LONGEST_TITLE = 120;
    private static final double POINTS_PER_INCH = 72;
    /** Inches above what has to find room on one page. */
    private static final double NARROW = 0.4;

    private static final double A4_SHORT = 595;
    private static final double A4_LONG = 842;
    private static final double LETTER_SHORT = 612;
    private static final double LETTER_LONG = 792;

    private PageSetup() {}

    /** The part of a page between its margins, in points. */
    record Area(double width, double height) {
        /** How much of a sheet of a width goes on a page that is fitted to its width. */
        double heightFor(double contentWidth) {
            return height * Math.max(1, contentWidth / width);
        }
    }

    /**
     * Takes over how sheets are printed.
     *
     * @param title what stands for the report in headers and footers; where it is empty there are none
     */
    static void copy(XSSFSheet styleSheet, XSSFSheet target, String title) {
        CTWorksheet from = styleSheet.getCTWorksheet();
        CTWorksheet to = target.getCTWorksheet();
        target.setFitToPage(styleSheet.getFitToPage());
        if (from.isSetPrintOptions()) {
            to.setPrintOptions(from.getPrintOptions());
        }
        if (from.isSetPageMargins()) {
            to.setPageMargins(from.getPageMargins());
        }
        if (from.isSetPageSetup()) {
            to.setPageSetup(from.getPageSetup());
            if (to.getPageSetup().isSetId()) {
                to.getPageSetup().unsetId();
            }
        }
        if (!title.isEmpty() && from.isSetHeaderFooter()) {
            to.setHeaderFooter(from.getHeaderFooter());
            fill(to.getHeaderFooter(), title);
        }
        target.setDisplayGridlines(styleSheet.isDisplayGridlines());
    }

    /** Lets a sheet be printed across, on one page. */
    static void onePage(XSSFSheet sheet) {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 1);
        sheet.setMargin(PageMargin.TOP, Math.min(NARROW, sheet.getMargin(PageMargin.TOP)));
    }

    /** Prints what has been written, pictures included, and nothing else. */
    static void printAll(XSSFSheet sheet, int columns) {
        XSSFWorkbook workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, columns - 1, 0, sheet.getLastRowNum());
    }

    static Area area(XSSFSheet sheet) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        boolean letter = print.getPaperSizeEnum() == PaperSize.LETTER_PAPER;
        double shortSide = letter ? LETTER_SHORT : A4_SHORT;
        double longSide = letter ? LETTER_LONG : A4_LONG;
        double across = points(sheet, PageMargin.LEFT) + points(sheet, PageMargin.RIGHT);
        double down = points(sheet, PageMargin.TOP) + points(sheet, PageMargin.BOTTOM);
        return print.getLandscape()
                ? new Area(longSide - across, shortSide - down)
                : new Area(shortSide - across, longSide - down);
    }

    private static double points(XSSFSheet sheet, PageMargin margin) {
        return sheet.getMargin(margin) * POINTS_PER_INCH;
    }

    private static void fill(CTHeaderFooter parts, String title) {
        String text = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
        String literal = text.replace("&", "&&");
        try (XmlCursor cursor = parts.newCursor()) {
            for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
                cursor.setTextValue(cursor.getTextValue().replace(TITLE_PLACE, literal));
            }
        }
    }
}
