package org.tradegap.balance;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.tradegap.source.FlowNumbers;
import org.tradegap.trade.Area;

/** Tells what of a partial cube the balances of some reporters are made of. */
final class Reporters {
    private Reporters() {}

    /** Whether keys are of sums that the balances of some reporters are made of. */
    static LongPredicate keys(List<Area> areas, Predicate<Area> reporters, boolean mirrored) {
        BitSet wanted = new BitSet();
        for (int area = 0; area < areas.size(); area++) {
            wanted.set(area, reporters.test(areas.get(area)));
        }
        return key -> wanted.get(FlowNumbers.reporterOf(key)) || (mirrored && wanted.get(FlowNumbers.partnerOf(key)));
    }
}
