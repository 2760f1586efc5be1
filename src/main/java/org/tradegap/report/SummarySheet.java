package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.CoverageRatio;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.TotalTrade;
import org.tradegap.indicator.TradeBalance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** Exports, imports, balance and their ratios by period, and beside them the control totals. */
final class SummarySheet implements SheetMaker {
    private final CoverageRatio coverage = new CoverageRatio();
    private final ChangeOnYear change = new ChangeOnYear();

    @Override
    public String id() {
        return "summary";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(new TradeBalance(), new TotalTrade(), coverage, change);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(summary(data));
        data.control().ifPresent(control -> {
            blocks.add(new Prose(
                    "Comparison with the control totals",
                    List.of(
                            new Cell.Text("Control totals: "
                                    + Lines.source(control.source()).substring("Source: ".length())),
                            new Cell.Text(
                                    "The difference is the figure by sector minus the control total, for exports and"
                                            + " imports apart. What it can come from stands on the Notes sheet."))));
            blocks.add(comparison(data, control));
        });
        return List.of(new Sheet(
                "Summary by " + Lines.period(data),
                data.definition().title() + ": summary by " + Lines.period(data) + ", "
                        + data.scope().years(),
                List.of(Lines.balanceUnit(data), Lines.source(data.detail().source())),
                blocks));
    }

    private Table summary(ReportData data) {
        List<Table.Column> columns = front(data);
        columns.addAll(List.of(
                new Table.Column("Exports", Look.AMOUNT),
                new Table.Column("Imports", Look.AMOUNT),
                new Table.Column("Balance", Look.BALANCE),
                new Table.Column("Total trade", Look.AMOUNT),
                new Table.Column("Coverage ratio (%)", Look.PERCENT),
                new Table.Column("Exports, change on year (%)", Look.CHANGE),
                new Table.Column("Imports, change on year (%)", Look.CHANGE),
                new Table.Column("Balance, change on year", Look.BALANCE)));
        return new Table(
                "summary_by_" + Lines.period(data),
                columns,
                rows(data, (partner, period) -> summary(data, partner, period)));
    }

    private List<Cell> summary(ReportData data, Area partner, Period period) {
        Figures figures = Figures.of(data);
        Balance now = data.detail().total(data.scope().pair(period, partner));
        boolean compared = Periods.withYearBefore(data.scope()).contains(period);
        Balance before = compared
                ? data.detail().total(data.scope().pair(Periods.yearBefore(period), partner))
                : Balance.UNAVAILABLE;
        return List.of(
                figures.amount(now.exports()),
                figures.amount(now.imports()),
                figures.amount(now.balance()),
                figures.amount(now.totalTrade()),
                Figures.plain(coverage.of(now)),
                Figures.plain(change.percent(now.exports(), before.exports())),
                Figures.plain(change.percent(now.imports(), before.imports())),
                figures.amount(change.absolute(now.balance(), before.balance())));
    }

    private Table comparison(ReportData data, BalanceCube control) {
        List<Table.Column> columns = front(data);
        for (String flow : List.of("Exports", "Imports", "Balance")) {
            Look look = flow.equals("Balance") ? Look.BALANCE : Look.AMOUNT;
            columns.add(new Table.Column(flow + " by sector", look));
            columns.add(new Table.Column(flow + ", control total", look));
            columns.add(new Table.Column(flow + ", difference", Look.BALANCE));
        }
        return new Table(
                "control_totals", columns, rows(data, (partner, period) -> comparison(data, control, partner, period)));
    }

    private List<Cell> comparison(ReportData data, BalanceCube control, Area partner, Period period) {
        BalanceCube.Pair pair = data.scope().pair(period, partner);
        Balance detail = data.detail().total(pair);
        Balance given = control.total(pair);
        List<Cell> cells = new ArrayList<>();
        for (Function<Balance, Observation> side :
                List.<Function<Balance, Observation>>of(Balance::exports, Balance::imports, Balance::balance)) {
            Observation own = Figures.shown(data, data.detail(), side.apply(detail));
            Observation other = Figures.shown(data, control, side.apply(given));
            Observation difference = change.absolute(own, other);
            cells.addAll(List.of(Figures.plain(own), Figures.plain(other), Figures.plain(difference)));
        }
        return cells;
    }

    private static List<Table.Column> front(ReportData data) {
        return PartnerColumn.of(data).columns(new Table.Column(Lines.capital(Lines.period(data)), Look.CODE));
    }

    @FunctionalInterface
    private interface RowOf {
        List<Cell> of(Area partner, Period period);
    }

    private static List<Table.Row> rows(ReportData data, RowOf row) {
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            for (Period period : data.scope().periods()) {
                List<Cell> cells =
                        PartnerColumn.of(data).cells(partner.getValue(), new Cell.Text(Periods.label(data, period)));
                cells.addAll(row.of(partner.getKey(), period));
                rows.add(new Table.Row(false, cells));
            }
        }
        return rows;
    }
}
