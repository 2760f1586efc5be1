package org.tradegap.report;

import java.util.List;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.TradeBalance;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/**
 * One measure by sector and period.
 *
 * @param what the measure in lower case
 * @param everyScheme whether further schemes get a sheet of their own
 */
record BySectorSheet(String id, String what, Look look, Function<Balance, Observation> measure, boolean everyScheme)
        implements SheetMaker {
    @Override
    public List<Indicator> indicators() {
        return look == Look.BALANCE ? List.of(new TradeBalance()) : List.of();
    }

    @Override
    public List<Sheet> make(ReportData data) {
        List<SectorScheme> schemes = data.definition().schemes();
        return (everyScheme ? schemes : schemes.subList(0, 1))
                .stream().map(scheme -> sheet(data, scheme)).toList();
    }

    private Sheet sheet(ReportData data, SectorScheme scheme) {
        SectorTable rows = new SectorTable(data, scheme);
        Figures figures = Figures.of(data);
        List<Period> periods = data.scope().periods();
        Table table = new Table(
                what + "_by_sector" + Lines.tableName(data, scheme),
                Periods.join(rows.front(), Periods.columns(data, periods, look)),
                rows.rows(
                        periods,
                        (partner, period, sector) ->
                                figures.amount(measure.apply(rows.balance(partner, period, sector)))));
        boolean own = scheme.equals(data.definition().scheme());
        String name = own ? " by sector and " + Lines.period(data) : Lines.scheme(data, scheme);
        return new Sheet(
                Lines.sheetName(Lines.capital(what) + name),
                data.definition().title() + ": " + what + " by sector and " + Lines.period(data)
                        + Lines.scheme(data, scheme) + ", " + data.scope().years(),
                List.of(
                        look == Look.BALANCE ? Lines.balanceUnit(data) : Lines.unit(data),
                        "Sectors: " + scheme.title() + ". The total is the exact sum of the sectors.",
                        Lines.source(data.detail(scheme).source())),
                List.of(table));
    }
}
