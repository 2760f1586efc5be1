package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/** The rows and columns that tables by sector have in common: partners, sectors of a scheme, periods. */
final class SectorTable {
    /** The figure of a cell of the table. */
    @FunctionalInterface
    interface Measure {
        /** Of one sector, among the total of its pair, in a period. */
        Cell of(Area partner, Period period, String sector);
    }

    /** Stands for the total in {@link Measure}. */
    static final String ALL_SECTORS = "";

    private final ReportData data;
    private final SectorScheme scheme;
    private final BalanceCube cube;
    private final List<Sector> sectors;

    SectorTable(ReportData data, SectorScheme scheme) {
        this.data = data;
        this.scheme = scheme;
        this.cube = data.detail(scheme);
        this.sectors = present();
    }

    /** The sectors that have any figure in the report, in the order of the scheme, what is unclassified last. */
    List<Sector> sectors() {
        return sectors;
    }

    private List<Sector> present() {
        Set<String> present = data.scope().pairs().stream()
                .flatMap(pair -> cube.cells(pair).keySet().stream())
                .collect(Collectors.toSet());
        return Stream.concat(scheme.sectors().stream(), Stream.of(Sector.UNCLASSIFIED, Sector.TOTAL))
                .distinct()
                .filter(sector -> present.contains(sector.id()))
                .toList();
    }

    /** The cell of a sector, or of all of them together. */
    Balance balance(Area partner, Period period, String sector) {
        BalanceCube.Pair pair = data.scope().pair(period, partner);
        return sector.equals(ALL_SECTORS) ? cube.total(pair) : cube.cell(pair, sector);
    }

    /** Every sector's balance of a pair, which together are all its trade; one that is not available where nothing is by sector. */
    List<Balance> balances(Area partner, Period period) {
        List<Balance> balances = sectors.stream()
                .filter(sector -> sectors.size() == 1 || !sector.equals(Sector.TOTAL))
                .map(sector -> balance(partner, period, sector.id()))
                .toList();
        return balances.isEmpty() ? List.of(Balance.UNAVAILABLE) : balances;
    }

    /** The columns before the periods; the partner only where there are several. */
    List<Table.Column> front(Table.Column... more) {
        List<Table.Column> columns = PartnerColumn.of(data).columns(more);
        columns.add(new Table.Column("Sector id", Look.CODE));
        columns.add(new Table.Column("Sector", Look.TEXT));
        return columns;
    }

    /** A row for each partner and sector, and a total for each partner. */
    List<Table.Row> rows(List<Period> periods, Measure measure, Cell... more) {
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            rows.addAll(rows(partner, periods, measure, more));
        }
        return rows;
    }

    /** A row for each sector of one partner, and a total. */
    List<Table.Row> rows(Map.Entry<Area, String> partner, List<Period> periods, Measure measure, Cell... more) {
        List<Table.Row> rows = new ArrayList<>();
        for (Sector sector : sectors()) {
            List<Cell> cells = front(partner, sector.id(), sector.name(), more);
            periods.forEach(period -> cells.add(measure.of(partner.getKey(), period, sector.id())));
            rows.add(new Table.Row(false, cells));
        }
        List<Cell> total = front(partner, "All", "Total", more);
        periods.forEach(period -> total.add(measure.of(partner.getKey(), period, ALL_SECTORS)));
        rows.add(new Table.Row(true, total));
        return rows;
    }

    private List<Cell> front(Map.Entry<Area, String> partner, String id, String name, Cell... more) {
        List<Cell> cells = PartnerColumn.of(data).cells(partner.getValue(), more);
        cells.add(new Cell.Text(id));
        cells.add(new Cell.Text(name));
        return cells;
    }
}
