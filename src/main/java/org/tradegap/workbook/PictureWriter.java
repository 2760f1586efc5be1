package org.tradegap.workbook;

import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.report.Chart;
import org.tradegap.report.Picture;

/** Places charts as pictures over rows that are kept free for them. */
final class PictureWriter {
    private static final int WIDTH = 960;
    private static final int ROW_PIXELS = 20;
    private static final float ROW_POINTS = 15;

    private final XSSFSheet sheet;
    private final Map<String, byte[]> pictures;

    PictureWriter(XSSFSheet sheet, Map<String, byte[]> pictures) {
        this.sheet = sheet;
        this.pictures = pictures;
    }

    Extent write(Picture picture, int top) {
        Chart.Caption caption = picture.chart().caption();
        byte[] content = Objects.requireNonNull(pictures.get(caption.id()), caption.id());
        Png size = Png.of(content);
        long height = Math.round((double) WIDTH * size.height() / size.width());
        int index = sheet.getWorkbook().addPicture(content, Workbook.PICTURE_TYPE_PNG);
        long emu = Placement.EMU_PER_PIXEL;
        new Placement(caption.id(), caption.alt(), WIDTH * emu, height * emu).put(sheet, index, top, 0);
        int rows = (int) Math.ceil((double) (height + Placement.GAP_PIXELS) / ROW_PIXELS);
        for (int i = 0; i < rows; i++) {
            sheet.createRow(top + i).setHeightInPoints(ROW_POINTS);
        }
        return new Extent(rows, rows * ROW_POINTS);
    }
}
