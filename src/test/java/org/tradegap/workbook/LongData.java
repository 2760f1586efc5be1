package org.tradegap.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataTable;
import org.tradegap.report.Look;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table.Column;

/** Long tables: made-up balances of ten columns, and such as tests want them. */
final class LongData {
    private static final int AREAS = 200;
    private static final int SECTORS = 97;

    private LongData() {}

    /** Writes a workbook with so many rows of ten columns to a file. */
    public static void main(String[] arguments) throws IOException {
        DataPlaces places = new DataPlaces("Data", 2);
        Report report = of(balances(places, Long.parseLong(arguments[0])));
        Path template = Path.of(arguments[1]);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[2]))) {
            new WorkbookWriter().write(report, Map.of(), template, out);
        }
    }

    static Report of(DataTable... tables) {
        Sheet cover = new Sheet("Cover", "Title", List.of(), List.of());
        return new Report("long", "Long", "A long one.", List.of(cover), List.of(), List.of(tables));
    }

    static DataTable table(DataPlaces places, List<Look> looks, DataRow... rows) {
        List<Column> columns = LongStream.range(0, looks.size())
                .mapToObj(i -> new Column("Column " + i, looks.get((int) i)))
                .toList();
        List<String> lines = places.lines() == 2 ? List.of("Tidy", "Source: made up") : List.of();
        return new DataTable("data", places, "Data", lines, columns, rows.length, List.of(rows));
    }

    static DataTable balances(DataPlaces places, long count) {
        List<Column> columns = List.of(
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
        LongFunction<DataRow> row = i -> cells -> {
            long area = i / SECTORS % AREAS;
            cells.text(Long.toString(2000 + i / SECTORS / AREAS));
            cells.text("USA");
            cells.text("P" + area);
            cells.text("Partner number " + area);
            cells.text(Long.toString(i % SECTORS));
            cells.text("Sector number " + i % SECTORS + ", and others");
            cells.figure(exports(i));
            cells.figure(imports(i));
            cells.formula(
                    places.address(i, 6) + "-" + places.address(i, 7),
                    exports(i).subtract(imports(i)));
            cells.figure(BigDecimal.valueOf(i % 1000));
        };
        Iterator<DataRow> rows = LongStream.range(0, count).mapToObj(row).iterator();
        List<String> lines = List.of("Million US dollars", "Source: made up");
        return new DataTable("data", places, "Balances", lines, columns, count, () -> rows);
    }

    static BigDecimal exports(long row) {
        return BigDecimal.valueOf(row * 7919113L % 40_000_000_003L, 3);
    }

    static BigDecimal imports(long row) {
        return BigDecimal.valueOf(row * 1047291L % 50_000_000_017L, 3);
    }
}
