package org.tradegap.indicator;

import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** A sector's part in a country's specialisation, set against its balance as a whole. */
public final class LafayIndex implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Lafay index",
                "100 ((X(s) - M(s)) / (X(s) + M(s)) - B / T) (X(s) + M(s)) / T",
                "Positive where the sector does better than trade as a whole; adds up to 0 over the"
                        + " sectors. [z] where T = 0 and for a sector without trade.",
                "Lafay, The measurement of revealed comparative advantages, 1992");
    }

    /** In percent. */
    public Observation of(Balance sector, Balance total) {
        return Indicator.ofAlike(Indicator.sides(List.of(sector, total)), () -> known(sector, total));
    }

    private static Observation known(Balance sector, Balance total) {
        Observation trade = sector.totalTrade();
        Observation all = total.totalTrade();
        if (trade.value().signum() == 0) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        Observation above = Indicator.times(sector.balance(), all).minus(Indicator.times(total.balance(), trade));
        return Indicator.percent(above, Indicator.times(all, all));
    }
}
