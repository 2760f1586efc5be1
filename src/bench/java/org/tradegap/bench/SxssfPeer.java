package org.tradegap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.tradegap.report.DataSink;

/** The same rows by POI's own streaming writer, as its documentation shows it: a style a column, nothing else. */
final class SxssfPeer implements DataSink {
    private static final int WINDOW = 100;
    private static final int SHEET = 1_000_000;

    private final List<CellStyle> styles = new ArrayList<>();
    private final SXSSFRow row;

    private SxssfPeer(SXSSFRow row, List<CellStyle> styles) {
        this.row = row;
        this.styles.addAll(styles);
    }

    /** Takes the number of rows and the workbook. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
                OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            List<CellStyle> styles = new ArrayList<>();
            LongRows.COLUMNS.forEach(column -> styles.add(workbook.createCellStyle()));
            SXSSFSheet sheet = workbook.createSheet();
            for (long i = 0; i < count; i++) {
                int line = (int) (i % SHEET);
                if (i > 0 && line == 0) {
                    sheet = workbook.createSheet();
                }
                LongRows.write(i, new SxssfPeer(sheet.createRow(line), styles));
            }
            workbook.write(out);
        }
    }

    @Override
    public void text(String text) {
        cell().setCellValue(text);
    }

    @Override
    public void figure(BigDecimal value) {
        cell().setCellValue(value.doubleValue());
    }

    @Override
    public void missing(String shorthand) {
        text(shorthand);
    }

    @Override
    public void formula(String formula, BigDecimal value) {
        cell().setCellFormula(formula);
    }

    private SXSSFCell cell() {
        int column = Math.max(0, row.getLastCellNum());
        SXSSFCell cell = row.createCell(column);
        cell.setCellStyle(styles.get(column));
        return cell;
    }
}
