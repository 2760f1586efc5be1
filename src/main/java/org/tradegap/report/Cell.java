package org.tradegap.report;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradegap.trade.Derivation;

/** What stands in a cell. */
public sealed interface Cell {
    /** Words; never a formula, whatever they begin with. */
    record Text(String text) implements Cell {}

    /**
     * A figure, exact, in the unit of its column.
     *
     * @param shorthand what is to be said of it, such as {@code [e]} estimated; empty for nothing
     * @param made how it was made of cells of the sources, where that was noted
     */
    record Figure(BigDecimal value, String shorthand, Optional<Derivation> made) implements Cell {
        public Figure(BigDecimal value) {
            this(value, "", Optional.empty());
        }
    }

    /**
     * A figure that is not there, as its shorthand says.
     *
     * @param shorthand such as {@code [x]} not available, {@code [z]} not applicable, {@code [c]} confidential
     */
    record Missing(String shorthand) implements Cell {}

    /**
     * Words that lead to a sheet of the same workbook.
     *
     * @param sheet the name of that sheet
     */
    record Link(String text, String sheet) implements Cell {}
}
