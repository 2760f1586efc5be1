package org.tradegap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tradegap.quality.Check;
import org.tradegap.quality.Finding;

/** What was read, what was left out and why, and what the checks found. */
final class DataQualitySheet {
    Sheet make(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(checks(data).under("Checks"));
        blocks.addAll(findings(data).under("Findings"));
        data.control()
                .ifPresent(control -> blocks.addAll(
                        new ControlDifferences(data, control).table().under("Control totals")));
        blocks.addAll(files(data).under("Files read"));
        blocks.addAll(hashes(data).under("SHA-256 of the files read"));
        blocks.addAll(counts("rejected_rows", "Reason", data.rejected()).under("Rejected rows by reason"));
        blocks.addAll(counts("unclassified_codes", "Code", data.unclassified()).under("Codes that no sector claims"));
        blocks.addAll(leftOut(data).under("Not added up, and what is covered"));
        return new Sheet(
                "Data quality",
                data.definition().title() + ": data quality",
                List.of("What was read, what was left out and why, and what the checks found."),
                blocks);
    }

    private static Table checks(ReportData data) {
        List<Table.Row> rows = Check.ALL.stream()
                .map(check -> row(check.name(), check.rule(), result(data, check)))
                .toList();
        return new Table("checks", texts("Check", "Rule", "Result"), rows);
    }

    private static String result(ReportData data, Check check) {
        return data.findings().stream()
                .filter(finding -> finding.check().equals(check.name()))
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .map(Finding.Severity::code)
                .orElse("passed");
    }

    private static Table findings(ReportData data) {
        List<Table.Row> rows = data.findings().stream()
                .map(finding ->
                        row(finding.check(), finding.text(), finding.severity().code()))
                .toList();
        return new Table(
                "findings",
                texts("Check", "Finding", "Severity"),
                rows.isEmpty() ? List.of(row("None", "", "")) : rows);
    }

    private static Table files(ReportData data) {
        List<Table.Row> rows = data.files().stream()
                .map(file -> new Table.Row(
                        false,
                        List.of(
                                new Cell.Text(file.file().name()),
                                new Cell.Text(file.role() + ", source "
                                        + file.file().source().id() + ", format "
                                        + file.file().layout().format().id()),
                                Figures.count(file.rows()),
                                Figures.count(file.rejected()),
                                Figures.count(file.file().bytes()))))
                .toList();
        return new Table(
                "files_read",
                List.of(
                        new Table.Column("File", Look.TEXT),
                        new Table.Column("Read as", Look.TEXT),
                        new Table.Column("Rows", Look.COUNT),
                        new Table.Column("Rejected", Look.COUNT),
                        new Table.Column("Bytes", Look.COUNT)),
                rows);
    }

    private static Table hashes(ReportData data) {
        List<Table.Row> rows = data.files().stream()
                .map(file -> row(file.file().name(), file.file().sha256()))
                .toList();
        return new Table("file_hashes", texts("File", "SHA-256"), rows);
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
        return new Table("aggregates_left_out", texts("Remark"), rows.isEmpty() ? List.of(row("None")) : rows);
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
