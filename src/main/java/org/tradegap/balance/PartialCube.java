package org.tradegap.balance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradegap.source.Rejection;
import org.tradegap.trade.HsEdition;

/**
 * What one slice of a file adds up to, under each sector scheme in use. Every level of detail is kept.
 *
 * @param rows the records read, rejected ones included
 * @param cells scheme id to cells
 * @param unclassified scheme id to the codes that no sector claims
 * @param rejections with lines counted from the slice's first
 * @param leftOut why rows are left out, to their number
 * @param editions of the Harmonized System that the rows name, with the years whose codes are of it
 * @param repeated rows that have the key of an earlier one and were added to it
 */
public record PartialCube(
        long rows,
        Map<String, Map<Cell, Sum>> cells,
        Map<String, Map<String, Sum>> unclassified,
        List<Rejection> rejections,
        Map<String, Long> leftOut,
        Map<HsEdition, Set<Integer>> editions,
        long repeated) {
    /**
     * Where a sum stands.
     *
     * @param classification of the codes that were added up
     * @param level their digits, 0 for totals
     * @param sector the sector's id
     */
    public record Cell(FlowKey key, String classification, int level, String sector) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::key)
                .thenComparing(Cell::classification)
                .thenComparingInt(Cell::level)
                .thenComparing(Cell::sector);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }
}
