package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.RollingYear;
import org.tradegap.indicator.ThreeMonthAverage;
import org.tradegap.indicator.YearToDate;
import org.tradegap.trade.Period;

/** Months put together: years, quarters, the year to date, twelve months and three-month averages. */
final class MonthsSheet implements SheetMaker {
    static final String ID = "months-together";

    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private static final ChangeOnYear CHANGE = new ChangeOnYear();
    private static final YearToDate TO_DATE = new YearToDate();
    private static final RollingYear ROLLING = new RollingYear();
    private static final ThreeMonthAverage AVERAGE = new ThreeMonthAverage();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(CHANGE, ROLLING, TO_DATE, AVERAGE);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(spans(data, "years", "Year", YEAR).under("Years"));
        blocks.addAll(spans(data, "quarters", "Quarter", QUARTER).under("Quarters"));
        blocks.addAll(toDate(data).under("Year to date"));
        blocks.addAll(moving(data).under("Twelve months and three-month averages"));
        return List.of(new Sheet(
                "Quarters and years",
                data.definition().title() + ": months put together, "
                        + data.scope().years(),
                List.of(
                        "Years begin in " + Wording.month(data.scope().yearStarts())
                                + ". What lacks months is marked [partial] and compared with nothing; the year to date is"
                                + " compared with the same months of the year before.",
                        Lines.balanceUnit(data),
                        Lines.source(data.detail().source())),
                blocks));
    }

    private static Table spans(ReportData data, String name, String header, int length) {
        List<Table.Row> rows = rows(data, months -> {
            List<List<Cell>> cells = new ArrayList<>();
            for (MonthSpan span : MonthSpan.of(months.there(), data.scope().yearStarts(), length)) {
                String label = months.has(span) ? span.label() : span.label() + " [partial]";
                cells.add(row(data, label, months.count(span), months.sum(span), months.before(span)));
            }
            return cells;
        });
        return new Table(name, columns(data, header), rows);
    }

    private static Table toDate(ReportData data) {
        int starts = data.scope().yearStarts();
        List<Table.Row> rows = rows(data, months -> {
            List<List<Cell>> cells = new ArrayList<>();
            for (Period month : months.there()) {
                cells.add(row(
                        data,
                        month.toString(),
                        YearToDate.months(month, starts),
                        months.at(series -> TO_DATE.of(series, month, starts)),
                        months.at(series -> TO_DATE.of(series, Periods.yearBefore(month), starts))));
            }
            return cells;
        });
        return new Table("year_to_date", columns(data, "To month"), rows);
    }

    private static Table moving(ReportData data) {
        List<Table.Column> columns = PartnerColumn.of(data).columns(new Table.Column("To month", Look.CODE));
        for (String what : List.of("twelve months", "three-month average")) {
            columns.add(new Table.Column("Exports, " + what, Look.AMOUNT));
            columns.add(new Table.Column("Imports, " + what, Look.AMOUNT));
            columns.add(new Table.Column("Balance, " + what, Look.BALANCE));
        }
        List<Table.Row> rows = rows(data, months -> {
            List<List<Cell>> cells = new ArrayList<>();
            for (Period month : months.there()) {
                List<Cell> row = new ArrayList<>(List.of(new Cell.Text(month.toString())));
                row.addAll(Figures.of(data).sides(months.at(series -> ROLLING.of(series, month))));
                row.addAll(Figures.of(data).sides(months.at(series -> AVERAGE.of(series, month))));
                cells.add(row);
            }
            return cells;
        });
        return new Table("moving", columns, rows);
    }

    private static List<Table.Row> rows(ReportData data, Function<PartnerMonths, List<List<Cell>>> ofPartner) {
        PartnerColumn front = PartnerColumn.of(data);
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            for (List<Cell> each : ofPartner.apply(new PartnerMonths(data, partner))) {
                List<Cell> cells = front.cells(name);
                cells.addAll(each);
                rows.add(new Table.Row(false, cells));
            }
        });
        return rows;
    }

    private static List<Table.Column> columns(ReportData data, String header) {
        return PartnerColumn.of(data)
                .columns(
                        new Table.Column(header, Look.CODE),
                        new Table.Column("Months", Look.COUNT),
                        new Table.Column("Exports", Look.AMOUNT),
                        new Table.Column("Imports", Look.AMOUNT),
                        new Table.Column("Balance", Look.BALANCE),
                        new Table.Column("Exports, change on the year (%)", Look.CHANGE),
                        new Table.Column("Imports, change on the year (%)", Look.CHANGE),
                        new Table.Column("Balance, change on the year", Look.BALANCE));
    }

    private static List<Cell> row(ReportData data, String label, long months, Balance now, Balance before) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(label), Figures.count(months)));
        cells.addAll(Figures.of(data).sides(now));
        cells.add(Figures.plain(CHANGE.percent(now.exports(), before.exports())));
        cells.add(Figures.plain(CHANGE.percent(now.imports(), before.imports())));
        cells.add(Figures.of(data).amount(CHANGE.absolute(now.balance(), before.balance())));
        return cells;
    }
}
