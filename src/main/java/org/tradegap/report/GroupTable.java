package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradegap.agreement.Agreement;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/** The reporter's trade with the parties of an agreement together, and with all others where the report has the world. */
final class GroupTable {
    private final ReportData data;
    private final Agreement agreement;

    GroupTable(ReportData data, Agreement agreement) {
        this.data = data;
        this.agreement = agreement;
    }

    List<Block> blocks() {
        String parties = agreement.parties().stream()
                .map(each -> data.scope().partners().getOrDefault(each, each.code()))
                .collect(Collectors.joining(", "));
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column(Lines.capital(Lines.period(data)), Look.CODE),
                new Table.Column("Exports inside", Look.AMOUNT),
                new Table.Column("Imports inside", Look.AMOUNT),
                new Table.Column("Balance inside", Look.BALANCE)));
        if (data.scope().world().isPresent()) {
            columns.addAll(List.of(
                    new Table.Column("Exports outside", Look.AMOUNT),
                    new Table.Column("Imports outside", Look.AMOUNT),
                    new Table.Column("Balance outside", Look.BALANCE)));
        }
        List<Table.Row> rows = data.scope().periods().stream()
                .map(period -> new Table.Row(false, row(period)))
                .toList();
        return List.of(
                new Prose("Inside and outside of the agreement", List.of(new Cell.Text("Inside: " + parties + "."))),
                new Table(AgreementsSheet.name(agreement, "group"), columns, rows));
    }

    private List<Cell> row(Period period) {
        Balance inside =
                agreement.parties().stream().map(party -> total(period, party)).reduce(Balance.ZERO, Balance::plus);
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(Periods.label(data, period))));
        cells.addAll(Figures.of(data).sides(inside));
        data.scope()
                .world()
                .map(world -> total(period, world))
                .ifPresent(world -> cells.addAll(Figures.of(data)
                        .sides(new Balance(
                                world.exports().minus(inside.exports()),
                                world.imports().minus(inside.imports()),
                                0))));
        return cells;
    }

    private Balance total(Period period, Area partner) {
        Balance total = data.detail().total(data.scope().pair(period, partner));
        return new Balance(Indicator.whole(total.exports()), Indicator.whole(total.imports()), total.rows());
    }
}
