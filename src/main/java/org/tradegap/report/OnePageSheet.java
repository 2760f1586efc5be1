package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.claim.Assessment;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.CoverageRatio;
import org.tradegap.report.Headlines.Headline;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;

/** Headline figures of the last whole period, the first two charts, claims and sources on one sheet of paper. */
final class OnePageSheet {
    static final String NAME = "One page";

    private static final int CHARTS = 2;
    /** As many figures and claims together as the letters of a printed page are large enough for. */
    private static final int ROWS = 9;

    private final ReportData data;
    private final Period last;
    private final Period before;
    private final CoverageRatio coverage = new CoverageRatio();
    private final ChangeOnYear change = new ChangeOnYear();

    private OnePageSheet(ReportData data) {
        this.data = data;
        this.last = ComparedPeriods.firstAndLast(new ChartFigures(data)).after();
        this.before = Periods.yearBefore(last);
    }

    /** The page of a report that has the given charts. */
    static Sheet of(ReportData data, List<Chart> charts) {
        return new OnePageSheet(data).make(charts);
    }

    private Sheet make(List<Chart> charts) {
        Optional<Period> compared = Optional.of(before).filter(data.scope().periods()::contains);
        List<Headline> headlines = new Headlines(data, last, compared).rows();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "headline_figures",
                columns(),
                headlines.stream()
                        .map(each -> new Table.Row(each.total(), cells(each)))
                        .toList()));
        if (!charts.isEmpty()) {
            blocks.add(new Pictures(charts.subList(0, Math.min(CHARTS, charts.size()))));
        }
        blocks.add(new Prose("", last(ROWS - headlines.size())));
        return new Sheet(
                NAME,
                data.definition().title() + ": " + Periods.inWords(data, last) + " on one page",
                List.of(Lines.balanceUnit(data) + " Changes are on the year before. As of " + data.asOf() + ", release "
                        + data.release() + "."),
                blocks,
                List.of(),
                true);
    }

    private List<Table.Column> columns() {
        boolean one = data.scope().partners().size() == 1;
        return Stream.of(
                        Stream.of(new Table.Column(one ? "Total and largest deficits" : "Partner", Look.TEXT)),
                        columns("Exports", "", Look.AMOUNT, new Table.Column("Exports, change (%)", Look.CHANGE)),
                        columns("Imports", "", Look.AMOUNT, new Table.Column("Imports, change (%)", Look.CHANGE)),
                        columns("Balance", "", Look.BALANCE, new Table.Column("Balance, change", Look.BALANCE)),
                        columns("Coverage", " (%)", Look.PERCENT, new Table.Column("Coverage, points", Look.CHANGE)))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Table.Column> columns(String what, String unit, Look look, Table.Column changed) {
        return Stream.of(
                new Table.Column(what + " " + Periods.label(data, before) + unit, look),
                new Table.Column(what + " " + Periods.label(data, last) + unit, look),
                changed);
    }

    private List<Cell> cells(Headline headline) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(headline.name()));
        cells.addAll(flow(headline, Balance::exports));
        cells.addAll(flow(headline, Balance::imports));
        Observation then = headline.before().balance();
        Observation now = headline.now().balance();
        Figures figures = Figures.of(data);
        cells.addAll(List.of(figures.amount(then), figures.amount(now), figures.amount(change.absolute(now, then))));
        Observation covered = coverage.of(headline.before());
        Observation covers = coverage.of(headline.now());
        cells.addAll(List.of(
                Figures.plain(covered), Figures.plain(covers), Figures.plain(change.absolute(covers, covered))));
        return cells;
    }

    private List<Cell> flow(Headline headline, Function<Balance, Observation> flow) {
        Figures figures = Figures.of(data);
        Observation then = flow.apply(headline.before());
        Observation now = flow.apply(headline.now());
        return List.of(figures.amount(then), figures.amount(now), Figures.plain(change.percent(now, then)));
    }

    /** What became of the statements, as many as there is room for, then the sources and their bases. */
    private List<Cell> last(int room) {
        List<Assessment> all = data.claims().assessments();
        int shown = all.size() <= room ? all.size() : Math.max(1, room - 1);
        List<String> lines = new ArrayList<>();
        all.subList(0, shown)
                .forEach(each ->
                        lines.add("Claim: \u201c" + each.claim().statement() + "\u201d: " + each.words() + "."));
        if (shown < all.size()) {
            lines.add("The sheet Claims has " + (all.size() - shown) + " more.");
        }
        lines.add("Sources: " + sources(Source::title) + ".");
        lines.add("Basis: " + sources(source -> source.basis().words()) + ".");
        return lines.stream().<Cell>map(Cell.Text::new).toList();
    }

    /** Something of the source of the figures, and of that of the control totals. */
    private String sources(Function<Source, String> what) {
        return Stream.concat(Stream.of(data.detail()), data.control().stream())
                .map(BalanceCube::source)
                .map(what)
                .collect(Collectors.joining("; control totals: "));
    }
}
