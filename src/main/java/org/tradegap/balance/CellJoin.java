package org.tradegap.balance;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Adds all cells of one table to another, on several threads where they are many. */
final class CellJoin {
    private static final int FEW = 1 << 16;
    private static final int PARTS = 4;

    private final CellTable into;
    private final CellTable other;
    private final CellTable.Keys keys;

    /** Of a table to another, its keys changed to those of the other; different keys must stay different. */
    CellJoin(CellTable into, CellTable other, CellTable.Keys keys) {
        this.into = into;
        this.other = other;
        this.keys = keys;
    }

    /** Adds all, filling the other table up to so many percent before it grows. */
    void add(int fullest) {
        int parts = other.size() < FEW ? 1 : PARTS;
        List<BitSet> left = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> addKnown(part, parts))
                .toList();
        for (BitSet slots : left) {
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                into.add(other, slot, keys.of(other.key(slot)), fullest);
            }
        }
    }

    /** Adds those of a part of the slots that are simply added to cells which are there; gives the slots that are left. */
    private BitSet addKnown(int part, int parts) {
        BitSet left = new BitSet(other.slots());
        int end = (int) ((long) (part + 1) * other.slots() / parts);
        for (int slot = (int) ((long) part * other.slots() / parts); slot < end; slot++) {
            if (!other.isEmpty(slot) && !into.isAdded(other, slot, keys.of(other.key(slot)))) {
                left.set(slot);
            }
        }
        return left;
    }
}
