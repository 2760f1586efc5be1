package org.tradegap.balance;

import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/**
 * Exports and imports of one cell, in the currency and scale of its source.
 *
 * @param rows how many source rows they were made from
 */
public record Balance(Observation exports, Observation imports, long rows) {
    /** No trade, from no rows. */
    public static final Balance ZERO = new Balance(Observation.ZERO, Observation.ZERO, 0);

    /** Nothing known. */
    public static final Balance UNAVAILABLE =
            new Balance(Observation.missing(Status.UNAVAILABLE), Observation.missing(Status.UNAVAILABLE), 0);

    /** Exports minus imports; a deficit is negative. */
    public Observation balance() {
        return exports.minus(imports);
    }

    /** Exports plus imports. */
    public Observation totalTrade() {
        return exports.plus(imports);
    }

    /** Both cells together. */
    public Balance plus(Balance other) {
        return new Balance(exports.plus(other.exports), imports.plus(other.imports), rows + other.rows);
    }
}
