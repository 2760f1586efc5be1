package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.tradegap.report.Block;
import org.tradegap.report.Cell;
import org.tradegap.report.Chart;
import org.tradegap.report.LiveChart;
import org.tradegap.report.Look;
import org.tradegap.report.Picture;
import org.tradegap.report.Prose;
import org.tradegap.report.Report;
import org.tradegap.report.Sheet;
import org.tradegap.report.Table;
import org.tradegap.report.Table.Column;
import org.tradegap.report.Table.Row;

/** A report of the usual size: a cover, a table of 17 sectors by 10 years, charts and notes. */
final class SampleReport {
    static final String CHART = "balance-by-sector";
    static final String SECOND_CHART = "balance-total";
    static final String HOSTILE = "=HYPERLINK(\"http://example.org\",\"Click\")";

    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 10;
    private static final List<String> SECTORS = List.of(
            "Live animals and animal products",
            "Vegetable products",
            "Fats and oils",
            "Prepared food, beverages and tobacco",
            "Mineral products and fuels",
            "Chemicals and pharmaceuticals",
            "Plastics and rubber",
            "Hides, skins and leather",
            "Wood, cork and paper",
            "Textiles and clothing",
            "Footwear and headgear",
            "Stone, ceramics and glass",
            "Base metals and articles of them",
            "Machinery and electrical equipment",
            "Motor vehicles, aircraft and other transport equipment",
            "Optical, medical and measuring instruments",
            "Arms, art, antiques and other goods");

    private SampleReport() {}

    static Report report() {
        List<Sheet> sheets = List.of(cover(), balances(), trend(), charts(), notes());
        return new Report(
                "us-korea",
                "United States trade in goods with Korea, 2015 to 2024",
                "Exports, imports and the balance of goods by sector.",
                sheets,
                List.of(chart(CHART), chart(SECOND_CHART)));
    }

    /** The same report with a chart of each kind that the spreadsheet draws, and definitions at one title. */
    static Report live() {
        List<Sheet> sheets = new ArrayList<>(report().sheets());
        Sheet balances = sheets.get(1);
        sheets.set(
                1,
                new Sheet(
                        balances.name(),
                        balances.title(),
                        balances.lines(),
                        balances.blocks(),
                        List.of(
                                "Trade balance: B = X - M",
                                "Net share: 100 B(s) / B, of the total balance. "
                                        .repeat(3)
                                        .strip()),
                        false));
        List<String> years = columns().stream().skip(1).map(Column::header).toList();
        List<Integer> trend = IntStream.range(0, YEARS).boxed().toList();
        List<String> flows =
                List.of("Exports, million US dollars", "Imports, million US dollars", "Balance, million US dollars");
        return new Report(report().id(), report().title(), report().subject(), sheets, report().charts())
                .with(List.of(
                        live(LiveChart.Kind.STACKED, "balance_by_sector", List.of(13, 3, 5, 17), years, true),
                        live(LiveChart.Kind.COLUMNS, "trend", trend, flows, false),
                        live(LiveChart.Kind.LINES, "balance_by_sector", List.of(0, 1, 2), years, true),
                        live(LiveChart.Kind.BARS, "balance_by_sector", List.of(0, 1, 2), List.of("2024"), false)));
    }

    private static LiveChart live(
            LiveChart.Kind kind, String table, List<Integer> rows, List<String> columns, boolean byRow) {
        String names = table.equals("trend") ? "Year" : "Sector";
        return new LiveChart(
                kind,
                kind.name(),
                kind + " in words",
                "million US dollars",
                new LiveChart.Figures(table, names, rows, columns, byRow));
    }

    static Map<String, byte[]> pictures() {
        byte[] png = Pngs.striped(1920, 1080);
        return Map.of(CHART, png, SECOND_CHART, png);
    }

    static Report of(Block... blocks) {
        return of(new Sheet("Sheet", "Title", List.of(), List.of(blocks)));
    }

    static Report of(Sheet... sheets) {
        return new Report("sample", "Sample", "A sample.", List.of(sheets), List.of());
    }

    static Table balanceTable() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SECTORS.size(); i++) {
            int sector = i;
            rows.add(row(false, SECTORS.get(i), year -> balance(sector, year)));
        }
        rows.add(row(
                true,
                "Total",
                year -> IntStream.range(0, SECTORS.size())
                        .mapToObj(i -> balance(i, year))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new Table("balance_by_sector", columns(), rows);
    }

    static BigDecimal balance(int sector, int year) {
        return new BigDecimal((sector * 7919113L + year * 1047291L) % 40_000_000L - 20_000_000L).movePointLeft(3);
    }

    private static Row row(boolean total, String label, IntFunction<BigDecimal> values) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(label));
        for (int year = 0; year < YEARS; year++) {
            boolean missing = !total && year == 0 && label.startsWith("Arms");
            cells.add(missing ? new Cell.Missing("[c]") : new Cell.Figure(values.apply(year)));
        }
        return new Row(total, cells);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Sector", Look.TEXT));
        for (int year = 0; year < YEARS; year++) {
            columns.add(new Column(String.valueOf(FIRST_YEAR + year), Look.BALANCE));
        }
        return columns;
    }

    private static Sheet cover() {
        Table contents = new Table(
                "contents",
                List.of(new Column("Sheet", Look.TEXT), new Column("What it shows", Look.TEXT)),
                List.of(
                        contents("Balance by sector", "The balance of goods by sector and year, in million US dollars"),
                        contents("Trend", "Exports, imports, the balance and their change on the year before"),
                        contents("Charts", "The balance by sector and in total"),
                        contents("Notes", "Sources, bases, shorthand and what was left out")));
        Prose about = new Prose(
                "About this workbook",
                List.of(
                        new Cell.Text(
                                "The balance is exports less imports; a minus sign is a deficit of the reporter."),
                        new Cell.Text(
                                "Figures come from the monthly files of the United States Census Bureau, domestic and"
                                        + " foreign exports at FAS value and general imports at customs value. They are not seasonally"
                                        + " adjusted and are revised each June; the release that a figure comes from stands in Notes."),
                        new Cell.Link("Read the notes first", "Notes")));
        return new Sheet(
                "Cover",
                "United States trade in goods with Korea, 2015 to 2024",
                List.of(
                        "Annual, million US dollars, by sector",
                        "Source: United States Census Bureau, release of 5 June 2025"),
                List.of(about, contents));
    }

    private static Row contents(String sheet, String words) {
        return new Row(false, List.of(new Cell.Link(sheet, sheet), new Cell.Text(words)));
    }

    private static Sheet balances() {
        Prose below = new Prose(
                "Shorthand",
                List.of(
                        new Cell.Text("[c] confidential  [x] not available  [z] not applicable"),
                        new Cell.Text(HOSTILE)));
        return new Sheet(
                "Balance by sector",
                "Balance of goods by sector: United States with Korea, 2015 to 2024",
                List.of(
                        "Million US dollars; exports (FAS) less general imports (customs value)",
                        "Source: Census Bureau"),
                List.of(balanceTable(), below));
    }

    private static Sheet trend() {
        List<Column> columns = List.of(
                new Column("Year", Look.TEXT),
                new Column("Exports, million US dollars", Look.AMOUNT),
                new Column("Imports, million US dollars", Look.AMOUNT),
                new Column("Balance, million US dollars", Look.BALANCE),
                new Column("Change of balance, percent", Look.CHANGE),
                new Column("Coverage, percent", Look.PERCENT),
                new Column("Commodities", Look.COUNT));
        List<Row> rows = new ArrayList<>();
        for (int year = 0; year < YEARS; year++) {
            BigDecimal exports = new BigDecimal("43445.672").add(new BigDecimal(year * 2310));
            BigDecimal imports = new BigDecimal("71759.371").add(new BigDecimal(year * 6007));
            rows.add(new Row(
                    year == YEARS - 1,
                    List.of(
                            new Cell.Text(String.valueOf(FIRST_YEAR + year)),
                            new Cell.Figure(exports),
                            new Cell.Figure(imports),
                            new Cell.Figure(exports.subtract(imports)),
                            year == 0 ? new Cell.Missing("[z]") : new Cell.Figure(new BigDecimal("-12.34")),
                            new Cell.Figure(new BigDecimal("60.54")),
                            new Cell.Figure(new BigDecimal(4818 + year)))));
        }
        return new Sheet(
                "Trend",
                "Exports, imports and the balance",
                List.of("Annual", "Source: Census Bureau"),
                List.of(new Table("trend", columns, rows), new Picture(chart(SECOND_CHART))));
    }

    private static Sheet charts() {
        return new Sheet(
                "Charts",
                "Charts",
                List.of("Million US dollars"),
                List.of(new Picture(chart(CHART)), new Picture(chart(SECOND_CHART))));
    }

    private static Sheet notes() {
        String basis =
                "Exports are total exports, domestic and foreign, at free alongside ship value. Imports are general"
                        + " imports at customs value. The two are compared as they stand; freight and insurance of imports are left"
                        + " out, so that the deficit is smaller than one on a CIF basis.";
        Table rejected = new Table(
                "rejections",
                List.of(
                        new Column("Commodity", Look.CODE),
                        new Column("Reason", Look.TEXT),
                        new Column("What was done", Look.TEXT),
                        new Column("Rows", Look.COUNT)),
                List.of(
                        new Row(
                                false,
                                List.of(
                                        new Cell.Text("0407"),
                                        new Cell.Text("The value is a range, not a number"),
                                        new Cell.Text(
                                                "Left out and listed in rejections.csv with file, line and column"),
                                        new Cell.Figure(BigDecimal.ONE))),
                        new Row(
                                false,
                                List.of(
                                        new Cell.Text("9880"),
                                        new Cell.Text(
                                                "Estimate of low-value shipments, which no other reporter publishes"),
                                        new Cell.Text(
                                                "Kept in the total, shown under other goods, as the source itself does in its"
                                                        + " annual tables by end-use category"),
                                        new Cell.Figure(new BigDecimal(120))))));
        return new Sheet(
                "Notes",
                "Notes",
                List.of(),
                List.of(
                        new Prose("Basis", List.of(new Cell.Text(basis))),
                        new Prose("Revisions", List.of(new Cell.Text("None since the last release."))),
                        rejected));
    }

    private static Chart chart(String id) {
        Chart.Caption caption = new Chart.Caption(
                id,
                "The deficit in vehicles grew",
                "Million US dollars",
                "Source: Census Bureau",
                "Bars of the balance by sector; vehicles show the largest deficit.",
                0);
        return new Chart.RankedBars(caption, List.of(new Chart.Bar("Vehicles", -1)));
    }
}
