package org.tradegap.indicator;

import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** What figures add up to since a date. */
public final class Cumulative implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Cumulative since a date",
                "sum of V from the period of the date",
                "[x] where a period between is missing.",
                "Sum");
    }

    /** In the unit of the figures, which are of consecutive periods. */
    public Observation of(SortedMap<Period, Observation> series, Period from, Period to) {
        return Series.sum(series, Series.periods(from, to));
    }
}
