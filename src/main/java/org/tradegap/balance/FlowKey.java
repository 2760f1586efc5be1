package org.tradegap.balance;

import java.util.Comparator;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;

/** One direction of the trade of two areas in one period: the least that a source can give or leave out as a whole. */
public record FlowKey(Period period, Area reporter, Area partner, Flow flow) implements Comparable<FlowKey> {
    private static final Comparator<FlowKey> ORDER = Comparator.comparing(FlowKey::period)
            .thenComparing(FlowKey::reporter)
            .thenComparing(FlowKey::partner)
            .thenComparing(FlowKey::flow);

    /** The same in another period. */
    public FlowKey in(Period other) {
        return new FlowKey(other, reporter, partner, flow);
    }

    /** Both directions of it. */
    public BalanceCube.Pair pair() {
        return new BalanceCube.Pair(period, reporter, partner);
    }

    @Override
    public int compareTo(FlowKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return period + " " + reporter + " " + flow.code() + "s with " + partner;
    }
}
