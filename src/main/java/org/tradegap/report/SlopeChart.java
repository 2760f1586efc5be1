package org.tradegap.report;

import java.util.Comparator;
import java.util.List;
import org.tradegap.trade.UnitShown;

/** Balances in the first period and in the last, of sectors or of partners, at most eight. */
final class SlopeChart implements ChartMaker {
    private final boolean byPartner;

    /** Of partners, else of sectors. */
    SlopeChart(boolean byPartner) {
        this.byPartner = byPartner;
    }

    @Override
    public String id() {
        return byPartner ? "partner-slope" : "sector-slope";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        ComparedPeriods periods = ComparedPeriods.firstAndLast(figures);
        String reporter = data.scope().reporterName();
        Moves moves = byPartner
                ? Moves.byPartner(data, periods.before(), periods.after())
                : Moves.bySector(data, periods.before(), periods.after());
        MovesWording words =
                byPartner ? MovesWording.ofPartners(figures, moves) : MovesWording.ofSectors(figures, moves);
        String what = words.what();
        List<Moves.Move> shown = moves.mostEight(
                Moves.Move::size, Comparator.comparing(Moves.Move::size).reversed(), what + "s");
        UnitShown unit = MoveRows.unit(figures, shown);
        return new Chart.Slope(
                figures.caption(
                                id(),
                                words.counted(),
                                "balance of goods trade by " + what + ", " + (byPartner ? reporter : figures.whose())
                                        + ", " + periods.inWords(figures),
                                unit,
                                words.extremes("slope chart"))
                        .noting(moves.leftOut(what)),
                figures.label(periods.before()),
                figures.label(periods.after()),
                MoveRows.rows(figures, moves, shown, unit));
    }
}
