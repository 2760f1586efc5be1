package org.tradegap.report;

import java.util.List;
import org.tradegap.agreement.Quota;

/** What was used of a limit of quantities, and what would be at the end of the year. */
final class QuotaTable {
    private QuotaTable() {}

    static List<Block> blocks(Quota quota) {
        String words =
                Lines.capital(quota.unit()) + ", " + (quota.each() ? "for each producer" : "for all producers together")
                        + ". At the year's end: what would be used if the rest of a year were like the months that the file covers; who has no row in one of these used nothing. Amber from "
                        + quota.amber().toPlainString() + " % of the limit, red from "
                        + quota.red().toPlainString() + " %.";
        List<Table.Row> rows = quota.uses().stream()
                .map(each -> new Table.Row(false, row(each)))
                .toList();
        List<Table.Column> columns = List.of(
                new Table.Column("Producer", Look.TEXT),
                new Table.Column("Year", Look.CODE),
                new Table.Column("Months covered", Look.COUNT),
                new Table.Column("Used", Look.COUNT),
                new Table.Column("Limit", Look.COUNT),
                new Table.Column("Fill rate (%)", Look.PERCENT),
                new Table.Column("At the year's end", Look.COUNT),
                new Table.Column("Signal", Look.TEXT));
        return List.of(
                new Prose("Limit: " + quota.label(), List.of(new Cell.Text(words))),
                new Table("quota_" + quota.id().replace('-', '_'), columns, rows));
    }

    private static List<Cell> row(Quota.Use use) {
        return List.of(
                new Cell.Text(use.producer()),
                new Cell.Text(Integer.toString(use.year())),
                Figures.count(use.months()),
                Figures.plain(use.used()),
                Figures.plain(use.limit()),
                Figures.plain(use.fill()),
                Figures.plain(use.atYearEnd()),
                new Cell.Text(use.signal().words()));
    }
}
