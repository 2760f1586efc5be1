package org.tradegap.report;

import java.math.BigDecimal;

/** Takes the cells of a row of a {@link DataTable} from left to right, one call a column. */
public interface DataSink {
    /** Words; never a formula, whatever they begin with; empty for an empty cell. */
    void text(String text);

    /** A figure, exact, in the unit of its column. */
    void figure(BigDecimal value);

    /**
     * A figure that is not there, as its shorthand says.
     *
     * @param shorthand such as {@code [x]} not available
     */
    void missing(String shorthand);

    /**
     * A figure that the spreadsheet computes again when what it refers to is changed.
     *
     * @param formula in A1 notation without the equals sign, of the program's own making, such as {@code I124-J124}
     * @param value what the formula gives, exact
     */
    void formula(String formula, BigDecimal value);
}
