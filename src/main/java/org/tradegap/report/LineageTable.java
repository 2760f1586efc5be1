package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tradegap.balance.FlowKey;
import org.tradegap.balance.SourceLines;

/** The lines of files that the cells of long tables were added up from: a long table of its own, to which they link. */
final class LineageTable {
    /**
     * The lines of a cell.
     *
     * @param row of their first row in the table, from 0
     * @param rows of files that they are; 0 for a cell that no row gives
     */
    record Link(long row, long rows) {
        static final Link NONE = new Link(0, 0);
    }

    static final String NAME = "lineage";

    private static final List<String> LINES = List.of(
            "Each row is a commodity code in one file: the lines of it that give the code, and what they add up to in the file's own unit.",
            "Where a code has several lines, they stand from the first to the last, between lines of other codes. Line 1 is the file's first.");

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("Table", Look.TEXT),
            new Table.Column("Period", Look.CODE),
            new Table.Column("Reporter", Look.CODE),
            new Table.Column("Partner", Look.CODE),
            new Table.Column("Flow", Look.TEXT),
            new Table.Column("Sector id", Look.CODE),
            new Table.Column("File", Look.TEXT),
            new Table.Column("First line", Look.COUNT),
            new Table.Column("Last line", Look.COUNT),
            new Table.Column("Lines", Look.COUNT),
            new Table.Column("Period in the file", Look.CODE),
            new Table.Column("Classification", Look.CODE),
            new Table.Column("Commodity code", Look.CODE),
            new Table.Column("Value", Look.AMOUNT),
            new Table.Column("Unit", Look.TEXT),
            new Table.Column("Status", Look.TEXT));

    /** A row of the table. */
    private record Row(String table, FlowKey flow, String sector, String unit, SourceLines lines) implements DataRow {
        @Override
        public void writeTo(DataSink cells) {
            cells.text(table);
            key(cells, flow);
            cells.text(sector);
            cells.text(lines.file());
            cells.figure(BigDecimal.valueOf(lines.first()));
            cells.figure(BigDecimal.valueOf(lines.last()));
            cells.figure(BigDecimal.valueOf(lines.sum().rows()));
            cells.text(lines.flow().period().toString());
            cells.text(lines.commodity().classification());
            cells.text(lines.commodity().code());
            value(cells, Figures.plain(lines.sum().total()));
            cells.text(unit);
            cells.text(lines.sum().total().status().code());
        }
    }

    private final DataPlaces places = new DataPlaces(SourceCells.tab(NAME), LINES.size());
    private final List<Row> rows = new ArrayList<>();

    /** Writes what a flow is of: period, reporter, partner and flow. */
    private static void key(DataSink cells, FlowKey flow) {
        cells.text(flow.period().toString());
        cells.text(flow.reporter().code());
        cells.text(flow.partner().code());
        cells.text(flow.flow().code());
    }

    /** Writes a figure or why there is none. */
    static void value(DataSink cells, Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            cells.figure(figure.value());
        } else {
            cells.missing(((Cell.Missing) cell).shorthand());
        }
    }

    /**
     * Takes the lines of a cell.
     *
     * @param table the name of the long table that has the cell
     * @param unit of the values
     */
    Link add(String table, FlowKey flow, String sector, String unit, List<SourceLines> lines) {
        Link link = new Link(
                rows.size(), lines.stream().mapToLong(each -> each.sum().rows()).sum());
        lines.forEach(each -> rows.add(new Row(table, flow, sector, unit, each)));
        return lines.isEmpty() ? Link.NONE : link;
    }

    /** Writes how many rows a cell was added up from, with a link to them. */
    void write(DataSink cells, Link link) {
        BigDecimal count = BigDecimal.valueOf(link.rows);
        if (link.rows == 0) {
            cells.figure(count);
        } else {
            cells.formula("HYPERLINK(\"#" + places.reference(link.row, 0) + "\"," + count + ")", count);
        }
    }

    /** The table, below a title of its report. */
    DataTable table(String report) {
        return new DataTable(
                NAME,
                places,
                report + ": the lines of the source files behind the cells",
                LINES,
                COLUMNS,
                rows.size(),
                rows);
    }
}
