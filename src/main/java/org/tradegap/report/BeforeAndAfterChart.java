package org.tradegap.report;

import org.tradegap.trade.UnitShown;

/** The balance of each sector before the first agreement came into force and in the last period, joined. */
final class BeforeAndAfterChart implements ChartMaker {
    @Override
    public String id() {
        return "before-and-after";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        ComparedPeriods periods =
                ComparedPeriods.around(figures, data.definition().agreements());
        Moves moves = Moves.bySector(data, periods.before(), periods.after());
        MovesWording words = MovesWording.ofSectors(figures, moves);
        UnitShown unit = MoveRows.unit(figures, moves.all());
        return new Chart.Dumbbell(
                figures.caption(
                                id(),
                                words.counted(),
                                "balance of goods trade by sector, " + figures.whose() + ", "
                                        + periods.inWords(figures),
                                unit,
                                words.extremes("dumbbell chart"))
                        .noting(moves.leftOut("sector")),
                figures.label(periods.before()),
                figures.label(periods.after()),
                MoveRows.rows(figures, moves, MoveRows.largestFallFirst(moves.comparable()), unit));
    }
}
