package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** A sector's part in the change of the balance; the parts of all sectors add up to the change exactly. */
public final class Contribution implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Contribution to the change of the balance",
                "B(s,t) - B(s,t-1)",
                "Adds up over the sectors to the change of the total balance, exactly.",
                "Additive decomposition of a sum");
    }

    /** In the unit of the cells. */
    public Observation of(Balance now, Balance before) {
        return new ChangeOnYear().absolute(now.balance(), before.balance());
    }
}
