package org.tradegap.indicator;

import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The last twelve months together. */
public final class RollingYear implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Rolling twelve months",
                "sum of V over the last 12 months",
                "[x] where one of them is missing.",
                "IMF, Quarterly National Accounts Manual: moving annual totals");
    }

    private static final int MONTHS = 12;

    /** In the unit of the figures, at the last of the months. */
    public Observation of(SortedMap<Period, Observation> series, Period month) {
        return Series.sum(series, Series.last(month, MONTHS));
    }
}
