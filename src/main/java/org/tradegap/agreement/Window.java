package org.tradegap.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * The days from one to another as years or months, of which the first and the last may be covered in part.
 *
 * @param from the first day
 * @param to the day after the last
 * @param days period to how many of its days are covered
 */
public record Window(LocalDate from, LocalDate to, SortedMap<Period, Long> days) {
    /**
     * The periods that have a day between two.
     *
     * @param byYear whether they are years, else months
     */
    static Window of(LocalDate from, LocalDate to, boolean byYear) {
        SortedMap<Period, Long> days = new TreeMap<>();
        for (LocalDate day = from; day.isBefore(to); ) {
            Period period = periodOf(day, byYear);
            LocalDate end = period.plus(1).firstDay();
            LocalDate until = end.isBefore(to) ? end : to;
            days.put(period, ChronoUnit.DAYS.between(day, until));
            day = until;
        }
        return new Window(from, to, days);
    }

    /**
     * What a figure adds up to, the trade of a period spread evenly over its days; missing where that of any period is, not applicable
     * where one lacks months or the window is empty.
     */
    public Observation sum(Function<Period, Observation> figure) {
        if (days.isEmpty()) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        Observation sum = Observation.ZERO;
        for (Period period : days.keySet()) {
            sum = sum.plus(share(period, figure.apply(period)));
        }
        return Indicator.whole(sum);
    }

    private Observation share(Period period, Observation figure) {
        long covered = days.getOrDefault(period, 0L);
        long all = ChronoUnit.DAYS.between(period.firstDay(), period.plus(1).firstDay());
        if (!figure.isKnown() || covered == all) {
            return figure;
        }
        BigDecimal part = figure.value()
                .multiply(BigDecimal.valueOf(covered))
                .divide(BigDecimal.valueOf(all), Indicator.PRECISION);
        return Observation.of(part, figure.status())
                .madeAs(figure.made()
                        .map(made -> Derivation.of(Operator.PRODUCT, made, Derivation.of(covered)))
                        .map(made -> Derivation.of(Operator.QUOTIENT, made, Derivation.of(all))));
    }

    /** From its first day to its last, in words; whole years as such. */
    public String words() {
        LocalDate last = to.minusDays(1);
        boolean wholeYears = from.getDayOfYear() == 1 && to.getDayOfYear() == 1;
        if (wholeYears) {
            return from.getYear() == last.getYear() ? "" + from.getYear() : from.getYear() + "-" + last.getYear();
        }
        return from + " to " + last;
    }

    static Period periodOf(LocalDate day, boolean byYear) {
        return byYear ? Period.ofYear(day.getYear()) : new Period(day.getYear(), day.getMonthValue());
    }
}
