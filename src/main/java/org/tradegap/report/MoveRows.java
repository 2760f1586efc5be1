package org.tradegap.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tradegap.trade.UnitShown;

/** Rows of charts that compare two periods. */
final class MoveRows {
    private MoveRows() {}

    /** The unit that fits all of the balances. */
    static UnitShown unit(ChartFigures figures, List<Moves.Move> moves) {
        return figures.unit(moves.stream().flatMap(move -> Stream.of(move.before(), move.after())));
    }

    static List<Moves.Move> largestFallFirst(List<Moves.Move> moves) {
        return moves.stream().sorted(Comparator.comparing(Moves.Move::change)).toList();
    }

    /** The rows to draw; without figures before where both periods are the same. */
    static List<Chart.Change> rows(ChartFigures figures, Moves moves, List<Moves.Move> shown, UnitShown unit) {
        boolean one = moves.from().equals(moves.to());
        return shown.stream()
                .map(move -> new Chart.Change(
                        move.name(),
                        one ? OptionalDouble.empty() : figures.value(move.before(), unit),
                        figures.value(move.after(), unit)))
                .toList();
    }
}
