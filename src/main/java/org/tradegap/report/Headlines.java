package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/**
 * The few rows of figures that say most of a report: those of one partner and its largest deficits by sector, or those of
 * several partners.
 *
 * @param last the period shown
 * @param before the one that it is compared with, where the report has it
 */
record Headlines(ReportData data, Period last, Optional<Period> before) {
    private static final int PARTNERS = 8;
    private static final int SECTORS = 4;

    /**
     * A row.
     *
     * @param total whether it is all trade, of which the others are parts
     * @param before not available where the report has no such period
     */
    record Headline(String name, boolean total, Balance before, Balance now) {}

    List<Headline> rows() {
        return data.scope().partners().size() == 1 ? sectors() : partners();
    }

    /** In the report's order; of many, those with the most trade. */
    private List<Headline> partners() {
        ChartFigures figures = new ChartFigures(data);
        List<Area> most = data.scope().partners().keySet().stream()
                .sorted(Comparator.comparing(partner ->
                        value(figures.total(last, partner).totalTrade()).negate()))
                .limit(PARTNERS)
                .toList();
        return data.scope().partners().entrySet().stream()
                .filter(partner -> most.contains(partner.getKey()))
                .map(partner -> row(partner.getValue(), false, period -> figures.total(period, partner.getKey())))
                .toList();
    }

    /** All trade, then the sectors with the largest deficits, the largest first. */
    private List<Headline> sectors() {
        Area partner = data.scope().partners().keySet().iterator().next();
        SectorTable table = new SectorTable(data, data.definition().scheme());
        List<Headline> rows = new ArrayList<>();
        rows.add(row("All sectors", true, period -> table.balance(partner, period, SectorTable.ALL_SECTORS)));
        table.sectors().stream()
                .filter(sector -> !sector.equals(Sector.TOTAL))
                .map(sector -> row(sector.name(), false, period -> table.balance(partner, period, sector.id())))
                .filter(row -> row.now.balance().isNegative())
                .sorted(Comparator.comparing(row -> value(row.now.balance())))
                .limit(SECTORS)
                .forEach(rows::add);
        return rows;
    }

    private Headline row(String name, boolean total, Function<Period, Balance> figures) {
        return new Headline(name, total, before.map(figures).orElse(Balance.UNAVAILABLE), figures.apply(last));
    }

    private static BigDecimal value(Observation figure) {
        return figure.known().orElse(BigDecimal.ZERO);
    }
}
