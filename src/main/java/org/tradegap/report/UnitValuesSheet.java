package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.PriceAndVolume;
import org.tradegap.indicator.UnitValue;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** What a unit of quantity is worth by sector, and how much of a change is price and how much is volume. */
final class UnitValuesSheet implements SheetMaker {
    static final String ID = "unit-values";

    private static final UnitValue UNIT_VALUE = new UnitValue();
    private static final PriceAndVolume PARTS = new PriceAndVolume();

    /** Values and quantities of one flow. */
    private record Quantified(ReportData data, SectorTable values, BalanceCube quantities, Flow flow) {
        Observation value(Area partner, Period period, String sector) {
            return Indicator.times(
                    Indicator.whole(of(values.balance(partner, period, sector))),
                    Observation.of(data.detail().source().scale()));
        }

        /** The quantity of a sector; of all together there is none that means anything. */
        Observation quantity(Area partner, Period period, String sector) {
            return sector.equals(SectorTable.ALL_SECTORS)
                    ? Observation.missing(Status.NOT_APPLICABLE)
                    : Indicator.times(
                            Indicator.whole(of(quantities.cell(data.scope().pair(period, partner), sector))),
                            Observation.of(quantities.source().scale()));
        }

        PriceAndVolume.Parts parts(Area partner, Period period, String sector) {
            Period before = Periods.yearBefore(period);
            return PARTS.of(
                    value(partner, period, sector),
                    quantity(partner, period, sector),
                    value(partner, before, sector),
                    quantity(partner, before, sector));
        }

        private Observation of(Balance cell) {
            return flow == Flow.EXPORT ? cell.exports() : cell.imports();
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(UNIT_VALUE, PARTS);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        String source = data.definition().contents().quantities().orElseThrow();
        BalanceCube quantities = Objects.requireNonNull(data.cubes().further().get(source), source);
        String unit = quantities.source().currency();
        return List.of(new Sheet(
                "Unit values",
                data.definition().title() + ": unit values, " + data.scope().years(),
                List.of(
                        "Unit values in " + data.detail().source().currency() + " for each of " + unit
                                + "; means over different goods, not prices. Goods together have no quantity that means"
                                + " anything: [z].",
                        "Parts of the change on the year in " + data.unit()
                                + ": price, volume and both together add up to the change.",
                        Lines.source(data.detail().source()),
                        Lines.source(quantities.source())),
                List.of(
                        new Prose("Unit values", estimated(data, quantities)),
                        unitValues(data, quantities),
                        new Prose("Price and volume", List.of()),
                        parts(data, quantities))));
    }

    /** Which unit values are over an estimated quantity. */
    private static List<Cell> estimated(ReportData data, BalanceCube quantities) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<String> estimated = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
                Quantified figures = new Quantified(data, sectors, quantities, flow);
                for (Sector sector : sectors.sectors()) {
                    String periods = data.scope().periods().stream()
                            .filter(period -> figures.quantity(partner, period, sector.id())
                                            .status()
                                    == Status.ESTIMATED)
                            .map(Period::toString)
                            .collect(Collectors.joining(", "));
                    if (!periods.isEmpty()) {
                        estimated.add(flow.code() + "s, " + name + ", " + sector.label() + " in " + periods);
                    }
                }
            }
        });
        return estimated.isEmpty()
                ? List.of()
                : List.of(new Cell.Text("[e], with an estimated quantity: " + String.join("; ", estimated) + "."));
    }

    private static Table unitValues(ReportData data, BalanceCube quantities) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Period> periods = data.scope().periods();
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
                Quantified figures = new Quantified(data, sectors, quantities, flow);
                rows.addAll(sectors.rows(
                        partner,
                        periods,
                        (area, period, sector) -> Figures.plain(UNIT_VALUE.of(
                                figures.value(area, period, sector), figures.quantity(area, period, sector))),
                        new Cell.Text(Lines.capital(flow.code()) + "s")));
            }
        }
        return new Table(
                "unit_values",
                Periods.join(
                        sectors.front(new Table.Column("Flow", Look.TEXT)), Periods.columns(data, periods, Look.RATIO)),
                rows);
    }

    private static Table parts(ReportData data, BalanceCube quantities) {
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Period> periods = Periods.withYearBefore(data.scope());
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
                Quantified figures = new Quantified(data, sectors, quantities, flow);
                String name = Lines.capital(flow.code()) + "s, ";
                rows.addAll(parts(figures, partner, periods, name + "price", PriceAndVolume.Parts::price));
                rows.addAll(parts(figures, partner, periods, name + "volume", PriceAndVolume.Parts::volume));
                rows.addAll(parts(figures, partner, periods, name + "both", PriceAndVolume.Parts::both));
            }
        }
        return new Table(
                "price_and_volume",
                Periods.join(
                        sectors.front(new Table.Column("Part", Look.TEXT)),
                        Periods.columns(data, periods, Look.BALANCE)),
                rows);
    }

    private static List<Table.Row> parts(
            Quantified figures,
            Map.Entry<Area, String> partner,
            List<Period> periods,
            String name,
            Function<PriceAndVolume.Parts, Observation> part) {
        return figures.values.rows(
                partner,
                periods,
                (area, period, sector) -> shown(figures.data, part.apply(figures.parts(area, period, sector))),
                new Cell.Text(name));
    }

    /** An amount of the currency in the unit shown. */
    private static Cell shown(ReportData data, Observation amount) {
        return Figures.plain(amount.converted(data.definition().unit()::of));
    }
}
