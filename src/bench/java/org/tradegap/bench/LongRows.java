package org.tradegap.bench;

import java.math.BigDecimal;
import java.util.List;
import org.tradegap.report.DataSink;
import org.tradegap.report.Look;
import org.tradegap.report.Table.Column;

/** Made-up tidy rows of six texts and four figures. */
final class LongRows {
    static final List<Column> COLUMNS = List.of(
            new Column("Period", Look.CODE),
            new Column("Reporter", Look.CODE),
            new Column("Partner", Look.CODE),
            new Column("Partner's name", Look.TEXT),
            new Column("Sector", Look.CODE),
            new Column("Sector's name", Look.TEXT),
            new Column("Exports", Look.AMOUNT),
            new Column("Imports", Look.AMOUNT),
            new Column("Balance", Look.BALANCE),
            new Column("Rows", Look.COUNT));

    private static final int AREAS = 200;
    private static final int SECTORS = 97;
    private static final int FIRST_YEAR = 2000;
    private static final long EXPORTS = 7_919_113;
    private static final long IMPORTS = 1_047_291;
    private static final long MOST = 40_000_000_003L;
    private static final int MOST_ROWS = 1000;

    private LongRows() {}

    static void write(long row, DataSink cells) {
        long area = row / SECTORS % AREAS;
        BigDecimal exports = BigDecimal.valueOf(row * EXPORTS % MOST, 3);
        BigDecimal imports = BigDecimal.valueOf(row * IMPORTS % MOST, 3);
        cells.text(Long.toString(FIRST_YEAR + row / SECTORS / AREAS));
        cells.text("USA");
        cells.text("P" + area);
        cells.text("Partner number " + area);
        cells.text(Long.toString(row % SECTORS));
        cells.text("Sector number " + row % SECTORS + ", and others");
        cells.figure(exports);
        cells.figure(imports);
        cells.figure(exports.subtract(imports));
        cells.figure(BigDecimal.valueOf(row % MOST_ROWS));
    }
}
