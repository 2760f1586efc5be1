package org.tradegap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.DataRow;
import org.tradegap.report.DataTable;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.workbook.HouseTemplate;
import org.tradegap.workbook.WorkbookWriter;

/** The program's own writing of a long table, from nothing to a finished workbook. */
final class WorkbookPeer {
    private WorkbookPeer() {}

    /** Takes the number of rows and the workbook. */
    public static void main(String[] arguments) throws IOException {
        long count = Long.parseLong(arguments[0]);
        Path to = Path.of(arguments[1]);
        Path template = to.resolveSibling("template.xlsx");
        HouseTemplate.write(template);
        LongFunction<DataRow> row = i -> cells -> LongRows.write(i, cells);
        DataTable table = new DataTable(
                "data",
                new DataPlaces("Data", 0),
                "Data",
                List.of(),
                LongRows.COLUMNS,
                count,
                () -> LongStream.range(0, count).mapToObj(row).iterator());
        Sheet cover = new Sheet("Cover", "Cover", List.of(), List.of());
        Report report = new Report("long", "Long", "Long", List.of(cover), List.of(), List.of(table));
        try (OutputStream out = Files.newOutputStream(to)) {
            new WorkbookWriter().write(report, Map.of(), template, out);
        }
    }
}
