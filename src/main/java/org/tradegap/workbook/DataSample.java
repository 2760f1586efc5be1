package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.tradegap.report.Cell;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataSink;
import org.tradegap.report.DataTable;
import org.tradegap.report.Table;

/** The first rows of a long table, looked at for the widths of its columns before all are written. */
final class DataSample implements DataSink {
    private static final int ROWS = 200;

    private final DataTable table;
    private final Iterator<? extends DataRow> rest;
    private final List<Table.Row> shown = new ArrayList<>();
    private final List<DataRow> again = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private List<Consumer<DataSink>> calls = new ArrayList<>();

    /** Takes the first rows. */
    DataSample(DataTable table) {
        this.table = table;
        rest = table.rows().iterator();
        while (again.size() < ROWS && rest.hasNext()) {
            cells = new ArrayList<>();
            calls = new ArrayList<>();
            rest.next().writeTo(this);
            List<Consumer<DataSink>> row = calls;
            shown.add(new Table.Row(false, cells));
            again.add(sink -> row.forEach(call -> call.accept(sink)));
        }
    }

    /**
     * The sample as a table.
     *
     * @throws IllegalArgumentException where a row has not a cell for each column
     */
    Table shown() {
        return new Table(table.name(), table.columns(), shown);
    }

    /** All rows, once. */
    Iterator<DataRow> all() {
        Iterator<DataRow> first = again.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return first.hasNext() || rest.hasNext();
            }

            @Override
            public DataRow next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return first.hasNext() ? first.next() : rest.next();
            }
        };
    }

    @Override
    public void text(String text) {
        add(new Cell.Text(text), sink -> sink.text(text));
    }

    @Override
    public void figure(BigDecimal value) {
        add(new Cell.Figure(value), sink -> sink.figure(value));
    }

    @Override
    public void missing(String shorthand) {
        add(new Cell.Missing(shorthand), sink -> sink.missing(shorthand));
    }

    @Override
    public void formula(String formula, BigDecimal value) {
        add(new Cell.Figure(value), sink -> sink.formula(formula, value));
    }

    private void add(Cell cell, Consumer<DataSink> call) {
        cells.add(cell);
        calls.add(call);
    }
}
