package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.FlowKey;
import org.tradegap.balance.Lineage;
import org.tradegap.balance.SourceLines;
import org.tradegap.balance.Sum;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/** The cells of every source that a report is made from, tidy, one a row: a long table for each source and sector scheme. */
public final class SourceCells implements CellPlaces {
    private static final int VALUE = 7;

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("Period", Look.CODE),
            new Table.Column("Reporter", Look.CODE),
            new Table.Column("Partner", Look.CODE),
            new Table.Column("Partner name", Look.TEXT),
            new Table.Column("Flow", Look.TEXT),
            new Table.Column("Sector id", Look.CODE),
            new Table.Column("Sector", Look.TEXT),
            new Table.Column("Value", Look.AMOUNT),
            new Table.Column("Unit", Look.TEXT),
            new Table.Column("Status", Look.TEXT),
            new Table.Column("Source id", Look.TEXT));

    private static final Table.Column TRACED = new Table.Column("Source lines", Look.COUNT);

    private final ReportData data;
    private final Map<String, Lineage.Found> lines;
    private final LineageTable lineage = new LineageTable();
    private final List<DataTable> tables = new ArrayList<>();
    private final Map<Derivation.Cell, CellPlace> places = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private SourceCells(ReportData data, Map<String, Lineage.Found> lines) {
        this.data = data;
        this.lines = lines;
    }

    /**
     * The cells of a report's cubes, and those besides that figures on its sheets were made from.
     *
     * @param lines of files behind the cells, by the name of the cube; none where they are not traced
     */
    public static SourceCells of(ReportData data, List<Sheet> sheets, Map<String, Lineage.Found> lines) {
        SourceCells cells = new SourceCells(data, lines);
        Map<String, List<Derivation.Cell>> used = MadeFrom.cells(sheets);
        ReportDefinition definition = data.definition();
        for (SectorScheme scheme : definition.schemes(ReportDefinition.DETAIL)) {
            cells.add(used, scheme.title(), scheme, Optional.of(data.detail(scheme)));
        }
        cells.add(used, "control totals", SectorScheme.ALL, data.control());
        data.cubes()
                .further()
                .forEach((name, cube) -> cells.add(
                        used, "source " + name, definition.schemes(name).get(0), Optional.of(cube)));
        if (!lines.isEmpty()) {
            cells.tables.add(cells.lineage.table(definition.title()));
        }
        return cells;
    }

    /** The long tables, that of the report's own sectors first, that of the lines of files last. */
    public List<DataTable> tables() {
        return List.copyOf(tables);
    }

    /** Cells whose lines do not add up to them, in words. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public Optional<CellPlace> of(Derivation.Cell cell) {
        return Optional.ofNullable(places.get(cell));
    }

    private void add(
            Map<String, List<Derivation.Cell>> used, String what, SectorScheme scheme, Optional<BalanceCube> cube) {
        Optional<String> name = cube.flatMap(BalanceCube::name);
        if (cube.isEmpty() || name.isEmpty()) {
            return;
        }
        Source source = cube.get().source();
        List<Row> rows = traced(name.get(), source, rows(cube.get(), used.getOrDefault(name.get(), List.of())));
        List<String> head = head(source);
        DataPlaces at = new DataPlaces(tab(name.get()), head.size());
        place(rows, at, data.definition().unit().convert(BigDecimal.ONE, source));
        Map<String, String> sectors = new LinkedHashMap<>();
        scheme.sectors().forEach(sector -> sectors.put(sector.id(), sector.name()));
        tables.add(new DataTable(
                name.get(),
                at,
                data.definition().title() + ": the cells of the sources, " + what,
                head,
                columns(),
                rows.size(),
                () -> rows.stream()
                        .map(each -> (DataRow) sink -> write(each, source, sectors, sink))
                        .iterator()));
    }

    /** The sheet of a long table. */
    static String tab(String table) {
        return Lines.sheetName(Lines.capital(table.replace('_', ' ')));
    }

    private List<String> head(Source source) {
        String traced = lines.isEmpty()
                ? "Not traced to the lines of files: these have more rows than the report asks to be gone through once more ('lineage')."
                : "Source lines are how many lines of the files a cell was added up from, and lead to them on the sheet Lineage.";
        return List.of(
                "Values in " + source.unit() + ", one row for each period, partner, flow and sector.",
                traced,
                Lines.source(source));
    }

    private List<Table.Column> columns() {
        return lines.isEmpty()
                ? COLUMNS
                : Stream.concat(COLUMNS.stream(), Stream.of(TRACED)).toList();
    }

    /** The rows with links to the lines behind them. */
    private List<Row> traced(String cube, Source source, Collection<Row> rows) {
        List<Row> traced = new ArrayList<>();
        for (Row row : rows) {
            List<SourceLines> behind = lines.containsKey(cube) ? lines.get(cube).of(row.flow, row.sector) : List.of();
            traced.add(row.with(lineage.add(cube, row.flow, row.sector, source.unit(), behind)));
            Observation sum = behind.stream()
                    .map(SourceLines::sum)
                    .reduce(Sum.NONE, Sum::plus)
                    .total();
            boolean differs = row.figure.isKnown()
                    && !sum.known().map(row.figure.value()::compareTo).equals(Optional.of(0));
            if (differs && !lines.isEmpty()) {
                remarks.add(cube + ", " + row.flow + ", sector " + row.sector + ": the lines found add up to "
                        + sum.known().map(BigDecimal::toPlainString).orElse("no figure") + ", the figure is "
                        + row.figure.value().toPlainString());
            }
        }
        return traced;
    }

    private void place(List<Row> rows, DataPlaces at, BigDecimal factor) {
        for (int row = 0; row < rows.size(); row++) {
            Optional<Derivation> made = rows.get(row).figure.made();
            if (made.isPresent()) {
                places.put((Derivation.Cell) made.get(), new CellPlace(at, row, VALUE, factor));
            }
        }
    }

    private void write(Row row, Source source, Map<String, String> sectors, DataSink sink) {
        sink.text(row.flow.period().toString());
        sink.text(row.flow.reporter().code());
        sink.text(row.flow.partner().code());
        sink.text(data.scope()
                .partners()
                .getOrDefault(row.flow.partner(), row.flow.partner().code()));
        sink.text(row.flow.flow().code());
        sink.text(row.sector);
        sink.text(sectors.getOrDefault(row.sector, row.sector));
        LineageTable.value(sink, Figures.plain(row.figure));
        sink.text(source.unit());
        sink.text(row.figure.status().code());
        sink.text(source.id());
        if (!lines.isEmpty()) {
            lineage.write(sink, row.lines);
        }
    }

    /** A cell of a source. */
    private record Row(FlowKey flow, String sector, Observation figure, LineageTable.Link lines)
            implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::flow).thenComparing(Row::sector);

        static Row of(Derivation.Cell cell) {
            Observation figure = Observation.of(cell.value()).madeAs(Optional.of(cell));
            return new Row(
                    new FlowKey(cell.period(), cell.reporter(), cell.partner(), cell.flow()),
                    cell.sector(),
                    figure,
                    LineageTable.Link.NONE);
        }

        Row with(LineageTable.Link found) {
            return new Row(flow, sector, figure, found);
        }

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    private static Collection<Row> rows(BalanceCube cube, List<Derivation.Cell> used) {
        TreeSet<Row> rows = new TreeSet<>();
        for (BalanceCube.Pair pair : cube.pairs()) {
            for (Map.Entry<String, Balance> cell : cube.cells(pair).entrySet()) {
                rows.add(row(pair, cell.getKey(), Flow.EXPORT, cell.getValue().exports()));
                rows.add(row(pair, cell.getKey(), Flow.IMPORT, cell.getValue().imports()));
            }
        }
        used.forEach(cell -> rows.add(Row.of(cell)));
        return rows;
    }

    private static Row row(BalanceCube.Pair pair, String sector, Flow flow, Observation figure) {
        FlowKey key = new FlowKey(pair.period(), pair.reporter(), pair.partner(), flow);
        return new Row(key, sector, figure, LineageTable.Link.NONE);
    }
}
