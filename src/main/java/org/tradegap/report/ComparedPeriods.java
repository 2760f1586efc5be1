package org.tradegap.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradegap.agreement.Agreement;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Two periods that a chart sets against each other; months are the same of two years.
 *
 * @param agreement the one that came into force between them, where that is what the periods were chosen by
 */
record ComparedPeriods(Period before, Period after, Optional<Agreement> agreement) {
    /** The first and the last period whose figures are whole. */
    static ComparedPeriods firstAndLast(ChartFigures figures) {
        Period last = last(figures);
        return new ComparedPeriods(
                wholes(figures, last, period -> true).findFirst().orElse(figures.first()), last, Optional.empty());
    }

    /** The last period before the first agreement came into force, and the report's last; the first and the last without one. */
    static ComparedPeriods around(ChartFigures figures, List<Agreement> agreements) {
        Period last = last(figures);
        for (Agreement agreement : agreements) {
            LocalDate date = agreement.entryIntoForce();
            List<Period> before = wholes(figures, last, period -> !endOf(period).isAfter(date))
                    .toList();
            if (!before.isEmpty() && !startOf(last).isBefore(date)) {
                return new ComparedPeriods(before.get(before.size() - 1), last, Optional.of(agreement));
            }
        }
        return firstAndLast(figures);
    }

    private static Period last(ChartFigures figures) {
        return figures.periods().stream()
                .filter(period -> isWhole(figures, period))
                .reduce((before, after) -> after)
                .orElse(figures.last());
    }

    private static Stream<Period> wholes(ChartFigures figures, Period last, Predicate<Period> more) {
        return figures.periods().stream()
                .filter(period -> period.month() == last.month() && isWhole(figures, period))
                .filter(more);
    }

    private static boolean isWhole(ChartFigures figures, Period period) {
        Observation total = figures.total(period).balance();
        return total.isKnown() && total.status() != Status.PARTIAL;
    }

    private static LocalDate startOf(Period period) {
        return LocalDate.of(period.year(), period.isYear() ? 1 : period.month(), 1);
    }

    private static LocalDate endOf(Period period) {
        return period.isYear() ? startOf(period).plusYears(1) : startOf(period).plusMonths(1);
    }

    /** The periods as a subtitle has them. */
    String inWords(ChartFigures figures) {
        String both =
                before.equals(after) ? figures.label(after) : figures.label(before) + " and " + figures.label(after);
        return both
                + agreement.map(each -> " (in between: " + each.label() + ")").orElse("");
    }
}
