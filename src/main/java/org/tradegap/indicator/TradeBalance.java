package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** Exports minus imports (UN, International Merchandise Trade Statistics: Compilers Manual, 2010). */
public final class TradeBalance implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Trade balance",
                "B = X - M",
                "A deficit is negative and the sign is always shown. A balance is rounded from the exact figures and"
                        + " may differ from the difference of the rounded ones.",
                "UN, International Merchandise Trade Statistics: Concepts and Definitions 2010");
    }

    /** In the unit of the cell. */
    public Observation of(Balance cell) {
        return cell.balance();
    }
}
