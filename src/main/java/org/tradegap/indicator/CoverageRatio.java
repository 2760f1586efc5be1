package org.tradegap.indicator;

import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;

/** How much of imports is paid for by exports, in percent (Eurostat, "cover ratio"). */
public final class CoverageRatio implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Coverage ratio",
                "100 X / M",
                "[z] where M = 0, and where only one of the two covers the whole period.",
                "Eurostat, Glossary: Cover ratio");
    }

    /** In percent. */
    public Observation of(Balance cell) {
        return Indicator.percent(cell.exports(), cell.imports());
    }
}
