package org.tradegap.indicator;

import java.util.Collection;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** A sector's deficit in percent of the sum of all sectors' deficits, surpluses left aside. */
public final class GrossDeficitShare implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Share of the gross deficit",
                "100 max(0, -B(s)) / sum over sectors j of max(0, -B(j))",
                "Depends on the level of detail, which is printed with it: the finer the sectors, the larger the gross"
                        + " deficit. [z] where no sector is in deficit.",
                "Ratio of parts of one sign to their sum");
    }

    /** In percent, among sectors that together are all trade. */
    public Observation of(Balance sector, Collection<Balance> all) {
        return of(sector, sum(all));
    }

    /** In percent of the sum of all deficits. */
    public Observation of(Balance sector, Observation sum) {
        return Indicator.percent(deficit(sector), sum);
    }

    /** All sectors together: 100 percent where the sum of all deficits is not zero. */
    public Observation ofAll(Observation sum) {
        return Indicator.percent(sum, sum);
    }

    /** The sum of all deficits, surpluses left aside. */
    public Observation sum(Collection<Balance> all) {
        return all.stream().map(GrossDeficitShare::deficit).reduce(Observation.ZERO, Observation::plus);
    }

    private static Observation deficit(Balance sector) {
        return Indicator.aboveZero(Observation.ZERO.minus(sector.balance()));
    }
}
