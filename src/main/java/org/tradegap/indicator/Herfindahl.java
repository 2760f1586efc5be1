package org.tradegap.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

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
        Observation sum = parts.stream().reduce(Observation.ZERO, Observation::plus);
        Observation squares =
                parts.stream().map(each -> Indicator.times(each, each)).reduce(Observation.ZERO, Observation::plus);
        return Indicator.ratio(squares, Indicator.times(sum, sum));
    }

    /** A number between 0 and 1. */
    public Observation normalised(Collection<Observation> parts) {
        long count = parts.stream()
                .filter(each -> each.isKnown() && each.value().signum() != 0)
                .count();
        Observation plain = plain(parts);
        if (!plain.isKnown()) {
            return plain;
        }
        if (count < 2) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal above = plain.value().multiply(n).subtract(BigDecimal.ONE);
        return Observation.of(above.divide(n.subtract(BigDecimal.ONE), PRECISION), plain.status());
    }
}
