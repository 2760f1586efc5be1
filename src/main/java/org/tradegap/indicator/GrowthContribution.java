package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** A sector's or partner's part in the growth of a flow, in percentage points. */
public final class GrowthContribution implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Contribution to growth",
                "100 (V(s,t) - V(s,t-1)) / V(t-1), for exports, imports and total trade",
                "Percentage points, made from unrounded figures; the points of all parts add up to the"
                        + " growth of the whole. [z] where V(t-1) = 0.",
                "Eurostat, Statistics Explained: contribution to growth");
    }

    /** In percentage points of the whole's growth. */
    public Observation of(Observation now, Observation before, Observation wholeBefore) {
        return Indicator.percent(new ChangeOnYear().absolute(now, before), wholeBefore);
    }
}
