package org.tradegap.indicator;

import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** How many times a figure is what it was in a base period; 2 is doubled. */
public final class Multiple implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Multiple of a base period",
                "V(t) / V(0), for exports, imports, total trade and deficits",
                "The base is declared. [z] where the base is 0 or the two have different signs.",
                "Simple relative, as in index numbers");
    }

    /** A number, 2 for doubled. */
    public Observation of(Observation now, Observation base) {
        Status both = Indicator.compared(now, base);
        boolean turned =
                !both.isMissing() && now.value().signum() * base.value().signum() < 0;
        return turned ? Observation.missing(Status.NOT_APPLICABLE) : Indicator.ratio(now, base);
    }
}
