package org.tradegap.indicator;

import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** How alike exports and imports changed, between 0 and 1. */
public final class MarginalIntraIndustry implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Marginal intra-industry trade",
                "1 - |dX - dM| / (|dX| + |dM|), d the change from the base period",
                "1 where both changed by the same amount, 0 where they changed in opposite directions or"
                        + " only one did. [z] where neither changed.",
                "Bruelhart, Marginal intra-industry trade: measurement and relevance, 1994, index A");
    }

    /** A number between 0 and 1. */
    public Observation of(Balance now, Balance base) {
        ChangeOnYear change = new ChangeOnYear();
        Observation exports = change.absolute(now.exports(), base.exports());
        Observation imports = change.absolute(now.imports(), base.imports());
        Observation all = Indicator.absolute(exports).plus(Indicator.absolute(imports));
        return Indicator.ofAlike(
                List.of(exports, imports),
                () -> Indicator.ratio(all.minus(Indicator.absolute(exports.minus(imports))), all));
    }
}
