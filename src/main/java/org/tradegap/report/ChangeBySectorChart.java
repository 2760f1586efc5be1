package org.tradegap.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tradegap.trade.Observation;
import org.tradegap.trade.UnitShown;

/** What each sector added to the balance or took from it between the first period and the last, as steps from total to total. */
final class ChangeBySectorChart implements ChartMaker {
    @Override
    public String id() {
        return "change-by-sector";
    }

    @Override
    public Chart make(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        ComparedPeriods periods = ComparedPeriods.firstAndLast(figures);
        Moves moves = Moves.bySector(data, periods.before(), periods.after());
        MovesWording words = MovesWording.ofSectors(figures, moves);
        Moves.Move total = total(figures, moves);
        List<Moves.Move> parts =
                moves.mostEight(move -> move.change().abs(), Comparator.comparing(Moves.Move::change), "sectors");
        UnitShown unit = MoveRows.unit(
                figures, Stream.concat(Stream.of(total), parts.stream()).toList());
        Chart.Caption caption = figures.caption(
                        id(),
                        words.contributed(total),
                        "change of the balance of goods trade by sector, " + figures.whose() + ", "
                                + periods.inWords(figures),
                        unit,
                        words.extremes("waterfall chart"))
                .noting(moves.leftOut("sector"));
        if (!moves.areKnown()) {
            return new Chart.RankedBars(caption, balances(figures, moves, unit));
        }
        return new Chart.Waterfall(
                caption,
                bar(figures, total.name() + " in " + figures.label(moves.from()), total.before(), unit),
                parts.stream()
                        .map(move -> bar(figures, move.name(), Observation.of(move.change()), unit))
                        .toList(),
                bar(figures, total.name() + " in " + figures.label(moves.to()), total.after(), unit));
    }

    /** Where some sectors cannot be compared, the total is that of the others. */
    private static Moves.Move total(ChartFigures figures, Moves moves) {
        return moves.areAll()
                ? new Moves.Move(
                        "Balance",
                        figures.total(moves.from()).balance(),
                        figures.total(moves.to()).balance())
                : moves.sum("Balance of these sectors");
    }

    /** Where nothing can be compared, the balances of the last period. */
    private static List<Chart.Bar> balances(ChartFigures figures, Moves moves, UnitShown unit) {
        return moves.all().stream()
                .filter(move -> move.after().isKnown())
                .sorted(Comparator.comparing(move -> move.after().value()))
                .map(move -> bar(figures, move.name(), move.after(), unit))
                .toList();
    }

    private static Chart.Bar bar(ChartFigures figures, String label, Observation figure, UnitShown unit) {
        return new Chart.Bar(label, figures.value(figure, unit).orElse(0));
    }
}
