package org.tradegap.indicator;

import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** The change of a figure from the same period a year before, absolute and in percent. */
public final class ChangeOnYear implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Change on the year",
                "V(t) - V(t-1); 100 (V(t) - V(t-1)) / V(t-1), for exports, imports and total trade",
                "[z] where the base is 0, and where one of the two periods is partial. Balances change by an amount"
                        + " only: a percentage of a figure that can change its sign says nothing.",
                "UN, International Merchandise Trade Statistics: Compilers Manual 2013");
    }

    /** In the unit of the figures. */
    public Observation absolute(Observation now, Observation before) {
        Status both = Indicator.compared(now, before);
        return both.isMissing() ? Observation.missing(both) : now.minus(before);
    }

    /** In percent. */
    public Observation percent(Observation now, Observation before) {
        return Indicator.percent(absolute(now, before), before);
    }
}
