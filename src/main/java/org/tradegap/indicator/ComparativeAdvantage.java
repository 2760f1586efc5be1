package org.tradegap.indicator;

import org.tradegap.trade.Observation;

/** How much more of its exports a country has in a sector than the world has. */
public final class ComparativeAdvantage implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Revealed comparative advantage",
                "(X(r,s) / X(r)) / (X(w,s) / X(w)), w the world",
                "Above 1 an advantage. Needs the exports of the world by sector, else [x]. [z] where one"
                        + " of the denominators is 0.",
                "Balassa, Trade liberalisation and revealed comparative advantage, 1965");
    }

    /** A number, 1 where the country has the sector as the world has. */
    public Observation of(Observation sector, Observation total, Observation worldSector, Observation world) {
        return Indicator.relative(sector, total, worldSector, world);
    }
}
