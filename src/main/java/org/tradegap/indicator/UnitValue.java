package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** What a unit of quantity is worth on average. */
public final class UnitValue implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Unit value",
                "V / Q",
                "A mean over different goods, not a price. A figure of which the quantity is estimated is"
                        + " marked [e]. [z] where Q = 0.",
                "UN, International Merchandise Trade Statistics: Compilers Manual 2013, unit value indices");
    }

    /** In the unit of the value for one of the quantity. */
    public Observation of(Observation value, Observation quantity) {
        return Indicator.ratio(value, quantity);
    }
}
