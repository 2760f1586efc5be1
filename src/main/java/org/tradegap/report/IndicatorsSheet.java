package org.tradegap.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.CompoundGrowth;
import org.tradegap.indicator.DeficitChange;
import org.tradegap.indicator.GrubelLloyd;
import org.tradegap.indicator.Herfindahl;
import org.tradegap.indicator.IndexNumber;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.Multiple;
import org.tradegap.indicator.NormalisedBalance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** How trade grew since the first period, how balanced it is and how it is spread over sectors, by partner and period. */
final class IndicatorsSheet implements SheetMaker {
    /** A figure of a partner in a period. */
    @FunctionalInterface
    private interface Measure {
        Observation of(Moment moment);
    }

    /**
     * What a measure is made of.
     *
     * @param sectors every sector of the report's own scheme
     */
    private record Moment(Period first, Period period, Balance base, Balance now, List<Balance> sectors) {
        int years() {
            return period.year() - first.year();
        }

        boolean isWholeYears() {
            return period.month() == first.month();
        }
    }

    private final IndexNumber index = new IndexNumber();
    private final CompoundGrowth growth = new CompoundGrowth();
    private final Multiple multiple = new Multiple();
    private final DeficitChange deficit = new DeficitChange();
    private final NormalisedBalance normalised = new NormalisedBalance();
    private final GrubelLloyd grubelLloyd = new GrubelLloyd();
    private final Herfindahl herfindahl = new Herfindahl();

    @Override
    public String id() {
        return "indicators";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(index, growth, multiple, deficit, normalised, grubelLloyd, herfindahl);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        String first = data.scope().periods().get(0).toString();
        return List.of(new Sheet(
                "Indicators",
                data.definition().title() + ": indicators, " + data.scope().years(),
                List.of(
                        "Growth since " + first + ", the first period shown; indices of balance and of structure. The"
                                + " formulas stand on the Notes sheet.",
                        "Sectors: " + data.definition().scheme().title() + ". Grubel-Lloyd and Herfindahl-Hirschman"
                                + " indices depend on how sectors are drawn: finer ones would give other values.",
                        Lines.source(data.detail().source())),
                List.of(
                        new Prose("Growth since " + first, List.of()),
                        table(data, "growth", Look.PERCENT, growth(first)),
                        new Prose("Balance and structure", List.of()),
                        table(data, "structure", Look.RATIO, structure(first)))));
    }

    private Map<String, Measure> growth(String first) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("Exports, " + first + " = 100", at -> index.of(at.now.exports(), at.base.exports()));
        measures.put("Imports, " + first + " = 100", at -> index.of(at.now.imports(), at.base.imports()));
        measures.put("Total trade, " + first + " = 100", at -> index.of(at.now.totalTrade(), at.base.totalTrade()));
        measures.put("Exports, growth a year (%)", at -> growth(at, Balance::exports));
        measures.put("Imports, growth a year (%)", at -> growth(at, Balance::imports));
        measures.put("Deficit, change (%)", at -> deficit.of(at.now, at.base));
        return measures;
    }

    private Map<String, Measure> structure(String first) {
        Map<String, Measure> measures = new LinkedHashMap<>();
        measures.put("Balance, multiple of " + first, at -> multiple.of(at.now.balance(), at.base.balance()));
        measures.put("Normalised trade balance", at -> normalised.of(at.now));
        measures.put("Grubel-Lloyd index", at -> grubelLloyd.plain(at.sectors));
        measures.put("Grubel-Lloyd index, corrected", at -> grubelLloyd.corrected(at.sectors));
        measures.put("Herfindahl-Hirschman, exports", at -> herfindahl.plain(all(at.sectors, Balance::exports)));
        measures.put("Herfindahl-Hirschman, imports", at -> herfindahl.plain(all(at.sectors, Balance::imports)));
        measures.put(
                "Herfindahl-Hirschman, exports, normalised",
                at -> herfindahl.normalised(all(at.sectors, Balance::exports)));
        measures.put(
                "Herfindahl-Hirschman, imports, normalised",
                at -> herfindahl.normalised(all(at.sectors, Balance::imports)));
        return measures;
    }

    /** Growth over whole years only: a month is compared with the same month. */
    private Observation growth(Moment at, Function<Balance, Observation> side) {
        return growth.of(side.apply(at.now), side.apply(at.base), at.isWholeYears() ? at.years() : 0);
    }

    private static List<Observation> all(Collection<Balance> sectors, Function<Balance, Observation> side) {
        return sectors.stream().map(side).toList();
    }

    private static Table table(ReportData data, String name, Look look, Map<String, Measure> measures) {
        List<Period> periods = data.scope().periods();
        PartnerColumn front = PartnerColumn.of(data);
        List<Table.Column> columns = front.columns(new Table.Column("Indicator", Look.TEXT));
        SectorTable sectors = new SectorTable(data, data.definition().scheme());
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, label) -> {
            List<Moment> moments = periods.stream()
                    .map(period -> moment(sectors, partner, periods.get(0), period))
                    .toList();
            measures.forEach(
                    (words, measure) -> rows.add(row(front.cells(label, new Cell.Text(words)), moments, measure)));
        });
        return new Table(name, Periods.join(columns, Periods.columns(data, periods, look)), rows);
    }

    /** The cells in front with a measure of each moment. */
    private static Table.Row row(List<Cell> cells, List<Moment> moments, Measure measure) {
        moments.forEach(moment -> cells.add(Figures.plain(measure.of(moment))));
        return new Table.Row(false, cells);
    }

    private static Moment moment(SectorTable sectors, Area partner, Period first, Period period) {
        return new Moment(
                first,
                period,
                sectors.balance(partner, first, SectorTable.ALL_SECTORS),
                sectors.balance(partner, period, SectorTable.ALL_SECTORS),
                sectors.balances(partner, period));
    }
}
