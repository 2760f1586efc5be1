package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.Indicator;
import org.tradegap.season.SeasonalAdjustment;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Exports and imports by month without their seasons, each adjusted by itself, and the balance as their difference. */
final class SeasonalSheet implements SheetMaker {
    static final String ID = "seasonally-adjusted";

    private final Supplier<Optional<SeasonalAdjustment>> installed;

    /** A sheet by the method that is installed, if one is. */
    SeasonalSheet(Supplier<Optional<SeasonalAdjustment>> installed) {
        this.installed = installed;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of();
    }

    @Override
    public List<Sheet> make(ReportData data) {
        Optional<SeasonalAdjustment> method = installed.get();
        List<Table.Row> rows = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        PartnerColumn front = PartnerColumn.of(data);
        data.scope().partners().forEach((partner, name) -> {
            PartnerMonths months = new PartnerMonths(data, partner);
            SortedMap<Period, Balance> adjusted = adjusted(method, months);
            Optional<String> none =
                    adjusted.isEmpty() ? Optional.of("the method finds no model for them") : Optional.empty();
            reason(method, months)
                    .or(() -> none)
                    .ifPresent(why -> reasons.add((front.wanted() ? name + ": " : "") + "[x], " + why + "."));
            for (Period month : months.there()) {
                List<Cell> cells = front.cells(name);
                cells.addAll(row(data, months, month, adjusted.getOrDefault(month, Balance.UNAVAILABLE)));
                rows.add(new Table.Row(false, cells));
            }
        });
        return List.of(new Sheet(
                "Seasonally adjusted",
                data.definition().title() + ": seasonally adjusted, "
                        + data.scope().years(),
                lines(data, method, reasons),
                List.of(new Table("seasonally_adjusted", columns(front), rows))));
    }

    private static List<String> lines(ReportData data, Optional<SeasonalAdjustment> method, List<String> reasons) {
        List<String> lines = new ArrayList<>();
        lines.add("Exports and imports adjusted for seasons and working days, each by itself"
                + method.map(each -> " (" + each.method() + ")").orElse("")
                + "; the balance is their difference. A revision of any month changes the others.");
        lines.addAll(reasons);
        lines.add(Lines.balanceUnit(data));
        lines.add(Lines.source(data.detail().source()));
        return lines;
    }

    /** Why a partner's months cannot be adjusted. */
    private static Optional<String> reason(Optional<SeasonalAdjustment> method, PartnerMonths months) {
        if (method.isEmpty()) {
            return Optional.of("the program is built without the module for seasonal adjustment (profile x13)");
        }
        int known = months.there().size();
        if (known < SeasonalAdjustment.MONTHS) {
            return Optional.of("of " + SeasonalAdjustment.MONTHS + " months that are needed there are " + known);
        }
        return months.isGapless() ? Optional.empty() : Optional.of("a month has no figures");
    }

    private static SortedMap<Period, Balance> adjusted(Optional<SeasonalAdjustment> method, PartnerMonths months) {
        SortedMap<Period, Balance> adjusted = new TreeMap<>();
        if (reason(method, months).isEmpty()) {
            SortedMap<Period, BigDecimal> exports = method.orElseThrow().adjusted(months.exports());
            SortedMap<Period, BigDecimal> imports = method.orElseThrow().adjusted(months.imports());
            exports.forEach((month, figure) -> Optional.ofNullable(imports.get(month))
                    .ifPresent(other -> adjusted.put(
                            month,
                            new Balance(
                                    Observation.of(figure, Status.ESTIMATED),
                                    Observation.of(other, Status.ESTIMATED),
                                    0))));
        }
        return adjusted;
    }

    private static List<Table.Column> columns(PartnerColumn front) {
        List<Table.Column> columns = front.columns(new Table.Column("Month", Look.CODE));
        for (String what : List.of("", ", adjusted")) {
            columns.add(new Table.Column("Exports" + what, Look.AMOUNT));
            columns.add(new Table.Column("Imports" + what, Look.AMOUNT));
            columns.add(new Table.Column("Balance" + what, Look.BALANCE));
        }
        return columns;
    }

    private static List<Cell> row(ReportData data, PartnerMonths months, Period month, Balance adjusted) {
        Figures figures = Figures.of(data);
        Balance given = months.at(series -> series.getOrDefault(month, Observation.ZERO));
        List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(month.toString())));
        cells.addAll(figures.sides(given));
        cells.addAll(figures.sides(adjusted));
        return cells;
    }
}
