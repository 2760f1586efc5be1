package org.tradegap.indicator;

import java.util.Collection;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** How much of trade goes both ways within sectors, between 0 and 1. */
public final class GrubelLloyd implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Grubel-Lloyd index",
                "plain: (sum of (X+M) - sum of |X-M|) / sum of (X+M); corrected for the total imbalance:"
                        + " the same over sum of (X+M) - |sum of X - sum of M|",
                "Depends on the level of detail, which is printed with it: the finer the sectors, the"
                        + " lower the index. [z] where the denominator is 0.",
                "Grubel and Lloyd, Intra-industry Trade, 1975");
    }

    /** A number between 0 and 1, over sectors that together are all trade. */
    public Observation plain(Collection<Balance> sectors) {
        Observation trade = trade(sectors);
        return Indicator.ofAlike(
                Indicator.sides(sectors), () -> Indicator.ratio(trade.minus(imbalance(sectors)), trade));
    }

    /** The same, corrected for the imbalance of the whole. */
    public Observation corrected(Collection<Balance> sectors) {
        Observation trade = trade(sectors);
        Observation total = sectors.stream().reduce(Balance.ZERO, Balance::plus).balance();
        return Indicator.ofAlike(
                Indicator.sides(sectors),
                () -> Indicator.ratio(trade.minus(imbalance(sectors)), trade.minus(Indicator.absolute(total))));
    }

    private static Observation trade(Collection<Balance> sectors) {
        return sectors.stream().map(Balance::totalTrade).reduce(Observation.ZERO, Observation::plus);
    }

    private static Observation imbalance(Collection<Balance> sectors) {
        return sectors.stream()
                .map(each -> Indicator.absolute(each.balance()))
                .reduce(Observation.ZERO, Observation::plus);
    }
}
