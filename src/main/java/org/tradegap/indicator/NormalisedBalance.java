package org.tradegap.indicator;

import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** The balance in relation to total trade, between -1 and 1. */
public final class NormalisedBalance implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Normalised trade balance",
                "(X - M) / (X + M)",
                "Between -1, imports only, and 1, exports only. [z] where T = 0.",
                "Balassa, The changing pattern of comparative advantage in manufactured goods, 1979");
    }

    /** A number between -1 and 1. */
    public Observation of(Balance cell) {
        return Indicator.ofAlike(
                List.of(cell.exports(), cell.imports()), () -> Indicator.ratio(cell.balance(), cell.totalTrade()));
    }
}
