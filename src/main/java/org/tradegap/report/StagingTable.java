package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import org.tradegap.agreement.Agreement;
import org.tradegap.agreement.Schedule;
import org.tradegap.agreement.Staging;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The duty on some goods under each schedule of a tariff, beside what it would be at the base rate. */
final class StagingTable {
    private final ReportData data;
    private final Agreement agreement;
    private final Staging staging;
    private final BalanceCube cube;

    StagingTable(ReportData data, Agreement agreement, Staging staging) {
        this.data = data;
        this.agreement = agreement;
        this.staging = staging;
        this.cube = data.detail(staging.scheme(data.definition().id()));
    }

    List<Block> blocks() {
        String basis = data.detail().source().basis().imports().valuation();
        String words = "HS " + String.join(", ", staging.prefixes()) + ", base rate "
                + staging.base().toPlainString()
                + " %. The duty is the imports of a period times the rate, which is the mean of its days; foregone is what"
                + " it is below the base rate. Imports are valued "
                + (basis.equals("customs") ? "at customs value" : basis + ", while duty is charged on customs value")
                + ". Where the data have no codes of this detail, imports are not available.";
        return List.of(new Prose("Tariff: " + staging.label(), List.of(new Cell.Text(words))), table());
    }

    private Table table() {
        PartnerColumn front = PartnerColumn.of(data);
        List<Table.Column> columns = front.columns(
                new Table.Column(Lines.capital(Lines.period(data)), Look.CODE),
                new Table.Column("Imports", Look.AMOUNT));
        for (Schedule each : staging.schedules()) {
            columns.add(new Table.Column("Rate, " + each.name() + " (%)", Look.PERCENT));
            columns.add(new Table.Column("Duty, " + each.name(), Look.AMOUNT));
            columns.add(new Table.Column("Foregone duty, " + each.name(), Look.BALANCE));
        }
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            if (agreement.parties().isEmpty() || agreement.parties().contains(partner)) {
                for (Period period : data.scope().periods()) {
                    List<Cell> cells = front.cells(name);
                    cells.addAll(row(partner, period));
                    rows.add(new Table.Row(false, cells));
                }
            }
        });
        return new Table("tariff_" + staging.id().replace('-', '_'), columns, rows);
    }

    private List<Cell> row(Area partner, Period period) {
        Figures figures = Figures.of(data);
        Observation imports = staging.imports(cube, data.scope().pair(period, partner));
        List<Cell> cells =
                new ArrayList<>(List.of(new Cell.Text(Periods.label(data, period)), figures.amount(imports)));
        for (Schedule each : staging.schedules()) {
            cells.add(Figures.plain(Observation.of(each.in(period, staging.base()))));
            cells.add(figures.amount(staging.duty(imports, each, period)));
            cells.add(figures.amount(staging.foregone(imports, each, period)));
        }
        return cells;
    }
}
