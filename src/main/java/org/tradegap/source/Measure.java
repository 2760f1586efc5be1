package org.tradegap.source;

import java.util.Optional;
import org.tradegap.trade.Flow;

/**
 * A column of one file that holds values.
 *
 * @param index of the column, from 0
 * @param year of its values; 0 where the row tells it
 * @param month of its values; 0 where the row tells it, or for a whole year
 * @param flow of its values, where no field tells it
 * @param swapped whether reporter and partner change places
 * @param wide whether an empty field is no row at all, as in a month that is not yet published
 */
public record Measure(int index, int year, int month, Optional<Flow> flow, boolean swapped, boolean wide) {}
