package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** A sector's part in the change of the total balance, in percent. */
public final class ShareOfWidening implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Share of the change of the balance",
                "100 (B(s,t) - B(s,0)) / (B(t) - B(0))",
                "Not bounded by 0 and 100. [z] where the total balance did not change.",
                "Additive decomposition of a sum");
    }

    /** In percent. */
    public Observation of(Balance sector, Balance sectorBefore, Balance total, Balance totalBefore) {
        Contribution contribution = new Contribution();
        return Indicator.percent(contribution.of(sector, sectorBefore), contribution.of(total, totalBefore));
    }
}
