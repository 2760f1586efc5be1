package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Source;

/** What the report is, from which sources, on what basis, and where to find what. */
final class CoverSheet {
    static final String NAME = "Cover";

    /** The name of the table that leads to the other sheets. */
    static final String CONTENTS = "contents";

    /** The cover of a workbook that has the given other sheets. */
    Sheet make(ReportData data, List<Sheet> others) {
        Scope scope = data.scope();
        return new Sheet(
                NAME,
                data.definition().title() + ", " + scope.years(),
                List.of(
                        "Exports, imports and the balance of goods. Reporter: " + scope.reporterName() + ". Partners: "
                                + scope.partnersInWords() + ".",
                        "As of " + data.asOf() + ", release " + data.release() + "."),
                List.of(
                        new Prose("Key points", keyPoints(data)),
                        new Prose("About this report", List.of()),
                        about(data),
                        new Prose("Contents", List.of()),
                        contents(data, withLiveCharts(data, others))));
    }

    /** The sheets with the one that the spreadsheet draws, which is none of the report. */
    private static List<Sheet> withLiveCharts(ReportData data, List<Sheet> others) {
        List<Sheet> all = new ArrayList<>(others);
        if (!LiveCharts.of(data, others).isEmpty()) {
            all.add(new Sheet(
                    LiveCharts.SHEET, "Charts that follow when a figure in a table is edited", List.of(), List.of()));
        }
        return all;
    }

    /** How the balance with each partner went, and what became of the statements, in sentences from unrounded figures. */
    private static List<Cell> keyPoints(ReportData data) {
        ChartFigures figures = new ChartFigures(data);
        List<Cell> points = new ArrayList<>();
        data.scope()
                .partners()
                .forEach((partner, name) -> points.add(new Cell.Text(figures.wording()
                                .change(
                                        "with " + name,
                                        figures.total(figures.first(), partner).balance(),
                                        figures.inWords(figures.first()),
                                        figures.total(figures.last(), partner).balance(),
                                        figures.lastInWords())
                        + ".")));
        data.claims()
                .assessments()
                .forEach(each -> points.add(
                        new Cell.Text("\u201c" + each.claim().statement() + "\u201d: " + each.words() + ".")));
        return points;
    }

    private static Table about(ReportData data) {
        Scope scope = data.scope();
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row("Reporter", scope.reporterName() + " (" + scope.reporter() + ")"));
        rows.add(row(
                "Partners",
                scope.partners().entrySet().stream()
                        .map(partner -> partner.getValue() + " (" + partner.getKey() + ")")
                        .collect(Collectors.joining(", "))));
        rows.add(row("Period", scope.years() + ", by " + scope.frequency().code()));
        rows.add(row("Unit", data.unit() + ", unless a table says otherwise"));
        rows.add(row(
                "Sectors",
                data.definition().schemes().stream().map(SectorScheme::title).collect(Collectors.joining("; "))));
        source(rows, "Figures by sector", data.detail().source());
        data.control().ifPresent(control -> source(rows, "Control totals", control.source()));
        data.cubes().further().forEach((name, cube) -> source(rows, "Source '" + name + "'", cube.source()));
        data.definition()
                .agreements()
                .forEach(agreement -> rows.add(
                        row("Agreement", agreement.name() + ", in force since " + agreement.entryIntoForce())));
        return facts("about", rows);
    }

    private static void source(List<Table.Row> rows, String role, Source source) {
        rows.add(row(role, source.title()));
        rows.add(row(role + ", basis", Lines.capital(source.basis().words())));
        rows.add(row(role + ", dates", Lines.capital(source.vintage().words())));
        if (!source.vintage().note().isEmpty()) {
            rows.add(row(role + ", vintage", Lines.capital(source.vintage().note())));
        }
    }

    /** Links to sheets, with what they show. */
    static Table contents(ReportData data, List<Sheet> others) {
        String title = data.definition().title() + ": ";
        List<Table.Row> rows = others.stream()
                .map(sheet -> new Table.Row(
                        false,
                        List.of(
                                new Cell.Link(sheet.name(), sheet.name()),
                                new Cell.Text(Lines.capital(sheet.title().replace(title, ""))))))
                .toList();
        return new Table(
                CONTENTS,
                List.of(new Table.Column("Sheet", Look.LINK), new Table.Column("What it shows", Look.TEXT)),
                rows);
    }

    /** A cover that leads to long tables too. */
    static Sheet leadingTo(List<DataTable> tables, ReportData data, Sheet cover) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : cover.blocks()) {
            blocks.add(
                    block instanceof Table table && table.name().equals(CONTENTS)
                            ? leadingTo(tables, data, table)
                            : block);
        }
        return cover.with(blocks);
    }

    private static Table leadingTo(List<DataTable> tables, ReportData data, Table contents) {
        List<Table.Row> rows = new ArrayList<>(contents.rows());
        for (DataTable table : tables) {
            String tab = table.places().sheet();
            String shows = Lines.capital(table.title().replace(data.definition().title() + ": ", ""));
            rows.add(new Table.Row(false, List.of(new Cell.Link(tab, tab), new Cell.Text(shows))));
        }
        return new Table(contents.name(), contents.columns(), rows);
    }

    private static Table facts(String name, List<Table.Row> rows) {
        return new Table(
                name, List.of(new Table.Column("Item", Look.TEXT), new Table.Column("Description", Look.TEXT)), rows);
    }

    private static Table.Row row(String item, String description) {
        return new Table.Row(false, List.of(new Cell.Text(item), new Cell.Text(description)));
    }
}
