package org.tradegap.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Periods in a row, and what figures of them add up to. */
final class Series {
    private Series() {}

    /** The sum over some periods; not available where one of them is not there. */
    static Observation sum(SortedMap<Period, Observation> series, List<Period> periods) {
        return periods.stream()
                .map(each -> series.getOrDefault(each, Observation.missing(Status.UNAVAILABLE)))
                .reduce(Observation.ZERO, Observation::plus);
    }

    /** The months that end with one. */
    static List<Period> last(Period month, int count) {
        if (month.isYear()) {
            throw new IllegalArgumentException("a year in the place of a month: " + month);
        }
        return periods(month.plus(1 - count), month);
    }

    /** Years or months from one to another, both with them. */
    static List<Period> periods(Period from, Period to) {
        if (from.isYear() != to.isYear()) {
            throw new IllegalArgumentException("a year and a month: " + from + ", " + to);
        }
        List<Period> periods = new ArrayList<>();
        for (Period each = from; each.compareTo(to) <= 0; each = each.plus(1)) {
            periods.add(each);
        }
        return periods;
    }
}
