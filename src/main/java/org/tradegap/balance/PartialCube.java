package org.tradegap.balance;

import java.util.List;
import java.util.Map;
import org.tradegap.source.Rejection;

/**
 * What one slice of a file adds up to, under each sector scheme in use. Every level of detail is kept.
 *
 * @param rows the records read, rejected ones included
 * @param cells scheme id to cells
 * @param unclassified scheme id to the codes that no sector claims
 * @param rejections with lines counted from the slice's first
 */
public record PartialCube(
        long rows,
        Map<String, Map<Cell, Sum>> cells,
        Map<String, Map<String, Sum>> unclassified,
        List<Rejection> rejections) {
    /**
     * Where a sum stands.
     *
     * @param level digits of the codes that were added up, 0 for totals
     * @param sector the sector's id
     */
    public record Cell(FlowKey key, int level, String sector) {}
}
