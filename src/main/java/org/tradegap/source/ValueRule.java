package org.tradegap.source;

import java.util.List;
import java.util.Optional;
import org.tradegap.trade.Flow;

/**
 * Columns that hold values.
 *
 * @param columns their names; several are the months of the row's year, in their order, of which the last may be missing
 * @param pattern of the names of columns, instead; its first group is their year, of four digits or two of this century
 * @param flow of the values, where no field tells it
 * @param swapped whether the partner reports the row as seen from the other side
 */
public record ValueRule(List<String> columns, String pattern, Optional<Flow> flow, boolean swapped) {
    /** Whether the columns are months. */
    public boolean isMonths() {
        return columns.size() > 1;
    }
}
