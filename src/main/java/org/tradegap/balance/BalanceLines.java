package org.tradegap.balance;

import java.util.List;

/** The lines of {@link BalanceCsv} of one period, a part after the other. */
final class BalanceLines {
    private static final int CELLS = 1 << 12;

    private final BalanceRows rows;
    private final byte[] start;
    private final byte[][] areas;
    private final byte[][] sectors;

    /**
     * Of some rows.
     *
     * @param start what each line starts with
     */
    BalanceLines(BalanceRows rows, String start) {
        this.rows = rows;
        this.start = CsvBytes.of(start);
        this.areas = fields(rows.areas().stream().map(area -> area.code()).toList());
        this.sectors = fields(rows.sectors());
    }

    private static byte[][] fields(List<String> texts) {
        return texts.stream().map(text -> CsvBytes.of(quoted(text) + ',')).toArray(byte[][]::new);
    }

    /** How many parts there are. */
    int parts() {
        return (rows.size() + CELLS - 1) / CELLS;
    }

    /** Adds the lines of a part. */
    void add(int part, CsvBytes text) {
        int end = Math.min(rows.size(), (part + 1) * CELLS);
        int pair = rows.pairOf(part * CELLS);
        for (int cell = part * CELLS; cell < end; cell++) {
            while (cell >= rows.start(pair + 1)) {
                pair++;
            }
            text.add(start)
                    .add(areas[rows.reporterNumber(pair)])
                    .add(areas[rows.partnerNumber(pair)])
                    .add(sectors[rows.sectorNumber(cell)]);
            if (rows.isPlain(cell)) {
                addPlain(cell, text);
            } else {
                text.add(CsvBytes.of(line(rows.balance(cell))));
            }
            text.add('\n');
        }
    }

    private void addPlain(int cell, CsvBytes text) {
        long exports = rows.exports(cell);
        long imports = rows.imports(cell);
        int scale = rows.scale();
        text.add(exports, scale).add(',');
        text.add(imports, scale).add(',');
        text.add(exports - imports, scale).add(',');
        text.add(rows.rows(cell), 0).add(',');
    }

    private static String line(Balance balance) {
        return String.join(
                ",",
                BalanceCsv.figure(balance.exports()),
                BalanceCsv.figure(balance.imports()),
                BalanceCsv.figure(balance.balance()),
                String.valueOf(balance.rows()),
                status(balance));
    }

    private static String status(Balance balance) {
        String exports = balance.exports().status().code();
        String imports = balance.imports().status().code();
        return exports.equals(imports) ? exports : exports + "/" + imports;
    }

    /** A text as RFC 4180 has it: in quotes where it holds a comma, a quote or a line end. */
    static String quoted(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
