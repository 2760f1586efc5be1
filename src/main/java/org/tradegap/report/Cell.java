package org.tradegap.report;

import java.math.BigDecimal;

/** What stands in a cell. */
public sealed interface Cell {
    /** Words; never a formula, whatever they begin with. */
    record Text(String text) implements Cell {}

    /** A figure, exact, in the unit of its column. */
    record Figure(BigDecimal value) implements Cell {}

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
