package org.tradegap.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Page breaks before blocks that would be cut by the end of a page and fit whole on the next. */
final class Pages {
    private final XSSFSheet sheet;
    private final double pageHeight;
    private double filled;

    /**
     * @param pageHeight what fits on a page as printed, in points
     */
    Pages(XSSFSheet sheet, double pageHeight) {
        this.sheet = sheet;
        this.pageHeight = pageHeight;
    }

    /** Takes note of a block that stands from {@code top} on. */
    void add(int top, Extent block) {
        boolean whole = filled + block.height() <= pageHeight;
        if (!whole && filled > 0 && block.height() <= pageHeight) {
            sheet.setRowBreak(top - 1);
            filled = 0;
        }
        filled = (filled + block.height()) % pageHeight;
    }
}
