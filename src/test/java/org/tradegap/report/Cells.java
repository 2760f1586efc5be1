package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a finished report, found by the words that a reader goes by. */
record Cells(List<Sheet> sheets) {
    static Cells of(ReportData data) {
        return new Cells(Sheets.of(data, Charts.of(data)));
    }

    Sheet sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " among " + sheets.stream().map(Sheet::name).toList()));
    }

    List<Table> tables() {
        return sheets.stream().flatMap(Cells::tables).toList();
    }

    Table table(String name) {
        return tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " among " + tables().stream().map(Table::name).toList()));
    }

    /** The rows of a table that begin with the given texts. */
    List<Table.Row> rows(String table, String... front) {
        return table(table).rows().stream()
                .filter(row -> front(row, front.length).equals(List.of(front)))
                .toList();
    }

    Cell cell(String table, String column, String... front) {
        List<String> headers =
                table(table).columns().stream().map(Table.Column::header).toList();
        List<Table.Row> rows = rows(table, front);
        if (rows.size() != 1 || !headers.contains(column)) {
            throw new AssertionError(
                    rows.size() + " rows of " + table + " begin with " + List.of(front) + ", columns " + headers);
        }
        return rows.get(0).cells().get(headers.indexOf(column));
    }

    /** A figure that is known. */
    BigDecimal figure(String table, String column, String... front) {
        Cell cell = cell(table, column, front);
        if (cell instanceof Cell.Figure figure) {
            return figure.value();
        }
        throw new AssertionError(cell + " in " + table + " for " + List.of(front));
    }

    /** The shorthand of every figure that is not there. */
    List<String> missing() {
        return tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell instanceof Cell.Missing missing ? Stream.of(missing.shorthand()) : Stream.empty())
                .toList();
    }

    private static List<String> front(Table.Row row, int length) {
        List<String> texts = new ArrayList<>();
        row.cells().subList(0, Math.min(length, row.cells().size())).forEach(cell -> {
            if (cell instanceof Cell.Text text) {
                texts.add(text.text());
            } else if (cell instanceof Cell.Figure figure) {
                texts.add(figure.value().toPlainString());
            }
        });
        return texts;
    }

    private static Stream<Table> tables(Sheet sheet) {
        return sheet.blocks().stream()
                .flatMap(block -> block instanceof Table table ? Stream.of(table) : Stream.empty());
    }
}
