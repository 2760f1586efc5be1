package org.tradegap.balance;

import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/**
 * A total that a source gives beside the rows it is made of: not added up, but compared with their sum.
 *
 * @param key what it is a total of
 * @param kind such as {@code TOTAL}, {@code HS 2-digit codes} or {@code year}
 * @param given the total as the source gives it
 * @param leaves the sum of the rows that were added up instead
 */
public record Aggregate(FlowKey key, String kind, Observation given, Observation leaves) {
    /** Months that are not all of a year beside the year's own rows, which are no sum of them. */
    static Aggregate apart(FlowKey key, int months, Observation given) {
        return new Aggregate(key, months + " of 12 months", given, Observation.missing(Status.NOT_APPLICABLE));
    }

    /** Whether there is nothing that it is the total of. */
    public boolean isApart() {
        return leaves.status() == Status.NOT_APPLICABLE;
    }

    /** Whether both are known and differ. */
    public boolean differs() {
        return given.isKnown() && leaves.isKnown() && given.value().compareTo(leaves.value()) != 0;
    }
}
