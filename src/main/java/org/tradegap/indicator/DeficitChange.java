package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** How much larger a deficit is than another, in percent. */
public final class DeficitChange implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Change in the deficit",
                "100 (D(t) - D(0)) / D(0), D = -B",
                "Only where both periods are in deficit, else [z].",
                "Percentage change of a figure of one sign");
    }

    /** In percent. */
    public Observation of(Balance now, Balance base) {
        Observation before = base.balance();
        Observation after = now.balance();
        Status both = Indicator.compared(after, before);
        if (both.isMissing()) {
            return Observation.missing(both);
        }
        boolean deficits = after.isNegative() && before.isNegative();
        return deficits
                ? Indicator.percent(before.minus(after), Observation.ZERO.minus(before))
                : Observation.missing(Status.NOT_APPLICABLE);
    }
}
