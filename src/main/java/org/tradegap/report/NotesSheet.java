package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Source;

/** Basis, definitions with their formulas, shorthand and rounding. */
final class NotesSheet {
    Sheet make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose(
                "Basis",
                data.definition().basis().stream().<Cell>map(Cell.Text::new).toList()));
        blocks.add(new Prose("Sources", List.of()));
        blocks.add(sources(data));
        blocks.add(new Prose(
                "Definitions",
                List.of(new Cell.Text(
                        "X exports, M imports, B balance, T total trade; s a sector, p a partner, t a period."))));
        blocks.add(definitions());
        blocks.add(new Prose(
                "Rounding",
                List.of(new Cell.Text(
                        "Cells hold exact figures and are rounded only where they are shown. A balance is rounded from the"
                                + " exact figures and may differ from the difference of rounded exports and imports; rounded"
                                + " sectors may not add up to the rounded total."))));
        blocks.add(new Prose("Shorthand", List.of()));
        blocks.add(shorthand());
        return new Sheet("Notes", data.definition().title() + ": notes", List.of(), blocks);
    }

    private static Table sources(ReportData data) {
        List<Table.Row> rows = Stream.concat(Stream.of(data.detail()), data.control().stream())
                .map(BalanceCube::source)
                .map(NotesSheet::source)
                .toList();
        return new Table(
                "sources",
                columns("Source id", "Source", "What the file is", "Values in", "HS editions", "Absent rows"),
                rows);
    }

    private static Table.Row source(Source source) {
        return row(
                source.id(),
                source.title(),
                source.note(),
                source.unit(),
                source.editions().isEmpty() ? "not stated" : editions(source),
                source.absentIsZero() ? "no trade" : "not available");
    }

    private static String editions(Source source) {
        return String.join(
                ", ",
                source.editions().entrySet().stream()
                        .map(years -> years.getValue() + " in " + years.getKey())
                        .toList());
    }

    private static Table definitions() {
        List<Table.Row> rows = Indicator.ALL.stream()
                .map(Indicator::facts)
                .map(facts -> row(facts.name(), facts.formula(), facts.edge(), facts.source()))
                .toList();
        return new Table("definitions", columns("Indicator", "Formula", "Remarks", "After"), rows);
    }

    private static Table shorthand() {
        return new Table(
                "shorthand",
                columns("Sign", "Meaning"),
                List.of(
                        row("[c]", "Confidential, held back by the source"),
                        row("[x]", "Not available"),
                        row("[z]", "Not applicable"),
                        row("[partial]", "A year of which months are missing; never compared with a whole year"),
                        row("-", "A negative figure: for balances a deficit, for changes a decrease")));
    }

    private static List<Table.Column> columns(String... headers) {
        return Stream.of(headers)
                .map(header -> new Table.Column(header, Look.TEXT))
                .toList();
    }

    private static Table.Row row(String... texts) {
        return new Table.Row(false, Stream.of(texts).<Cell>map(Cell.Text::new).toList());
    }
}
