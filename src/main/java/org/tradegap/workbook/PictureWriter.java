package org.tradegap.workbook;

import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.report.Chart;
import org.tradegap.report.Picture;
import org.tradegap.report.Pictures;

/** Places charts as pictures over rows that are kept free for them. */
final class PictureWriter {
    private static final int WIDTH = 960;
    private static final int BETWEEN = 16;
    private static final double PIXELS_PER_POINT = 4.0 / 3;
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
        return room(top, put(caption.id(), caption.alt(), WIDTH, new Place(top, 0, 0)));
    }

    /** Places charts side by side, all as wide, from the first column to the end of the last. */
    Extent write(Pictures side, Lines lines, int top) {
        double all = lines.width() * PIXELS_PER_POINT;
        int count = Math.max(2, side.charts().size());
        int width = (int) ((all - BETWEEN * (count - 1)) / count);
        long highest = 0;
        for (int i = 0; i < side.charts().size(); i++) {
            Chart.Caption caption = side.charts().get(i).caption();
            Place place = place(lines, top, i * (width + BETWEEN));
            highest = Math.max(highest, put(caption.id() + Pictures.COLUMN, caption.alt(), width, place));
        }
        return room(top, highest);
    }

    /** The cell in which something begins that stands so far from the left edge. */
    private static Place place(Lines lines, int top, double pixels) {
        double left = pixels;
        int column = 0;
        while (column < lines.widths().size() - 1 && left >= pixels(lines, column)) {
            left -= pixels(lines, column);
            column++;
        }
        return new Place(top, column, (int) left);
    }

    private static double pixels(Lines lines, int column) {
        return lines.widths().get(column) * lines.text().digit() * PIXELS_PER_POINT;
    }

    /** Where a picture hangs: a cell and how far to the right of its edge. */
    private record Place(int row, int column, int pixels) {}

    /** Hangs a picture and gives its height in pixels. */
    private long put(String id, String alt, int width, Place place) {
        byte[] content = Objects.requireNonNull(pictures.get(id), id);
        Png size = Png.of(content);
        long height = Math.round((double) width * size.height() / size.width());
        int index = sheet.getWorkbook().addPicture(content, Workbook.PICTURE_TYPE_PNG);
        long emu = Placement.EMU_PER_PIXEL;
        new Placement(id, alt, width * emu, height * emu)
                .put(sheet, index, place.row, place.column, (int) (place.pixels * emu));
        return height;
    }

    /** Keeps rows free for pictures of a height. */
    private Extent room(int top, long height) {
        int rows = (int) Math.ceil((double) (height + Placement.GAP_PIXELS) / ROW_PIXELS);
        for (int i = 0; i < rows; i++) {
            sheet.createRow(top + i).setHeightInPoints(ROW_POINTS);
        }
        return new Extent(rows, rows * ROW_POINTS);
    }
}
