package org.tradegap.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradegap.trade.Period;

/** One way to understand a statement. */
public sealed interface Reading {
    /** What is assumed, in words. */
    String label();

    /**
     * A figure that somebody else gives and that the report's files cannot give; it is shown and has no part in the verdict.
     *
     * @param figure in the unit of the claim
     */
    record Quoted(String label, BigDecimal figure) implements Reading {}

    /**
     * A figure of the report's own files.
     *
     * @param of what of each cell is looked at, where the formula leaves that open
     * @param base the period that is compared with, where the formula has one
     * @param part where the figure is taken from
     * @param whole what it is set against; the same place without the sector where nothing else is said
     */
    record Computed(
            String label, Formula formula, Measure of, Period period, Optional<Period> base, Place part, Place whole)
            implements Reading {
        /** The periods it looks at. */
        public List<Period> periods() {
            return Stream.concat(Stream.of(period), base.stream()).toList();
        }
    }
}
