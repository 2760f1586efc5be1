package org.tradegap.report;

import java.util.List;
import org.tradegap.indicator.Contribution;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** What each sector contributes to the change of the balance on the year before. */
final class BalanceChangeSheet implements SheetMaker {
    private final Contribution contribution = new Contribution();

    @Override
    public String id() {
        return "balance-change";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(contribution);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        List<Period> periods = Periods.withYearBefore(data.scope());
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        Figures figures = Figures.of(data);
        Table table = new Table(
                "balance_change",
                Periods.join(sectors.front(), Periods.columns(data, periods, Look.BALANCE)),
                sectors.rows(
                        periods,
                        (partner, period, sector) -> figures.amount(change(sectors, partner, period, sector))));
        return List.of(new Sheet(
                "Change in the balance by sector",
                data.definition().title() + ": change in the balance on the year before by sector, "
                        + data.scope().years(),
                List.of(
                        Lines.unit(data) + " A minus sign is a change towards a deficit. The contributions of the"
                                + " sectors add up to the change in the total, exactly.",
                        "Sectors: " + data.definition().scheme().title() + ".",
                        Lines.source(data.detail().source())),
                List.of(table)));
    }

    private Observation change(SectorTable sectors, Area partner, Period period, String sector) {
        return contribution.of(
                sectors.balance(partner, period, sector), sectors.balance(partner, Periods.yearBefore(period), sector));
    }
}
