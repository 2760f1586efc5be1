package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Sheet;

/**
 * How many lines words take in a column, and how high a row of them is, by estimate.
 *
 * @param widths of the columns, in digits of the default font
 * @param across how far words may run over empty cells to the right
 * @param button what the buttons of filters take of headers; 0 where there are none
 */
record Lines(TextSize text, List<Double> widths, double across, double button) {
    private static final double MARGIN = 0.6;
    private static final Pattern SPACES = Pattern.compile(" +");
    static final int UNITS_PER_DIGIT = 256;
    private static final int WIDEST_COLUMN = 255 * UNITS_PER_DIGIT;

    /** How a sheet is laid out on pages of a width in points; {@code narrow} keeps words off what stands to the right. */
    static Lines of(Sheet sheet, TextSize text, double pageWidth, boolean narrow, double button) {
        double page = pageWidth / text.digit();
        List<Double> widths = new ColumnWidths(text, page, button).of(sheet);
        double total = widths.stream().mapToDouble(Double::doubleValue).sum();
        return new Lines(text, widths, narrow ? total : Math.max(total, page), button);
    }

    void setWidths(XSSFSheet sheet) {
        for (int i = 0; i < widths.size(); i++) {
            int units = (int) Math.round(widths.get(i) * UNITS_PER_DIGIT);
            sheet.setColumnWidth(i, Math.min(units, WIDEST_COLUMN));
        }
    }

    /** Whether headers have the buttons of filters. */
    boolean filtered() {
        return button > 0;
    }

    /** The lines of a cell in its column. */
    int in(int column, Cell cell, Look look) {
        if (cell instanceof Cell.Figure) {
            return 1;
        }
        boolean header = look == Look.HEADER || look == Look.HEADER_FIGURE;
        double width = Math.max(1, widths.get(column) - MARGIN - (header ? button : 0));
        int count = CellWriter.words(cell)
                .lines()
                .mapToInt(line -> wrapped(line, look, width))
                .sum();
        return Math.max(1, count);
    }

    /** The lines that one line becomes when its words are filled into a width. */
    private int wrapped(String line, Look look, double width) {
        double space = text.of(" ", look);
        int count = 1;
        double filled = 0;
        for (String word : SPACES.split(line, -1)) {
            double wide = text.of(word, look);
            if (filled > 0 && filled + space + wide > width) {
                count++;
                filled = 0;
            }
            count += (int) (wide / width);
            filled = filled == 0 ? wide % width : filled + space + wide;
        }
        return count;
    }

    /** Whether words stand above or between tables, and so must not widen the first column. */
    boolean overTables() {
        return widths.size() > 1;
    }

    /** Words broken into lines that run on over empty cells. */
    List<String> acrossLines(String words, Look look) {
        List<String> broken = new ArrayList<>();
        for (String line : words.lines().toList()) {
            StringBuilder filled = new StringBuilder();
            for (String word : SPACES.split(line, -1)) {
                if (filled.length() > 0 && text.of(filled + " " + word, look) > across) {
                    broken.add(filled.toString());
                    filled.setLength(0);
                }
                filled.append(filled.length() > 0 ? " " : "").append(word);
            }
            broken.add(filled.toString());
        }
        return broken;
    }

    /** Whether words fit into one line that runs on over empty cells. */
    boolean fitAcross(String words, Look look) {
        return words.lines().count() <= 1 && text.of(words, look) <= across;
    }

    /** The height of a row in points. */
    double height(int lines, Look look) {
        return text.rowHeight(lines, look);
    }

    /** The width of all columns in points. */
    double width() {
        return widths.stream().mapToDouble(Double::doubleValue).sum() * text.digit();
    }
}
