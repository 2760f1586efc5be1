package org.tradegap.indicator;

import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The months of a year up to one of them, together. */
public final class YearToDate implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Year to date",
                "sum of V from January to the month",
                "Compared with the same months of another year only. [x] where one of them is missing.",
                "U.S. Census Bureau, FT-900: cumulative year to date");
    }

    /** In the unit of the figures. */
    public Observation of(SortedMap<Period, Observation> series, Period month) {
        return Series.sum(series, Series.last(month, month.month()));
    }
}
