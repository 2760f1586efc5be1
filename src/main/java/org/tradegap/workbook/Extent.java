package org.tradegap.workbook;

import org.apache.poi.xssf.usermodel.XSSFRow;

/**
 * What a block takes of a sheet.
 *
 * @param height in points, by estimate
 */
record Extent(int rows, double height) {
    static final Extent NONE = new Extent(0, 0);

    /** A row as high as estimated: a program may still fit it to its contents, others never look. */
    static Extent row(XSSFRow row, double height) {
        row.getCTRow().setHt(height);
        return new Extent(1, height);
    }

    Extent plus(Extent other) {
        return new Extent(rows + other.rows, height + other.height);
    }
}
