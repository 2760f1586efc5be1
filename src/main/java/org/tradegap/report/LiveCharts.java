package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.LiveChart.Figures;
import org.tradegap.report.LiveChart.Kind;

/** The tables of a report that the spreadsheet draws, where the report has them. */
public final class LiveCharts {
    /** The name of their sheet. */
    public static final String SHEET = "Live charts";

    /** As many as there are colours that are told apart. */
    private static final int MOST_SERIES = 8;

    private static final String SECTOR = "Sector";
    private static final String PARTNER = "Partner";

    private final ReportData data;
    private final Map<String, Table> tables = new HashMap<>();

    private LiveCharts(ReportData data, List<Sheet> sheets) {
        this.data = data;
        sheets.stream()
                .flatMap(sheet -> sheet.blocks().stream())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .forEach(table -> tables.put(table.name(), table));
    }

    /**
     * The charts over tables of these sheets: the balance by sector and what it sums up to, trade by period, the
     * balances with several partners, and the sectors' shares of the deficit in the last period.
     */
    public static List<LiveChart> of(ReportData data, List<Sheet> sheets) {
        LiveCharts charts = new LiveCharts(data, sheets);
        return Stream.of(charts.bySector(), charts.summary(), charts.byPartner(), charts.shares())
                .flatMap(Optional::stream)
                .filter(chart -> !chart.figures().rows().isEmpty())
                .toList();
    }

    private Optional<LiveChart> bySector() {
        return table("balance_by_sector").map(table -> {
            List<Integer> sectors = new ArrayList<>(rows(table, row -> ofFirstPartner(table, row) && !row.total()));
            sectors.sort(Comparator.comparing((Integer row) -> size(table, row)).reversed());
            int most = sectors.size() <= MOST_SERIES ? sectors.size() : MOST_SERIES - 1;
            List<Integer> drawn = new ArrayList<>(sectors.subList(0, most));
            drawn.addAll(rows(table, row -> ofFirstPartner(table, row) && row.total()));
            return new LiveChart(
                    Kind.STACKED,
                    "Balance by sector and the total of all, " + whose(),
                    "Stacked columns of the balance of each sector by " + Lines.period(data)
                            + (most < sectors.size() ? ", the smaller ones together" : "")
                            + ", with the total of all sectors as a line, " + whose() + ".",
                    data.unit(),
                    new Figures(
                            table.name(),
                            SECTOR,
                            drawn,
                            headers(table, Look.BALANCE),
                            true,
                            rest(sectors.subList(most, sectors.size()))));
        });
    }

    /** As charts that are pictures name them. */
    private static Optional<LiveChart.Rest> rest(List<Integer> sectors) {
        return Optional.of(sectors)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new LiveChart.Rest(
                        "Other (" + rows.size() + " sectors)",
                        rows.stream().sorted().toList()));
    }

    private Optional<LiveChart> summary() {
        String period = Lines.period(data);
        return table("summary_by_" + period)
                .map(table -> new LiveChart(
                        Kind.COLUMNS,
                        "Exports, imports and balance, " + whose(),
                        "Columns of exports and imports by " + period + ", with the balance as a line, " + whose()
                                + ".",
                        data.unit(),
                        new Figures(
                                table.name(),
                                Lines.capital(period),
                                rows(table, row -> ofFirstPartner(table, row)),
                                List.of("Exports", "Imports", "Balance"),
                                false)));
    }

    private Optional<LiveChart> byPartner() {
        return table("balance_by_partner")
                .filter(table -> table.rows().size() > 1)
                .map(table -> new LiveChart(
                        Kind.LINES,
                        "Balance by partner, " + data.scope().reporterName(),
                        "Lines of the balance of " + data.scope().reporterName() + " with each partner by "
                                + Lines.period(data) + ".",
                        data.unit(),
                        new Figures(
                                table.name(), PARTNER, rows(table, row -> true), headers(table, Look.BALANCE), true)));
    }

    private Optional<LiveChart> shares() {
        return table("deficit_share").map(table -> {
            List<String> periods = headers(table, Look.PERCENT);
            String last = periods.get(periods.size() - 1);
            return new LiveChart(
                    Kind.BARS,
                    "Net share of the deficit by sector in " + last + ", " + whose(),
                    "Bars of each sector's net share of the deficit in " + last + ", " + whose() + ".",
                    "%",
                    new Figures(
                            table.name(),
                            SECTOR,
                            rows(
                                    table,
                                    row -> ofFirstPartner(table, row)
                                            && !row.total()
                                            && words(table, row, "Measure").equals("Net share")),
                            List.of(last),
                            false));
        });
    }

    private String whose() {
        return data.scope().reporterName() + " with " + firstPartner();
    }

    private String firstPartner() {
        return data.scope().partners().values().iterator().next();
    }

    /** A table that has a row. */
    private Optional<Table> table(String name) {
        @Nullable Table table = tables.get(name);
        return Optional.ofNullable(table).filter(found -> !found.rows().isEmpty());
    }

    private boolean ofFirstPartner(Table table, Table.Row row) {
        String partner = words(table, row, PARTNER);
        return partner.isEmpty() || partner.equals(firstPartner());
    }

    private static List<Integer> rows(Table table, Predicate<Table.Row> wanted) {
        return IntStream.range(0, table.rows().size())
                .filter(i -> wanted.test(table.rows().get(i)))
                .boxed()
                .toList();
    }

    private static List<String> headers(Table table, Look look) {
        return table.columns().stream()
                .filter(column -> column.look() == look)
                .map(Table.Column::header)
                .toList();
    }

    /** The words in a column; none where the table has no such column. */
    private static String words(Table table, Table.Row row, String header) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).header().equals(header) && row.cells().get(i) instanceof Cell.Text text) {
                return text.text();
            }
        }
        return "";
    }

    private static BigDecimal size(Table table, int row) {
        return table.rows().get(row).cells().stream()
                .filter(Cell.Figure.class::isInstance)
                .map(cell -> ((Cell.Figure) cell).value().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
