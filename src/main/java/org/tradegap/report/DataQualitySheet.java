package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradegap.quality.Check;
import org.tradegap.quality.FileFacts;

/** What was read, what was left out and why, and what the checks found. */
final class DataQualitySheet {
    Sheet make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        section(blocks, "Checks", checks(data));
        section(blocks, "Files read", files(data));
        section(blocks, "Rejected rows by reason", counts("rejected_rows", "Reason", data.rejected()));
        section(blocks, "Codes that no sector claims", counts("unclassified_codes", "Code", data.unclassified()));
        section(blocks, "Aggregates left out", leftOut(data));
        return new Sheet(
                "Data quality",
                data.definition().title() + ": data quality",
                List.of("What was read, what was left out and why, and what the checks found."),
                blocks);
    }

    private static void section(List<Block> blocks, String heading, Table table) {
        blocks.add(new Prose(heading, List.of()));
        blocks.add(table);
    }

    private static Table checks(ReportData data) {
        List<Table.Row> rows = new ArrayList<>();
        for (Check check : Check.ALL) {
            List<Table.Row> found = data.findings().stream()
                    .filter(finding -> finding.check().equals(check.name()))
                    .map(finding ->
                            row(check.name(), check.rule(), finding.severity().code(), finding.text()))
                    .toList();
            rows.addAll(
                    found.isEmpty() ? List.of(row(check.name(), check.rule(), "passed", "Nothing to report")) : found);
        }
        return new Table("checks", texts("Check", "Rule", "Result", "Finding"), rows);
    }

    private static Table files(ReportData data) {
        List<Table.Column> columns = List.of(
                new Table.Column("File", Look.TEXT),
                new Table.Column("Role", Look.TEXT),
                new Table.Column("Source id", Look.TEXT),
                new Table.Column("Format", Look.TEXT),
                new Table.Column("Rows", Look.COUNT),
                new Table.Column("Rejected", Look.COUNT),
                new Table.Column("Bytes", Look.COUNT),
                new Table.Column("SHA-256", Look.TEXT));
        return new Table(
                "files_read",
                columns,
                data.files().stream().map(DataQualitySheet::file).toList());
    }

    private static Table.Row file(FileFacts file) {
        return new Table.Row(
                false,
                List.of(
                        new Cell.Text(file.file().name()),
                        new Cell.Text(file.role()),
                        new Cell.Text(file.file().source().id()),
                        new Cell.Text(file.file().layout().format().id()),
                        Figures.count(file.rows()),
                        Figures.count(file.rejected()),
                        Figures.count(file.file().bytes()),
                        new Cell.Text(file.file().sha256())));
    }

    private static Table counts(String name, String what, Map<String, Long> counts) {
        List<Table.Row> rows = counts.entrySet().stream()
                .map(count ->
                        new Table.Row(false, List.of(new Cell.Text(count.getKey()), Figures.count(count.getValue()))))
                .toList();
        return new Table(
                name,
                List.of(new Table.Column(what, Look.TEXT), new Table.Column("Rows", Look.COUNT)),
                rows.isEmpty()
                        ? List.of(new Table.Row(false, List.of(new Cell.Text("None"), Figures.count(0))))
                        : rows);
    }

    private static Table leftOut(ReportData data) {
        List<Table.Row> rows =
                data.leftOut().stream().map(DataQualitySheet::row).toList();
        return new Table(
                "aggregates_left_out", texts("What was left out"), rows.isEmpty() ? List.of(row("None")) : rows);
    }

    private static List<Table.Column> texts(String... headers) {
        return Stream.of(headers)
                .map(header -> new Table.Column(header, Look.TEXT))
                .toList();
    }

    private static Table.Row row(String... texts) {
        return new Table.Row(false, Stream.of(texts).<Cell>map(Cell.Text::new).toList());
    }
}
