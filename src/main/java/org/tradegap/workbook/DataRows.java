package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataSink;
import org.tradegap.report.DataTable;

/**
 * The rows of one sheet of a long table.
 *
 * @param index of the sheet in the table, from 0
 * @param rows of the whole table, at the first of this sheet when its turn comes
 */
record DataRows(DataTable table, int index, List<DataColumn> columns, Iterator<DataRow> rows) {
    private static final String END = "</sheetData>";
    private static final Pattern DIMENSION = Pattern.compile("<dimension ref=\"[^\"]*\"/>");

    /**
     * Writes a sheet that has a head with its rows.
     *
     * @throws IllegalArgumentException when there are not as many rows as the table says
     */
    void write(byte[] head, SharedTexts texts, OutputStream out) throws IOException {
        String sheet = new String(head, UTF_8);
        int end = sheet.indexOf(END);
        if (end < 0) {
            throw new IllegalStateException(
                    "a sheet without rows: " + table.places().tab(index));
        }
        out.write(DIMENSION
                .matcher(sheet.substring(0, end))
                .replaceFirst("<dimension ref=\"" + dimension() + "\"/>")
                .getBytes(UTF_8));
        writeRows(texts, out);
        out.write(sheet.substring(end).getBytes(UTF_8));
    }

    private void writeRows(SharedTexts texts, OutputStream out) throws IOException {
        XmlBytes xml = new XmlBytes();
        DataCells cells = new DataCells(table.name(), columns, texts, xml);
        int first = table.places().header() + 1;
        int count = table.rowsOn(index);
        for (int i = 0; i < count; i++) {
            need(rows.hasNext(), "fewer");
            cells.row(first + i, rows.next());
            xml.drainSome(out);
        }
        if (count == 0) {
            cells.row(first, this::empty);
        }
        xml.drain(out);
        need(index + 1 < table.sheets() || !rows.hasNext(), "more");
    }

    /** A spreadsheet's table without rows is damaged. */
    private void empty(DataSink cells) {
        columns.forEach(column -> cells.text(""));
    }

    private String dimension() {
        int last = table.places().header() + Math.max(1, table.rowsOn(index));
        return "A1:" + DataPlaces.letters(columns.size() - 1) + last;
    }

    private void need(boolean right, String found) {
        if (!right) {
            throw new IllegalArgumentException(
                    "table " + table.name() + ": expected " + table.count() + " rows, found " + found);
        }
    }
}
