package org.tradegap.workbook;

import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;

/**
 * A picture's name, alternative text and size on a sheet. It hangs from one cell and keeps its size whatever the widths
 * and heights below it, which differ between programs.
 *
 * @param width in English metric units
 * @param height in English metric units
 */
record Placement(String name, String alt, long width, long height) {
    static final int EMU_PER_PIXEL = 9525;
    /** Kept free above, so that no page ends with the picture's first line. */
    static final int GAP_PIXELS = 4;

    /** Hangs a picture of the workbook from a cell. */
    void put(XSSFSheet sheet, int picture, int row, int column) {
        put(sheet, picture, row, column, 0);
    }

    /** Hangs a picture of the workbook from a cell, {@code right} of its edge in English metric units. */
    void put(XSSFSheet sheet, int picture, int row, int column, int right) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int gap = GAP_PIXELS * EMU_PER_PIXEL;
        XSSFClientAnchor at = new XSSFClientAnchor(right, gap, right, gap, column, row, column + 1, row + 1);
        XSSFPicture shape = drawing.createPicture(at, picture);
        CTNonVisualDrawingProps properties = shape.getCTPicture().getNvPicPr().getCNvPr();
        properties.setName(name);
        properties.setDescr(alt);
        shape.getCTPicture().getSpPr().getXfrm().getExt().setCx(width);
        shape.getCTPicture().getSpPr().getXfrm().getExt().setCy(height);
        hangFromOneCell(drawing.getCTDrawing());
    }

    private void hangFromOneCell(CTDrawing drawing) {
        int last = drawing.sizeOfTwoCellAnchorArray() - 1;
        CTOneCellAnchor anchor = drawing.addNewOneCellAnchor();
        anchor.setFrom(drawing.getTwoCellAnchorArray(last).getFrom());
        anchor.addNewExt().setCx(width);
        anchor.getExt().setCy(height);
        anchor.setPic(drawing.getTwoCellAnchorArray(last).getPic());
        anchor.addNewClientData();
        drawing.removeTwoCellAnchor(last);
    }
}
