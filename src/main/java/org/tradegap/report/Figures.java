package org.tradegap.report;

import java.math.BigDecimal;
import java.util.List;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;
import org.tradegap.trade.Status;
import org.tradegap.trade.UnitShown;

/** Observations as cells, exact, in the unit that a report shows. */
record Figures(UnitShown unit, Source source) {
    /** Of the detail figures of a report. */
    static Figures of(ReportData data) {
        return new Figures(data.definition().unit(), data.detail().source());
    }

    /** In the unit shown, so that the two sources can stand side by side; not applicable in another currency. */
    static Observation shown(ReportData data, BalanceCube cube, Observation figure) {
        if (!cube.source().currency().equals(data.detail().source().currency())) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        return figure.converted(value -> data.definition().unit().convert(value, cube.source()));
    }

    /** A value of the source. */
    Cell amount(Observation figure) {
        return plain(figure.converted(value -> unit.convert(value, source)));
    }

    /** Exports, imports and the balance. */
    List<Cell> sides(Balance cell) {
        return List.of(amount(cell.exports()), amount(cell.imports()), amount(cell.balance()));
    }

    /** A figure that needs no conversion, such as a percentage. */
    static Cell plain(Observation figure) {
        return figure.isKnown()
                ? new Cell.Figure(figure.value(), shorthand(figure), figure.made())
                : new Cell.Missing(shorthand(figure));
    }

    /** A whole number. */
    static Cell count(long count) {
        return new Cell.Figure(BigDecimal.valueOf(count));
    }

    private static String shorthand(Observation figure) {
        return figure.status() == Status.NORMAL ? "" : "[" + figure.status().code() + "]";
    }
}
