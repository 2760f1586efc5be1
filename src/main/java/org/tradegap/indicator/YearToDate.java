package org.tradegap.indicator;

import java.util.SortedMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The months of a year up to one of them, together. */
public final class YearToDate implements Indicator {
    private static final int MONTHS = 12;

    @Override
    public Facts facts() {
        return new Facts(
                "Year to date",
                "sum of V from the first month of the year to the month",
                "Compared with the same months of another year only. [x] where one of them is missing.",
                "U.S. Census Bureau, FT-900: cumulative year to date");
    }

    /** In the unit of the figures. */
    public Observation of(SortedMap<Period, Observation> series, Period month) {
        return of(series, month, 1);
    }

    /** The same of a year that begins in another month than January. */
    public Observation of(SortedMap<Period, Observation> series, Period month, int starts) {
        return Series.sum(series, Series.last(month, months(month, starts)));
    }

    /** How many months of a year that begins in some month have passed with one. */
    public static int months(Period month, int starts) {
        return Math.floorMod(month.month() - starts, MONTHS) + 1;
    }
}
