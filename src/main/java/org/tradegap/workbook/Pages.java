package org.tradegap.workbook;

import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Page breaks before blocks that would be cut by the end of a page and fit whole on the next; none where all is fitted to one. */
final class Pages {
    /** How much of a long block, in points, does not begin at the foot of a page. */
    private static final double FIRST_LINES = 120;

    private final XSSFSheet sheet;
    private final double pageHeight;
    private double filled;

    /**
     * @param pageHeight what fits on a page as printed, in points
     */
    Pages(XSSFSheet sheet, double pageHeight) {
        this.sheet = sheet;
        boolean one = sheet.getFitToPage() && sheet.getPrintSetup().getFitHeight() == 1;
        this.pageHeight = one ? Double.MAX_VALUE : pageHeight;
    }

    /** Takes note of a block that stands from {@code top} on; of one longer than a page, the first lines stay together. */
    void add(int top, Extent block) {
        double together = block.height() <= pageHeight ? block.height() : Math.min(pageHeight, FIRST_LINES);
        if (filled > 0 && filled + together > pageHeight) {
            sheet.setRowBreak(top - 1);
            filled = 0;
        }
        filled = (filled + block.height()) % pageHeight;
    }
}
