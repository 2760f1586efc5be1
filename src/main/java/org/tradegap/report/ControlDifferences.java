package org.tradegap.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Rounding;

/** How far exports and imports are from their control totals at most, for each partner. */
final class ControlDifferences {
    /** A difference in percent of the control total. */
    private record Gap(Period period, BigDecimal percent) {}

    private final ReportData data;
    private final BalanceCube control;

    ControlDifferences(ReportData data, BalanceCube control) {
        this.data = data;
        this.control = control;
    }

    Table table() {
        List<Table.Row> rows = data.scope().partners().entrySet().stream()
                .map(partner -> new Table.Row(
                        false, List.of(new Cell.Text(partner.getValue()), new Cell.Text(words(partner.getKey())))))
                .toList();
        return new Table(
                "control_differences",
                List.of(
                        new Table.Column("Partner", Look.TEXT),
                        new Table.Column("Largest difference, % of the control total", Look.TEXT)),
                rows);
    }

    private String words(Area partner) {
        return "exports " + words(partner, Balance::exports) + "; imports " + words(partner, Balance::imports);
    }

    private String words(Area partner, Function<Balance, Observation> side) {
        Optional<Gap> largest = data.scope().periods().stream()
                .flatMap(period -> gap(period, partner, side))
                .reduce((one, other) -> other.percent.abs().compareTo(one.percent.abs()) > 0 ? other : one);
        return largest.map(gap -> Wording.signed(Rounding.shown(gap.percent, 2)) + " in " + gap.period)
                .orElse("not compared");
    }

    private Stream<Gap> gap(Period period, Area partner, Function<Balance, Observation> side) {
        BalanceCube.Pair pair = data.scope().pair(period, partner);
        Observation own =
                Figures.shown(data, data.detail(), side.apply(data.detail().total(pair)));
        Observation given = Figures.shown(data, control, side.apply(control.total(pair)));
        return new ChangeOnYear().percent(own, given).known().stream().map(percent -> new Gap(period, percent));
    }
}
