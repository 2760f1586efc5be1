package org.tradegap.balance;

import org.tradegap.trade.Observation;

/**
 * What rows add up to.
 *
 * @param total exact; missing when one of the rows has no value
 * @param rows how many they are
 */
public record Sum(Observation total, long rows) {
    /** The sum of no rows. */
    public static final Sum NONE = new Sum(Observation.ZERO, 0);

    /** Both together. */
    public Sum plus(Sum other) {
        return new Sum(total.plus(other.total), rows + other.rows);
    }
}
