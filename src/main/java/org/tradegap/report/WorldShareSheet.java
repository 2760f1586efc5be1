package org.tradegap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.ShareOfWorld;
import org.tradegap.indicator.TotalTrade;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The partners' shares of the reporter's trade with the world. */
final class WorldShareSheet implements SheetMaker {
    static final String ID = "world-share";

    private final ShareOfWorld share = new ShareOfWorld();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(new TotalTrade(), share);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        Area world = data.scope().world().orElse(Area.WORLD);
        Map<String, Function<Balance, Observation>> measures = new LinkedHashMap<>();
        measures.put("Exports", Balance::exports);
        measures.put("Imports", Balance::imports);
        measures.put("Total trade", Balance::totalTrade);
        List<Table.Row> rows = new ArrayList<>();
        measures.forEach((name, measure) -> rows.addAll(rows(data, world, name, measure)));
        List<Period> periods = data.scope().periods();
        Table table = new Table(
                "share_of_world",
                Periods.join(
                        List.of(new Table.Column("Flow", Look.TEXT), new Table.Column("Partner", Look.TEXT)),
                        Periods.columns(data, periods, Look.PERCENT)),
                rows);
        return List.of(new Sheet(
                "Share of World",
                data.definition().title() + ": share of trade with the world, "
                        + data.scope().years(),
                List.of(
                        "Percent of the trade with all partners, as the source gives it.",
                        Lines.source(data.detail().source())),
                List.of(table)));
    }

    private List<Table.Row> rows(ReportData data, Area world, String name, Function<Balance, Observation> measure) {
        List<Table.Row> rows = new ArrayList<>();
        List<Period> periods = data.scope().periods();
        data.scope()
                .partners()
                .forEach((partner, label) -> rows.add(new Table.Row(
                        false,
                        cells(
                                name,
                                label,
                                periods,
                                period -> share.of(
                                        measure.apply(total(data, partner, period)),
                                        measure.apply(total(data, world, period)))))));
        rows.add(new Table.Row(
                true,
                cells(
                        name,
                        "Together",
                        periods,
                        period -> share.of(
                                measure.apply(together(data, period)), measure.apply(total(data, world, period))))));
        return rows;
    }

    private static List<Cell> cells(
            String name, String partner, List<Period> periods, Function<Period, Observation> shareOf) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(name), new Cell.Text(partner)));
        periods.forEach(period -> cells.add(Figures.plain(shareOf.apply(period))));
        return cells;
    }

    private static Balance total(ReportData data, Area partner, Period period) {
        return data.detail().total(data.scope().pair(period, partner));
    }

    private static Balance together(ReportData data, Period period) {
        return data.scope().partners().keySet().stream()
                .map(partner -> total(data, partner, period))
                .reduce(Balance.ZERO, Balance::plus);
    }
}
