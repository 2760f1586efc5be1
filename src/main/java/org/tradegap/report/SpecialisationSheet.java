package org.tradegap.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.ComparativeAdvantage;
import org.tradegap.indicator.Complementarity;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.TradeIntensity;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The reporter's exports beside the world's: in what it is specialised, whom it favours, and whom it has what to sell. */
final class SpecialisationSheet implements SheetMaker {
    static final String ID = "specialisation";

    private static final ComparativeAdvantage ADVANTAGE = new ComparativeAdvantage();
    private static final TradeIntensity INTENSITY = new TradeIntensity();
    private static final Complementarity COMPLEMENTARITY = new Complementarity();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(ADVANTAGE, INTENSITY, COMPLEMENTARITY);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        String source = data.definition().contents().worldTrade().orElseThrow();
        BalanceCube world = Objects.requireNonNull(data.cubes().further().get(source), source);
        return List.of(new Sheet(
                "Specialisation",
                data.definition().title() + ": exports beside the world's, "
                        + data.scope().years(),
                List.of(
                        "Above 1: the reporter exports more of a sector, or to a partner, than the world does. Complementarity is"
                                + " 100 where the partner buys what the reporter sells. [x] where the world's trade is not in the data.",
                        "Sectors: " + data.definition().scheme().title() + ".",
                        Lines.source(data.detail().source()),
                        Lines.source(world.source())),
                List.of(
                        new Prose("Revealed comparative advantage", List.of()),
                        advantage(data, world),
                        new Prose("Trade intensity", List.of()),
                        byPartner(
                                data,
                                "trade_intensity",
                                Look.RATIO,
                                (partner, period) -> intensity(data, world, partner, period)),
                        new Prose("Trade complementarity", List.of()),
                        byPartner(
                                data,
                                "complementarity",
                                Look.PERCENT,
                                (partner, period) -> complementarity(data, world, partner, period)))));
    }

    private static Table advantage(ReportData data, BalanceCube world) {
        List<Period> periods = data.scope().periods();
        List<Table.Column> front =
                List.of(new Table.Column("Sector id", Look.CODE), new Table.Column("Sector", Look.TEXT));
        List<Table.Row> rows = new ArrayList<>();
        for (Sector sector : new SectorTable(data, data.definition().scheme()).sectors()) {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(sector.id()), new Cell.Text(sector.name())));
            for (Period period : periods) {
                BalanceCube.Pair own = data.scope().pair(period, Area.WORLD);
                BalanceCube.Pair all = new BalanceCube.Pair(period, Area.WORLD, Area.WORLD);
                cells.add(Figures.plain(advantage(
                        data.detail().cell(own, sector.id()).exports(),
                        data.detail().total(own).exports(),
                        world.cell(all, sector.id()).exports(),
                        world.total(all).exports())));
            }
            rows.add(new Table.Row(false, cells));
        }
        return new Table(
                "comparative_advantage", Periods.join(front, Periods.columns(data, periods, Look.RATIO)), rows);
    }

    private static Observation advantage(Observation sector, Observation total, Observation world, Observation all) {
        return ADVANTAGE.of(
                Indicator.whole(sector), Indicator.whole(total), Indicator.whole(world), Indicator.whole(all));
    }

    private static Observation intensity(Observation partner, Observation total, Observation world, Observation all) {
        return INTENSITY.of(
                Indicator.whole(partner), Indicator.whole(total), Indicator.whole(world), Indicator.whole(all));
    }

    private static Table byPartner(
            ReportData data, String name, Look look, BiFunction<Area, Period, Observation> figure) {
        List<Period> periods = data.scope().periods();
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, label) -> {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(label)));
            periods.forEach(period -> cells.add(Figures.plain(figure.apply(partner, period))));
            rows.add(new Table.Row(false, cells));
        });
        return new Table(
                name,
                Periods.join(List.of(new Table.Column("Partner", Look.TEXT)), Periods.columns(data, periods, look)),
                rows);
    }

    private static Observation intensity(ReportData data, BalanceCube world, Area partner, Period period) {
        return intensity(
                data.detail().total(data.scope().pair(period, partner)).exports(),
                data.detail().total(data.scope().pair(period, Area.WORLD)).exports(),
                world.total(new BalanceCube.Pair(period, Area.WORLD, partner)).exports(),
                world.total(new BalanceCube.Pair(period, Area.WORLD, Area.WORLD))
                        .exports());
    }

    /** The reporter's exports to the world beside what the world sells to the partner, sector by sector. */
    private static Observation complementarity(ReportData data, BalanceCube world, Area partner, Period period) {
        BalanceCube.Pair own = data.scope().pair(period, Area.WORLD);
        BalanceCube.Pair bought = new BalanceCube.Pair(period, Area.WORLD, partner);
        boolean all = data.detail().cells(own).containsKey(Sector.UNCLASSIFIED.id())
                || world.cells(bought).containsKey(Sector.UNCLASSIFIED.id());
        List<Sector> sectors = Stream.concat(
                        data.definition().scheme().sectors().stream(),
                        all ? Stream.of(Sector.UNCLASSIFIED) : Stream.of())
                .toList();
        return COMPLEMENTARITY.of(exports(sectors, data.detail(), own), exports(sectors, world, bought));
    }

    private static Map<String, Observation> exports(List<Sector> sectors, BalanceCube cube, BalanceCube.Pair pair) {
        Map<String, Observation> exports = new HashMap<>();
        sectors.forEach(sector -> exports.put(
                sector.id(), Indicator.whole(cube.cell(pair, sector.id()).exports())));
        return exports;
    }
}
