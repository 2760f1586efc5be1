package org.tradegap.indicator;

import java.math.BigDecimal;
import java.util.SortedMap;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The mean of the last three months. */
public final class ThreeMonthAverage implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Three-month moving average",
                "(V(m) + V(m-1) + V(m-2)) / 3",
                "[x] where one of the months is missing.",
                "U.S. Census Bureau, FT-900: three-month moving averages");
    }

    private static final int MONTHS = 3;

    /** In the unit of the figures, at the last of the months. */
    public Observation of(SortedMap<Period, Observation> series, Period month) {
        Observation sum = Series.sum(series, Series.last(month, MONTHS));
        return sum.isKnown()
                ? Observation.of(sum.value().divide(BigDecimal.valueOf(MONTHS), PRECISION), sum.status())
                        .madeAs(sum.made().map(made -> Derivation.of(Operator.QUOTIENT, made, Derivation.of(MONTHS))))
                : sum;
    }
}
