package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** A figure in percent of what it was in a base period. */
public final class IndexNumber implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Index",
                "100 V(t) / V(0), for exports, imports and total trade",
                "The base period is 100. [z] where the base is 0, and where only one of the two covers the"
                        + " whole period.",
                "ILO and others, Export and Import Price Index Manual: simple value index");
    }

    /** In percent. */
    public Observation of(Observation now, Observation base) {
        return Indicator.percent(now, base);
    }
}
