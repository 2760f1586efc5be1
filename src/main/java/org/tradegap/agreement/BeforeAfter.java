package org.tradegap.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Trade in two windows of the same length around an agreement's entry into force. That one follows the other says nothing of a cause.
 *
 * @param before the window that ends with the day before, or before the period, of the entry into force
 * @param after the window that begins with it, or with the next period
 * @param since all from there to the end of the last period
 * @param reference the two years before
 */
public record BeforeAfter(Window before, Window after, Window since, Window reference) {
    private static final int REFERENCE_YEARS = 2;

    /**
     * The windows of an agreement.
     *
     * @param last the last period with figures
     */
    public static BeforeAfter of(LocalDate entry, Comparison comparison, Period last) {
        boolean byYear = last.isYear();
        Period period = Window.periodOf(entry, byYear);
        boolean whole = period.firstDay().equals(entry);
        boolean shared = whole || comparison.partial() == Comparison.Partial.SHARE_OF_DAYS;
        LocalDate end = shared ? entry : period.firstDay();
        LocalDate start = shared ? entry : period.plus(1).firstDay();
        return new BeforeAfter(
                Window.of(end.minusYears(comparison.years()), end, byYear),
                Window.of(start, start.plusYears(comparison.years()), byYear),
                Window.of(start, last.plus(1).firstDay(), byYear),
                Window.of(end.minusYears(REFERENCE_YEARS), end, byYear));
    }

    /** The mean of a year in a window. */
    public static Observation mean(Observation sum, int years) {
        return Indicator.ratio(sum, Observation.of(BigDecimal.valueOf(years)));
    }

    /** The periods that lie wholly after the entry into force. */
    public List<Period> periodsSince() {
        LocalDate from = since.from();
        return since.days().keySet().stream()
                .filter(period -> !period.firstDay().isBefore(from))
                .toList();
    }

    /** In how many of {@link #periodsSince} a figure is above its mean of the two years before; missing where any of them is or there are none. */
    public Observation above(Function<Period, Observation> figure) {
        long periods = reference.days().keySet().iterator().next().isYear() ? REFERENCE_YEARS : REFERENCE_YEARS * 12L;
        Observation mean = Indicator.ratio(reference.sum(figure), Observation.of(BigDecimal.valueOf(periods)));
        if (periodsSince().isEmpty()) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        Observation count = Observation.ZERO;
        for (Period period : periodsSince()) {
            Observation excess = new ChangeOnYear().absolute(figure.apply(period), mean);
            boolean above = excess.isKnown() && excess.value().signum() > 0;
            count = count.plus(excess.isKnown() ? Observation.of(above ? BigDecimal.ONE : BigDecimal.ZERO) : excess);
        }
        return count;
    }
}
