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
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Area;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
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

    private final ReportData data;
    private final List<DataTable> tables = new ArrayList<>();
    private final Map<Derivation.Cell, CellPlace> places = new HashMap<>();

    private SourceCells(ReportData data) {
        this.data = data;
    }

    /** The cells of a report's cubes, and those besides that figures on its sheets were made from. */
    public static SourceCells of(ReportData data, List<Sheet> sheets) {
        SourceCells cells = new SourceCells(data);
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
        return cells;
    }

    /** The long tables, that of the report's own sectors first. */
    public List<DataTable> tables() {
        return List.copyOf(tables);
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
        Collection<Row> rows = rows(cube.get(), used.getOrDefault(name.get(), List.of()));
        Source source = cube.get().source();
        List<String> lines = List.of(
                "Values in " + source.unit() + ", one row for each period, partner, flow and sector.",
                Lines.source(source));
        DataPlaces at = new DataPlaces(Lines.sheetName(Lines.capital(name.get().replace('_', ' '))), lines.size());
        place(rows, at, data.definition().unit().convert(BigDecimal.ONE, source));
        Map<String, String> sectors = new LinkedHashMap<>();
        scheme.sectors().forEach(sector -> sectors.put(sector.id(), sector.name()));
        tables.add(new DataTable(
                name.get(),
                at,
                data.definition().title() + ": the cells of the sources, " + what,
                lines,
                COLUMNS,
                rows.size(),
                () -> rows.stream()
                        .map(each -> (DataRow) sink -> write(each, source, sectors, sink))
                        .iterator()));
    }

    private void place(Collection<Row> rows, DataPlaces at, BigDecimal factor) {
        long row = 0;
        for (Row each : rows) {
            if (each.figure.made().isPresent()) {
                places.put((Derivation.Cell) each.figure.made().get(), new CellPlace(at, row, VALUE, factor));
            }
            row++;
        }
    }

    private void write(Row row, Source source, Map<String, String> sectors, DataSink sink) {
        sink.text(row.period.toString());
        sink.text(row.reporter.code());
        sink.text(row.partner.code());
        sink.text(data.scope().partners().getOrDefault(row.partner, row.partner.code()));
        sink.text(row.flow.code());
        sink.text(row.sector);
        sink.text(sectors.getOrDefault(row.sector, row.sector));
        Cell cell = Figures.plain(row.figure);
        if (cell instanceof Cell.Figure figure) {
            sink.figure(figure.value());
        } else {
            sink.missing(((Cell.Missing) cell).shorthand());
        }
        sink.text(source.unit());
        sink.text(row.figure.status().code());
        sink.text(source.id());
    }

    /** A cell of a source. */
    private record Row(Period period, Area reporter, Area partner, String sector, Flow flow, Observation figure)
            implements Comparable<Row> {
        private static final Comparator<Row> ORDER = Comparator.comparing(Row::period)
                .thenComparing(Row::reporter)
                .thenComparing(Row::partner)
                .thenComparing(Row::flow)
                .thenComparing(Row::sector);

        static Row of(Derivation.Cell cell) {
            Observation figure = Observation.of(cell.value()).madeAs(Optional.of(cell));
            return new Row(cell.period(), cell.reporter(), cell.partner(), cell.sector(), cell.flow(), figure);
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
        return new Row(pair.period(), pair.reporter(), pair.partner(), sector, flow, figure);
    }
}
