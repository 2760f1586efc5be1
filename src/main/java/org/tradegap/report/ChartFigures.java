package org.tradegap.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tradegap.agreement.Agreement;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Rounding;
import org.tradegap.trade.UnitShown;

/** What the charts of a report have in common: its figures, the unit that fits a chart, and the words around it. */
final class ChartFigures {
    private final ReportData data;
    private final BalanceCube cube;
    private final Wording wording;

    ChartFigures(ReportData data) {
        this.data = data;
        this.cube = data.detail();
        this.wording = new Wording(cube.source());
    }

    Wording wording() {
        return wording;
    }

    List<Period> periods() {
        return data.scope().periods();
    }

    Period first() {
        return periods().get(0);
    }

    Period last() {
        return periods().get(periods().size() - 1);
    }

    /** The last period as sentences have it. */
    String lastInWords() {
        return inWords(last());
    }

    /** A period as sentences have it, with a remark where months of it are missing. */
    String inWords(Period period) {
        return Periods.inWords(data, period);
    }

    /** The labels of the category axis. */
    List<String> categories() {
        return periods().stream().map(this::label).toList();
    }

    /** A period as labels have it. */
    String label(Period period) {
        return Periods.label(data, period);
    }

    /** All sectors and partners of the report together. */
    Balance total(Period period) {
        return partners().map(partner -> cube.total(pair(period, partner))).reduce(Balance.ZERO, Balance::plus);
    }

    /** All sectors of one partner. */
    Balance total(Period period, Area partner) {
        return cube.total(pair(period, partner));
    }

    /** One sector, all partners of the report together. */
    Balance sector(Period period, String sector) {
        return partners()
                .map(partner -> cube.cell(pair(period, partner), sector))
                .reduce(Balance.ZERO, Balance::plus);
    }

    /** The unit that fits the largest of some figures. */
    UnitShown unit(Stream<Observation> figures) {
        BigDecimal largest = figures.flatMap(figure -> figure.known().stream())
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return UnitShown.fitting(largest, cube.source());
    }

    /** A value in the unit of a chart. */
    OptionalDouble value(Observation figure, UnitShown unit) {
        return figure.isKnown()
                ? OptionalDouble.of(unit.convert(figure.value(), cube.source()).doubleValue())
                : OptionalDouble.empty();
    }

    /** The entry into force of the report's agreements, those within the periods shown. */
    List<Chart.Mark> marks() {
        List<Chart.Mark> marks = new ArrayList<>();
        for (Agreement agreement : data.definition().agreements()) {
            LocalDate date = agreement.entryIntoForce();
            boolean monthly = !first().isYear();
            Period period = new Period(date.getYear(), monthly ? date.getMonthValue() : 0);
            int at = periods().indexOf(period);
            double part = monthly
                    ? (date.getDayOfMonth() - 1.0) / date.lengthOfMonth()
                    : (date.getDayOfYear() - 1.0) / date.lengthOfYear();
            if (at >= 0) {
                marks.add(new Chart.Mark(agreement.label(), at + part - 0.5));
            }
        }
        return marks;
    }

    /** The words around a chart of a measure, with the largest and smallest of the figures that carry its message. */
    Chart.Caption caption(String id, String title, String measure, UnitShown unit, Extremes extremes) {
        String unitInWords = unit.words(cube.source());
        String subtitle = Lines.capital(measure) + ", " + unitInWords;
        String source = Lines.source(cube.source()) + " Goods only.";
        String alt = Lines.capital(extremes.kind()) + " of " + measure + ", " + unitInWords + ". " + title + "."
                + extremes.words(this, unit);
        return new Chart.Caption(id, title, subtitle, source, alt, 1);
    }

    /** Reporter, partners and years, the end of a measure: {@code United States with Korea, 2010-2019}. */
    String whoseAndWhen() {
        return whose() + ", " + data.scope().years();
    }

    /** Reporter and partners: {@code United States with Korea}. */
    String whose() {
        return data.scope().reporterName() + " with " + partnersShort();
    }

    /** One partner's name, or how many partners there are. */
    String partnersShort() {
        int partners = data.scope().partners().size();
        return partners == 1 ? data.scope().partnersInWords() : Wording.count(partners) + " partners";
    }

    /** A rounded value of a chart with its sign. */
    String rounded(Observation figure, UnitShown unit) {
        BigDecimal shown = Rounding.shown(unit.convert(figure.value(), cube.source()), 1);
        return Wording.signed(shown);
    }

    private Stream<Area> partners() {
        return data.scope().partners().keySet().stream();
    }

    private BalanceCube.Pair pair(Period period, Area partner) {
        return data.scope().pair(period, partner);
    }
}
