package org.tradegap.indicator;

import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** What figures add up to since a date. */
public final class Cumulative implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Cumulative since a date",
                "sum of V from the period of the date",
                "[x] where a period between is missing, [z] before the date.",
                "Sum");
    }

    /** In the unit of the figures, which are of consecutive periods. */
    public Observation of(SortedMap<Period, Observation> series, Period from, Period to) {
        return from.compareTo(to) > 0
                ? Observation.missing(Status.NOT_APPLICABLE)
                : Series.sum(series, Series.periods(from, to));
    }
}
