package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.tradegap.trade.Period;

/**
 * Months in a row that are a quarter or a year.
 *
 * @param label as it is printed
 */
record MonthSpan(String label, List<Period> months) {
    private static final int YEAR = 12;

    /**
     * The spans that have any of some months.
     *
     * @param starts the month in which years begin, of which quarters are quarters
     * @param length in months
     */
    static List<MonthSpan> of(NavigableSet<Period> months, int starts, int length) {
        List<MonthSpan> spans = new ArrayList<>();
        if (!months.isEmpty()) {
            Period first = new Period(months.first().year() - 1, starts);
            for (Period each = first; each.compareTo(months.last()) <= 0; each = each.plus(length)) {
                MonthSpan span = of(each, starts, length);
                if (span.months.stream().anyMatch(months::contains)) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    private static MonthSpan of(Period first, int starts, int length) {
        List<Period> months = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            months.add(first.plus(i));
        }
        boolean calendar = starts == 1;
        String quarter = length == YEAR ? "" : " Q" + (Math.floorMod(first.month() - starts, YEAR) / length + 1);
        String label = calendar ? first.year() + quarter : first + " to " + months.get(length - 1);
        return new MonthSpan(label, List.copyOf(months));
    }

    /** The same months a year before. */
    MonthSpan yearBefore() {
        return new MonthSpan(label, months.stream().map(Periods::yearBefore).toList());
    }
}
