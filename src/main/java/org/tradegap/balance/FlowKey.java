package org.tradegap.balance;

import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.tradegap.source.FlowNumbers;
import org.tradegap.trade.Area;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;

/** One direction of the trade of two areas in one period: the least that a source can give or leave out as a whole. */
public record FlowKey(Period period, Area reporter, Area partner, Flow flow) implements Comparable<FlowKey> {
    private static final Comparator<FlowKey> ORDER = Comparator.comparing(FlowKey::period)
            .thenComparing(FlowKey::reporter)
            .thenComparing(FlowKey::partner)
            .thenComparing(FlowKey::flow);

    /** What a number stands for, as {@link FlowNumbers} makes them, with the periods and areas that its own numbers stand for. */
    static FlowKey of(long key, IntFunction<Period> periods, IntFunction<Area> areas) {
        return new FlowKey(
                periods.apply(FlowNumbers.periodOf(key)),
                areas.apply(FlowNumbers.reporterOf(key)),
                areas.apply(FlowNumbers.partnerOf(key)),
                FlowNumbers.flowOf(key));
    }

    /** The same in another period. */
    public FlowKey in(Period other) {
        return new FlowKey(other, reporter, partner, flow);
    }

    /** Both directions of it. */
    public BalanceCube.Pair pair() {
        return new BalanceCube.Pair(period, reporter, partner);
    }

    /** Whether its pair, in its period or in the year that this is a month of, is one of some. */
    boolean isOf(Predicate<BalanceCube.Pair> pairs) {
        return pairs.test(pair()) || pairs.test(in(period.wholeYear()).pair());
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
