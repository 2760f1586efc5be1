package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Deflator;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.RealValue;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** Exports and imports at the prices of a base period, by sector where the deflator is, with what the sectors do not add up to. */
final class RealValuesSheet implements SheetMaker {
    static final String ID = "real-values";

    private static final RealValue REAL = new RealValue();

    /** One flow with one partner at the prices of the base period. */
    private record RealFlow(SectorTable sectors, Deflator deflator, Flow flow, Area partner) {
        Observation of(Period period, String sector) {
            Balance cell = sectors.balance(partner, period, sector);
            String of = sector.equals(SectorTable.ALL_SECTORS) ? Deflator.ALL : sector;
            return REAL.of(flow == Flow.EXPORT ? cell.exports() : cell.imports(), deflator.index(period, flow, of));
        }

        Observation total(Period period) {
            return of(period, SectorTable.ALL_SECTORS);
        }

        Observation residual(Period period) {
            Observation residual = total(period);
            for (Sector sector : sectors.sectors()) {
                residual = residual.minus(of(period, sector.id()));
            }
            return residual;
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(REAL);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        Deflator deflator = data.definition().contents().deflator().orElseThrow();
        List<Block> blocks = new ArrayList<>();
        for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
            blocks.add(new Prose(Lines.capital(flow.code()) + "s", List.of()));
            blocks.add(table(data, "real_" + flow.code() + "s", flowRows(data, deflator, flow)));
        }
        blocks.add(new Prose("Balance", List.of()));
        blocks.add(table(data, "real_balance", balanceRows(data, deflator)));
        return List.of(new Sheet(
                "Real values",
                data.definition().title() + ": at prices of " + deflator.base() + ", "
                        + data.scope().years(),
                List.of(
                        "Values divided by price indices of exports and imports, at the prices of " + deflator.base()
                                + ". Real sectors do not add up to the real total; the residual is the total less its"
                                + " sectors.",
                        Lines.balanceUnit(data),
                        Lines.source(data.detail().source())),
                blocks));
    }

    private static Table table(ReportData data, String name, List<Table.Row> rows) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        return new Table(
                name,
                Periods.join(sectors.front(), Periods.columns(data, data.scope().periods(), Look.BALANCE)),
                rows);
    }

    private static List<Table.Row> flowRows(ReportData data, Deflator deflator, Flow flow) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            RealFlow real = new RealFlow(sectors, deflator, flow, partner);
            if (deflator.bySector()) {
                for (Sector sector : sectors.sectors()) {
                    rows.add(row(data, name, sector, period -> real.of(period, sector.id())));
                }
                rows.add(row(data, name, new Sector("-", "Residual"), real::residual));
            }
            rows.add(row(data, name, Sector.TOTAL, real::total));
        });
        return rows;
    }

    private static List<Table.Row> balanceRows(ReportData data, Deflator deflator) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            RealFlow exports = new RealFlow(sectors, deflator, Flow.EXPORT, partner);
            RealFlow imports = new RealFlow(sectors, deflator, Flow.IMPORT, partner);
            rows.add(row(
                    data, name, Sector.TOTAL, period -> exports.total(period).minus(imports.total(period))));
        });
        return rows;
    }

    private static Table.Row row(ReportData data, String partner, Sector sector, Function<Period, Observation> figure) {
        Figures figures = Figures.of(data);
        boolean total = sector.equals(Sector.TOTAL);
        List<Cell> cells = PartnerColumn.of(data)
                .cells(
                        partner,
                        new Cell.Text(total ? "All" : sector.id()),
                        new Cell.Text(total ? "Total" : sector.name()));
        data.scope().periods().forEach(period -> cells.add(figures.amount(figure.apply(period))));
        return new Table.Row(total, cells);
    }
}
