package org.tradegap.indicator;

import java.math.BigDecimal;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** A sector's balance in percent of the total balance. */
public final class NetShare implements Indicator {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Facts facts() {
        return new Facts(
                "Net share of the deficit",
                "100 B(s) / B",
                "Not bounded by 0 and 100. Where the total is a deficit, sectors in surplus have negative shares; where it"
                        + " is a surplus, shares are of the surplus and sectors in deficit have negative ones. [z] where the"
                        + " total balance is less than 1 % of total trade.",
                "Ratio of parts that may have either sign to their sum");
    }

    /** In percent. */
    public Observation of(Balance sector, Balance total) {
        Observation balance = total.balance();
        Observation trade = total.totalTrade();
        boolean small = balance.isKnown()
                && trade.isKnown()
                && balance.value().abs().multiply(HUNDRED).compareTo(trade.value()) < 0;
        return small ? Observation.missing(Status.NOT_APPLICABLE) : Indicator.percent(sector.balance(), balance);
    }
}
