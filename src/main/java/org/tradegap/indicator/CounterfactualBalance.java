package org.tradegap.indicator;

import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** What the total balance would be without a sector, all else being equal. */
public final class CounterfactualBalance implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Balance without a sector",
                "B - B(s)",
                "Arithmetic, not a forecast: without the sector other trade might be another.",
                "Additive decomposition of a sum");
    }

    /** In the unit of the cells. */
    public Observation of(Balance total, Balance sector) {
        return Indicator.ofAlike(
                Indicator.sides(List.of(total, sector)), () -> total.balance().minus(sector.balance()));
    }
}
