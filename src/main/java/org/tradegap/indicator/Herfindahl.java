package org.tradegap.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import org.tradegap.trade.Observation;

/** How concentrated trade is on few sectors or partners. */
public final class Herfindahl implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Herfindahl-Hirschman index",
                "plain: sum of s^2, s the shares; normalised: (H - 1/n) / (1 - 1/n), n how many have trade",
                "Plain between 1/n and 1, normalised between 0 and 1; the level of detail is printed with"
                        + " it. [z] where there is no trade; normalised [z] where n = 1.",
                "UNCTAD, Handbook of Statistics: concentration index");
    }

    /** A number of at most 1, over parts that together are all trade. */
    public Observation plain(Collection<Observation> parts) {
        return Indicator.ofAlike(parts, () -> Indicator.ratio(squares(parts), square(parts)));
    }

    /** A number between 0 and 1. */
    public Observation normalised(Collection<Observation> parts) {
        BigDecimal n = BigDecimal.valueOf(parts.stream()
                .filter(each -> each.isKnown() && each.value().signum() != 0)
                .count());
        Observation count = Observation.of(n);
        Observation others = Observation.of(n.subtract(BigDecimal.ONE));
        return Indicator.ofAlike(
                parts,
                () -> Indicator.ratio(
                        Indicator.times(squares(parts), count).minus(square(parts)),
                        Indicator.times(square(parts), others)));
    }

    private static Observation squares(Collection<Observation> parts) {
        return parts.stream().map(each -> Indicator.times(each, each)).reduce(Observation.ZERO, Observation::plus);
    }

    /** The square of the sum. */
    private static Observation square(Collection<Observation> parts) {
        Observation sum = parts.stream().reduce(Observation.ZERO, Observation::plus);
        return Indicator.times(sum, sum);
    }
}
