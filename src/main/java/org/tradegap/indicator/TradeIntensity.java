package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** How much more of its exports a country sends to a partner than the world does. */
public final class TradeIntensity implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Trade intensity index",
                "(X(r,p) / X(r)) / (X(w,p) / X(w)), w the world",
                "Above 1 where trade is more intense than could be expected. Needs the exports of the"
                        + " world to the partner, else [x]. [z] where one of the denominators is 0.",
                "World Bank, World Integrated Trade Solution: trade intensity index");
    }

    /** A number, 1 where the country exports to the partner what the world does. */
    public Observation of(Observation toPartner, Observation total, Observation worldToPartner, Observation world) {
        return Indicator.relative(toPartner, total, worldToPartner, world);
    }
}
