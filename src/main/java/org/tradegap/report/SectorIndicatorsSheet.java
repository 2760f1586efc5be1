package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.GrowthContribution;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.LafayIndex;
import org.tradegap.indicator.MarginalIntraIndustry;
import org.tradegap.indicator.ShareOfWidening;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** What each sector adds to growth and to the change of the balance, where trade is specialised, and how two-way its growth is. */
final class SectorIndicatorsSheet implements SheetMaker {
    private static final GrowthContribution GROWTH = new GrowthContribution();
    private static final ShareOfWidening WIDENING = new ShareOfWidening();
    private static final LafayIndex LAFAY = new LafayIndex();
    private static final MarginalIntraIndustry MARGINAL = new MarginalIntraIndustry();

    @Override
    public String id() {
        return "sector-indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(GROWTH, WIDENING, LAFAY, MARGINAL);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        Period first = data.scope().periods().get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(growth(data).under("Contribution to growth on the year, in percentage points"));
        blocks.addAll(widening(data, first).under("Share of the change of the balance since " + first + " (%)"));
        blocks.addAll(lafay(data).under("Lafay index"));
        blocks.addAll(marginal(data, first).under("Marginal intra-industry trade since " + first));
        return List.of(new Sheet(
                "Indicators by sector",
                data.definition().title() + ": indicators by sector, "
                        + data.scope().years(),
                List.of(
                        "Points add up to the growth of the total, Lafay indices to 0. The formulas stand on the Notes sheet.",
                        "Sectors: " + data.definition().scheme().title() + ". All depend on how sectors are drawn.",
                        Lines.source(data.detail().source())),
                blocks));
    }

    private static Table growth(ReportData data) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Period> periods = Periods.withYearBefore(data.scope());
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            rows.addAll(growth(sectors, partner, periods, "Exports", Balance::exports));
            rows.addAll(growth(sectors, partner, periods, "Imports", Balance::imports));
            rows.addAll(growth(sectors, partner, periods, "Total trade", Balance::totalTrade));
        }
        return new Table(
                "growth_by_sector",
                Periods.join(
                        sectors.front(new Table.Column("Flow", Look.TEXT)),
                        Periods.columns(data, periods, Look.CHANGE)),
                rows);
    }

    private static List<Table.Row> growth(
            SectorTable sectors,
            Map.Entry<Area, String> partner,
            List<Period> periods,
            String name,
            Function<Balance, Observation> flow) {
        return sectors.rows(
                partner,
                periods,
                (area, period, sector) -> {
                    Period before = Periods.yearBefore(period);
                    return Figures.plain(GROWTH.of(
                            flow.apply(sectors.balance(area, period, sector)),
                            flow.apply(sectors.balance(area, before, sector)),
                            flow.apply(sectors.balance(area, before, SectorTable.ALL_SECTORS))));
                },
                new Cell.Text(name));
    }

    private static Table widening(ReportData data, Period first) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        return table(
                data,
                "widening_by_sector",
                Look.PERCENT,
                after(data, first),
                (partner, period, sector) -> Figures.plain(WIDENING.of(
                        sectors.balance(partner, period, sector),
                        sectors.balance(partner, first, sector),
                        sectors.balance(partner, period, SectorTable.ALL_SECTORS),
                        sectors.balance(partner, first, SectorTable.ALL_SECTORS))));
    }

    private static Table lafay(ReportData data) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Period> periods = data.scope().periods();
        return table(
                data,
                "lafay",
                Look.RATIO,
                periods,
                (partner, period, sector) -> Figures.plain(LAFAY.of(
                        sectors.balance(partner, period, sector),
                        sectors.balance(partner, period, SectorTable.ALL_SECTORS))));
    }

    private static Table marginal(ReportData data, Period first) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        return table(
                data,
                "marginal_intra_industry",
                Look.RATIO,
                after(data, first),
                (partner, period, sector) -> Figures.plain(MARGINAL.of(
                        sectors.balance(partner, period, sector), sectors.balance(partner, first, sector))));
    }

    private static Table table(
            ReportData data, String name, Look look, List<Period> periods, SectorTable.Measure measure) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        return new Table(
                name,
                Periods.join(sectors.front(), Periods.columns(data, periods, look)),
                sectors.rows(periods, measure));
    }

    private static List<Period> after(ReportData data, Period first) {
        return data.scope().periods().stream()
                .filter(period -> period.compareTo(first) > 0)
                .toList();
    }
}
