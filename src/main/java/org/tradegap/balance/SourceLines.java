package org.tradegap.balance;

import java.util.Comparator;
import org.tradegap.trade.CommodityCode;

/**
 * The lines of one file that give one commodity code of one flow.
 *
 * @param file its name without folders
 * @param flow in the period that the file gives
 * @param first of the lines, counted from 1 in the file
 * @param last of them; the same where it is one row
 * @param sum what they add up to, in the source's currency and scale
 */
public record SourceLines(String file, FlowKey flow, CommodityCode commodity, long first, long last, Sum sum)
        implements Comparable<SourceLines> {
    private static final Comparator<SourceLines> ORDER = Comparator.comparing(SourceLines::flow)
            .thenComparing(lines -> lines.commodity.classification())
            .thenComparing(lines -> lines.commodity.code())
            .thenComparing(SourceLines::file)
            .thenComparingLong(SourceLines::first);

    @Override
    public int compareTo(SourceLines other) {
        return ORDER.compare(this, other);
    }
}
