package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.TradeBalance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The partners ranked by deficit in every period, the largest deficit first. */
final class PartnerRankingSheet implements SheetMaker {
    /** A partner with its balance in one period. */
    private record Ranked(Area partner, String name, Observation balance) {}

    @Override
    public String id() {
        return "partner-ranking";
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(new TradeBalance());
    }

    @Override
    public List<Sheet> make(ReportData data) {
        return List.of(new Sheet(
                "Ranking by deficit",
                data.definition().title() + ": partners ranked by deficit, "
                        + data.scope().years(),
                List.of(
                        Lines.balanceUnit(data)
                                + " Rank 1 is the lowest balance, the largest deficit where there is one.",
                        Lines.source(data.detail().source())),
                List.of(
                        new Prose("Rank by " + Lines.period(data), List.of()),
                        ranks(data),
                        new Prose("Partner at each rank", List.of()),
                        names(data),
                        new Prose("Balance by partner", List.of()),
                        balances(data))));
    }

    private static Table ranks(ReportData data) {
        List<Period> periods = data.scope().periods();
        List<Table.Column> columns = Periods.join(
                List.of(new Table.Column("Partner", Look.TEXT)), Periods.columns(data, periods, Look.COUNT));
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(partner.getValue()));
            periods.forEach(period -> cells.add(rank(data, period, partner.getKey())));
            rows.add(new Table.Row(false, cells));
        }
        return new Table("rank_by_" + Lines.period(data), columns, rows);
    }

    private static Cell rank(ReportData data, Period period, Area partner) {
        List<Area> ranking = ranking(data, period).stream().map(Ranked::partner).toList();
        int at = ranking.indexOf(partner);
        return at < 0
                ? Figures.of(data).amount(balance(data, period, partner))
                : Figures.plain(Observation.of(BigDecimal.valueOf(at + 1L)).madeAs(made(data, period, partner)));
    }

    /** The rank as a spreadsheet finds it again among the balances that are known. */
    private static Optional<Derivation> made(ReportData data, Period period, Area partner) {
        return balance(data, period, partner).made().map(own -> {
            List<Derivation> all = new ArrayList<>(List.of(own));
            ranking(data, period).forEach(other -> all.add(Derivation.of(other.balance())));
            return Derivation.of(Operator.RANK, all.toArray(Derivation[]::new));
        });
    }

    private static Observation balance(ReportData data, Period period, Area partner) {
        return data.detail().total(data.scope().pair(period, partner)).balance();
    }

    private static Table names(ReportData data) {
        List<Period> periods = data.scope().periods();
        List<List<Ranked>> rankings =
                periods.stream().map(period -> ranking(data, period)).toList();
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < data.scope().partners().size(); i++) {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text("Rank " + (i + 1))));
            for (List<Ranked> ranking : rankings) {
                cells.add(i < ranking.size() ? new Cell.Text(ranking.get(i).name()) : new Cell.Missing("[x]"));
            }
            rows.add(new Table.Row(false, cells));
        }
        return new Table(
                "partner_at_rank",
                Periods.join(List.of(new Table.Column("Rank", Look.TEXT)), Periods.columns(data, periods, Look.TEXT)),
                rows);
    }

    private static Table balances(ReportData data) {
        Figures figures = Figures.of(data);
        List<Period> periods = data.scope().periods();
        List<Table.Row> rows = new ArrayList<>();
        data.scope().partners().forEach((partner, name) -> {
            List<Cell> cells = new ArrayList<>(List.of(new Cell.Text(name)));
            periods.forEach(period -> cells.add(figures.amount(
                    data.detail().total(data.scope().pair(period, partner)).balance())));
            rows.add(new Table.Row(false, cells));
        });
        return new Table(
                "balance_by_partner",
                Periods.join(
                        List.of(new Table.Column("Partner", Look.TEXT)), Periods.columns(data, periods, Look.BALANCE)),
                rows);
    }

    /** Partners whose balance is known, the lowest first; equal ones in the order of the report. */
    private static List<Ranked> ranking(ReportData data, Period period) {
        List<Ranked> ranking = new ArrayList<>();
        for (Map.Entry<Area, String> partner : data.scope().partners().entrySet()) {
            Observation balance = balance(data, period, partner.getKey());
            if (balance.isKnown()) {
                ranking.add(new Ranked(partner.getKey(), partner.getValue(), balance));
            }
        }
        ranking.sort(Comparator.comparing(ranked -> ranked.balance().value()));
        return ranking;
    }
}
