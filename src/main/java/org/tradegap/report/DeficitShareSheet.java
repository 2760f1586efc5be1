package org.tradegap.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.GrossDeficitShare;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.NetShare;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The sectors' shares of the deficit: net, and of the gross deficit where any sector is in surplus. */
final class DeficitShareSheet implements SheetMaker {
    private final NetShare net = new NetShare();
    private final GrossDeficitShare gross = new GrossDeficitShare();

    @Override
    public String id() {
        return "deficit-share";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(net, gross);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        return data.definition().schemes().stream()
                .map(scheme -> sheet(data, scheme))
                .toList();
    }

    private Sheet sheet(ReportData data, SectorScheme scheme) {
        SectorTable sectors = new SectorTable(data, scheme);
        List<Period> periods = data.scope().periods();
        Table table = new Table(
                "deficit_share" + Lines.tableName(data, scheme),
                Periods.join(
                        sectors.front(new Table.Column("Measure", Look.TEXT)),
                        Periods.columns(data, periods, Look.PERCENT)),
                rows(data, sectors));
        boolean own = scheme.equals(data.definition().scheme());
        String name = own ? "Share of the deficit by sector" : "Deficit share" + Lines.scheme(data, scheme);
        return new Sheet(
                Lines.sheetName(name),
                data.definition().title() + ": share of the deficit by sector" + Lines.scheme(data, scheme) + ", "
                        + data.scope().years(),
                List.of(
                        "Percent. Net share: the sector's balance over the total balance; it can exceed 100 or be"
                                + " negative, and is a share of the surplus where the total is one.",
                        "Share of the gross deficit: the sector's deficit over the sum of all deficits, at the level"
                                + " of detail of this sheet.",
                        "Sectors: " + scheme.title() + ". A share depends on how sectors are drawn.",
                        Lines.source(data.detail(scheme).source())),
                List.of(table));
    }

    private List<Table.Row> rows(ReportData data, SectorTable sectors) {
        List<Period> periods = data.scope().periods();
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            rows.addAll(sectors.rows(
                    partner,
                    periods,
                    (area, period, sector) -> Figures.plain(netShare(sectors, area, period, sector)),
                    new Cell.Text("Net share")));
            if (anySurplus(sectors, partner.getKey(), periods)) {
                Map<Period, Observation> sums = new HashMap<>();
                rows.addAll(sectors.rows(
                        partner,
                        periods,
                        (area, period, sector) -> Figures.plain(grossShare(
                                sectors.balance(area, period, sector),
                                sector,
                                sums.computeIfAbsent(period, each -> gross.sum(sectors.balances(area, each))))),
                        new Cell.Text("Share of the gross deficit")));
            }
        }
        return rows;
    }

    private Observation netShare(SectorTable sectors, Area partner, Period period, String sector) {
        return net.of(
                sectors.balance(partner, period, sector), sectors.balance(partner, period, SectorTable.ALL_SECTORS));
    }

    private Observation grossShare(Balance balance, String sector, Observation sum) {
        return sector.equals(SectorTable.ALL_SECTORS) ? gross.ofAll(sum) : gross.of(balance, sum);
    }

    private static boolean anySurplus(SectorTable sectors, Area partner, List<Period> periods) {
        return periods.stream()
                .flatMap(period -> sectors.balances(partner, period).stream())
                .anyMatch(cell -> cell.balance()
                        .known()
                        .filter(value -> value.signum() > 0)
                        .isPresent());
    }
}
