package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** A partner's part of the reporter's trade with all partners, in percent. */
public final class ShareOfWorld implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Share of World",
                "100 V(p) / V(World), for exports, imports and total trade",
                "World is trade with all partners as the source gives it. [z] where it is 0, and where"
                        + " only one of the two covers the whole period.",
                "World Bank, World Integrated Trade Solution: Trade Indicators, partner share");
    }

    /** In percent. */
    public Observation of(Observation partner, Observation world) {
        return Indicator.percent(partner, world);
    }
}
