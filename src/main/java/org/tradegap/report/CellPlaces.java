package org.tradegap.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradegap.trade.Derivation;

/** Where the cells of sources stand among a report's long tables. */
@FunctionalInterface
public interface CellPlaces {
    /** No cell stands anywhere. */
    CellPlaces NONE = cell -> Optional.empty();

    /** The place of a cell; nothing where it stands nowhere. */
    Optional<CellPlace> of(Derivation.Cell cell);

    /**
     * A place in a long table.
     *
     * @param row of the data, from 0
     * @param column from 0
     * @param factor what the value is multiplied with to be in the unit that the report shows
     */
    record CellPlace(DataPlaces places, long row, int column, BigDecimal factor) {}
}
