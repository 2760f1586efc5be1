package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataSink;
import org.tradegap.workbook.DataColumn.Words;

/** Writes rows of a long table as XML, in the same styles as {@link CellWriter}. */
final class DataCells implements DataSink {
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final byte[] OPEN_ROW = bytes("<row r=\"");
    private static final byte[] OPENED_ROW = bytes("\">");
    private static final byte[] CLOSE_ROW = bytes("</row>");
    private static final byte[] CLOSE_VALUE = bytes("</v></c>");
    private static final byte[] CLOSE_INLINE = bytes("</is></c>");
    private static final byte[] FORMULA_TO_VALUE = bytes("</f><v>");

    private final String table;
    private final DataColumn[] columns;
    private final SharedTexts texts;
    private final XmlBytes xml;
    private byte[] line = new byte[0];
    private int next;

    /**
     * @param table what its problems are told of
     * @param xml where the rows go
     */
    DataCells(String table, List<DataColumn> columns, SharedTexts texts, XmlBytes xml) {
        this.table = table;
        this.columns = columns.toArray(DataColumn[]::new);
        this.texts = texts;
        this.xml = xml;
    }

    /**
     * Writes a row.
     *
     * @param number on its sheet, from 1
     * @throws IllegalArgumentException where it has not a cell for each column, or a text is too long for a cell
     */
    void row(int number, DataRow row) {
        line = bytes(Integer.toString(number));
        next = 0;
        xml.raw(OPEN_ROW).raw(line).raw(OPENED_ROW);
        row.writeTo(this);
        need(next == columns.length, "expected " + columns.length + " cells", next);
        xml.raw(CLOSE_ROW);
    }

    @Override
    public void text(String text) {
        DataColumn column = open();
        words(text, CellWriter.formulaLike(text) ? column.formulaLike : column.words);
    }

    @Override
    public void missing(String shorthand) {
        DataColumn column = open();
        words(shorthand, CellWriter.formulaLike(shorthand) ? column.formulaLikeMissing : column.missing);
    }

    @Override
    public void figure(BigDecimal value) {
        xml.raw(open().figure).decimal(value).raw(CLOSE_VALUE);
    }

    @Override
    public void formula(String formula, BigDecimal value) {
        xml.raw(open().formula)
                .text(formula)
                .raw(FORMULA_TO_VALUE)
                .decimal(value)
                .raw(CLOSE_VALUE);
    }

    private DataColumn open() {
        need(next < columns.length, "expected " + columns.length + " cells", next + 1);
        DataColumn column = columns[next++];
        xml.raw(column.open).raw(line);
        return column;
    }

    private void words(String text, Words style) {
        if (text.isEmpty()) {
            xml.raw(style.empty);
            return;
        }
        int place = texts.place(text);
        if (place == SharedTexts.NONE) {
            need(text.length() <= LONGEST_TEXT, "expected at most " + LONGEST_TEXT + " characters", text.length());
            xml.raw(style.inline).words(text).raw(CLOSE_INLINE);
        } else {
            xml.raw(style.shared).number(place).raw(CLOSE_VALUE);
        }
    }

    private void need(boolean right, String expected, int found) {
        if (!right) {
            String row = new String(line, ISO_8859_1);
            throw new IllegalArgumentException(
                    "table " + table + ", row " + row + ": " + expected + ", found " + found);
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(ISO_8859_1);
    }
}
