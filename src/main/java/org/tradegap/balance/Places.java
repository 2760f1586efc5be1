package org.tradegap.balance;

import java.util.List;
import java.util.Map;
import org.tradegap.trade.Observation;

/** The sums of a cube by their places: the slots of its table, and behind them those that have a status or no value. */
final class Places {
    private final CellTable sums;
    private final List<Map.Entry<Long, Sum>> others;
    private final boolean mirrored;
    private final int slots;

    Places(PartialCube cube) {
        this.sums = cube.sums();
        this.others = List.copyOf(cube.others().entrySet());
        this.mirrored = cube.mirrored();
        this.slots = sums.slots();
    }

    /** How many places there are, {@link #isEmpty empty} ones too. */
    int size() {
        return slots + others.size();
    }

    /** How many sums there are, each mirror image too. */
    int sums() {
        return (mirrored ? 2 : 1) * (sums.size() + others.size());
    }

    /** Whether each sum, all of exports, is the partner's import too. */
    boolean isMirrored() {
        return mirrored;
    }

    /** The digits after the point of sums that are plain. */
    int scale() {
        return sums.scale();
    }

    boolean isEmpty(int place) {
        return place < slots && sums.isEmpty(place);
    }

    long key(int place) {
        return place < slots ? sums.key(place) : others.get(place - slots).getKey();
    }

    /** Whether a sum is a number without remark that fits into 64 bits. */
    boolean isPlain(int place) {
        return place < slots && !sums.isWide(place);
    }

    /** A sum that is plain, at the scale of its cube. */
    long plain(int place) {
        return sums.narrow(place);
    }

    /** The rows of a sum that is plain. */
    long rows(int place) {
        return sums.rows(place);
    }

    Sum sum(int place) {
        return place < slots
                ? new Sum(Observation.of(sums.sum(place)), sums.rows(place))
                : others.get(place - slots).getValue();
    }
}
