package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** Exports plus imports. */
public final class TotalTrade implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Total trade",
                "T = X + M",
                "Missing where exports or imports are.",
                "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010");
    }

    /** In the unit of the cell. */
    public Observation of(Balance cell) {
        return cell.totalTrade();
    }
}
