package org.tradegap.workbook;

import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFPictureData;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTPositiveSize2D;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTransform2D;

/** The first picture of the template's style sheet. */
final class Logo {
    private final Placement placement;
    private final byte[] content;
    private final int format;

    private Logo(Placement placement, XSSFPictureData data) {
        this.placement = placement;
        this.content = data.getData();
        this.format = data.getPictureType();
    }

    /** The logo of a style sheet, null where there is none. */
    static @Nullable Logo find(XSSFSheet sheet) {
        @Nullable XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            for (XSSFShape shape : drawing.getShapes()) {
                if (shape instanceof XSSFPicture picture) {
                    return new Logo(placement(picture), picture.getPictureData());
                }
            }
        }
        return null;
    }

    boolean isEmpty() {
        return placement.width() <= 0 || placement.height() <= 0;
    }

    /** Puts the logo in the first row, its left edge at a column. */
    void place(XSSFSheet sheet, int column) {
        int index = sheet.getWorkbook().addPicture(content, format);
        placement.put(sheet, index, 0, column);
    }

    private static Placement placement(XSSFPicture picture) {
        @Nullable CTTransform2D frame = picture.getCTPicture().getSpPr().getXfrm();
        CTPositiveSize2D size = frame == null ? CTPositiveSize2D.Factory.newInstance() : frame.getExt();
        String alt = picture.getCTPicture().getNvPicPr().getCNvPr().getDescr();
        return new Placement("Logo", alt.isEmpty() ? "Logo" : alt, size.getCx(), size.getCy());
    }
}
