package org.tradegap.agreement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A limit of a quantity.
 *
 * @param number the quantity, or percent of the mean of earlier years
 * @param ofMean the years whose mean it is a share of; a quantity of its own where empty
 */
public record Limit(BigDecimal number, Optional<Years> ofMean) {
    /** Years from a first to a last. */
    public record Years(int first, int last) {}
}
