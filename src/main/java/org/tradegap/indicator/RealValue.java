package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** A value at the prices of a base period. */
public final class RealValue implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Real value",
                "100 V(t) / P(t), P a price index with 100 in the base period",
                "[x] without an index. Real sectors do not add up to the real total; the difference is shown as a residual.",
                "UN, Yearbook of International Trade Statistics: value divided by a price index");
    }

    /** In the unit of the figure, at the prices of the period in which the index is 100. */
    public Observation of(Observation value, Observation index) {
        return Indicator.percent(value, index);
    }
}
