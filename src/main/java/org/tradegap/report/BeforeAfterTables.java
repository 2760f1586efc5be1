package org.tradegap.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tradegap.agreement.Agreement;
import org.tradegap.agreement.BeforeAfter;
import org.tradegap.agreement.Comparison;
import org.tradegap.agreement.Window;
import org.tradegap.balance.Balance;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.CounterfactualBalance;
import org.tradegap.indicator.DeficitChange;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** Trade in windows of the same length before and after an agreement's entry into force: in all, by sector, and without each sector. */
final class BeforeAfterTables {
    private static final ChangeOnYear CHANGE = new ChangeOnYear();
    private static final DeficitChange DEFICIT = new DeficitChange();
    private static final CounterfactualBalance WITHOUT = new CounterfactualBalance();

    private final ReportData data;
    private final Agreement agreement;
    private final Comparison comparison;
    private final BeforeAfter windows;
    private final SectorTable sectors;
    private final Figures figures;
    private final Map<Area, String> partners;
    private final PartnerColumn front;

    BeforeAfterTables(ReportData data, Agreement agreement, Comparison comparison) {
        this.data = data;
        this.agreement = agreement;
        this.comparison = comparison;
        this.windows = BeforeAfter.of(agreement.entryIntoForce(), comparison, last(data));
        this.sectors = new SectorTable(data, data.definition().scheme());
        this.figures = Figures.of(data);
        this.partners = new LinkedHashMap<>(data.scope().partners());
        if (!agreement.parties().isEmpty()) {
            partners.keySet().retainAll(agreement.parties());
        }
        this.front = new PartnerColumn(partners.size() > 1);
    }

    /** The last period that any partner has figures of; the report's last where there are none. */
    private static Period last(ReportData data) {
        List<Period> periods = data.scope().periods();
        Period last = periods.get(periods.size() - 1);
        for (int i = periods.size() - 1; i >= 0; i--) {
            Period period = periods.get(i);
            boolean any = data.scope().partners().keySet().stream()
                    .anyMatch(partner -> data.detail().has(data.scope().pair(period, partner)));
            if (any) {
                return period;
            }
        }
        return last;
    }

    List<Block> blocks() {
        return List.of(
                new Prose(
                        "Before and after: " + windows.before().words() + " and "
                                + windows.after().words(),
                        List.of()),
                inAll(),
                new Prose("The balance by sector", List.of()),
                bySector(),
                new Prose(
                        "The balance without a sector",
                        List.of(new Cell.Text("The balance of all other sectors, as if the one had no trade."))),
                withoutSector());
    }

    private Table inAll() {
        List<Table.Column> columns = front.columns(new Table.Column("Figure", Look.TEXT));
        columns.addAll(windowColumns("", Look.AMOUNT));
        columns.add(new Table.Column("Change (%)", Look.CHANGE));
        columns.addAll(sinceColumns(Look.AMOUNT));
        List<Table.Row> rows = new ArrayList<>();
        partners.forEach((partner, name) -> measures()
                .forEach((words, measure) -> rows.add(new Table.Row(false, row(partner, name, words, measure)))));
        return new Table(AgreementsSheet.name(agreement, "before_after"), columns, rows);
    }

    private static Map<String, Function<Balance, Observation>> measures() {
        Map<String, Function<Balance, Observation>> measures = new LinkedHashMap<>();
        measures.put("Exports", Balance::exports);
        measures.put("Imports", Balance::imports);
        measures.put("Total trade", Balance::totalTrade);
        measures.put("Balance", Balance::balance);
        return measures;
    }

    private List<Cell> row(Area partner, String name, String words, Function<Balance, Observation> measure) {
        Balance before = sum(windows.before(), partner, SectorTable.ALL_SECTORS);
        Balance after = sum(windows.after(), partner, SectorTable.ALL_SECTORS);
        Function<Period, Observation> figure =
                period -> measure.apply(sectors.balance(partner, period, SectorTable.ALL_SECTORS));
        Observation percent = words.equals("Balance")
                ? DEFICIT.of(after, before)
                : CHANGE.percent(measure.apply(after), measure.apply(before));
        List<Cell> cells = front.cells(name, new Cell.Text(words));
        cells.addAll(windowCells(measure.apply(before), measure.apply(after)));
        cells.add(Figures.plain(percent));
        cells.addAll(sinceCells(measure.apply(before), measure.apply(after), figure));
        return cells;
    }

    private Table bySector() {
        List<Table.Column> columns = sectorColumns("Balance, ");
        columns.addAll(sinceColumns(Look.BALANCE));
        List<Table.Row> rows = rowsBySector((partner, sector) -> {
            Observation before = sum(windows.before(), partner, sector).balance();
            Observation after = sum(windows.after(), partner, sector).balance();
            List<Cell> cells = windowCells(before, after);
            cells.addAll(sinceCells(
                    before,
                    after,
                    period -> sectors.balance(partner, period, sector).balance()));
            return cells;
        });
        return new Table(AgreementsSheet.name(agreement, "before_after_by_sector"), columns, rows);
    }

    private Table withoutSector() {
        List<Table.Row> rows = rowsBySector((partner, sector) ->
                windowCells(without(windows.before(), partner, sector), without(windows.after(), partner, sector)));
        return new Table(
                AgreementsSheet.name(agreement, "before_after_without_sector"),
                sectorColumns("Without the sector, "),
                rows);
    }

    private Observation without(Window window, Area partner, String sector) {
        return WITHOUT.of(sum(window, partner, SectorTable.ALL_SECTORS), sum(window, partner, sector));
    }

    private List<Table.Column> sectorColumns(String what) {
        List<Table.Column> columns =
                front.columns(new Table.Column("Sector id", Look.CODE), new Table.Column("Sector", Look.TEXT));
        columns.addAll(windowColumns(what, Look.BALANCE));
        return columns;
    }

    private List<Table.Row> rowsBySector(BiFunction<Area, String, List<Cell>> figures) {
        List<Table.Row> rows = new ArrayList<>();
        partners.forEach((partner, name) -> {
            for (Sector sector : sectors.sectors()) {
                List<Cell> cells = front.cells(name, new Cell.Text(sector.id()), new Cell.Text(sector.name()));
                cells.addAll(figures.apply(partner, sector.id()));
                rows.add(new Table.Row(false, cells));
            }
        });
        return rows;
    }

    private Balance sum(Window window, Area partner, String sector) {
        return new Balance(
                window.sum(period -> sectors.balance(partner, period, sector).exports()),
                window.sum(period -> sectors.balance(partner, period, sector).imports()),
                0);
    }

    private List<Table.Column> sinceColumns(Look look) {
        String periods = Lines.period(data) + "s";
        return List.of(
                new Table.Column("Mean of a year before", look),
                new Table.Column("Mean of a year after", look),
                new Table.Column("Sum since", look),
                new Table.Column(Lines.capital(periods) + " since", Look.COUNT),
                new Table.Column("Of which above the mean of the two years before", Look.COUNT));
    }

    private List<Cell> sinceCells(Observation before, Observation after, Function<Period, Observation> figure) {
        return List.of(
                figures.amount(BeforeAfter.mean(before, comparison.years())),
                figures.amount(BeforeAfter.mean(after, comparison.years())),
                figures.amount(windows.since().sum(figure)),
                Figures.count(windows.periodsSince().size()),
                Figures.plain(windows.above(figure)));
    }

    private List<Table.Column> windowColumns(String what, Look look) {
        return List.of(
                new Table.Column(Lines.capital(what + "before"), look),
                new Table.Column(Lines.capital(what + "after"), look),
                new Table.Column(Lines.capital(what + "change"), Look.BALANCE));
    }

    private List<Cell> windowCells(Observation before, Observation after) {
        return new ArrayList<>(
                List.of(figures.amount(before), figures.amount(after), figures.amount(CHANGE.absolute(after, before))));
    }
}
