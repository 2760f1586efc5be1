package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** A sector's imports over the total deficit, in percent: a figure that statements of the press use. */
public final class ImportsToDeficit implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Import-to-deficit ratio",
                "100 M(s) / D, D = -B",
                "Not a share: what imports are set against also has exports in it, so that parts do not"
                        + " add up to 100. Used for claims only. [z] where there is no deficit.",
                "Ratio used in statements; no statistical standard");
    }

    /** In percent. */
    public Observation of(Balance sector, Balance total) {
        Observation deficit = Observation.ZERO.minus(total.balance());
        return deficit.isKnown() && deficit.value().signum() <= 0
                ? Observation.missing(Status.NOT_APPLICABLE)
                : Indicator.percent(sector.imports(), deficit);
    }
}
