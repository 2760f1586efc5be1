package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.MirrorAsymmetry;
import org.tradegap.trade.Observation;

/** The same trade as the reporter and as its partners have it: imports of one beside exports of the other, both ways. */
final class MirrorSheet implements SheetMaker {
    static final String ID = "mirror";

    private static final MirrorAsymmetry ASYMMETRY = new MirrorAsymmetry();

    /** One flow as both sides have it. */
    private record Sides(Observation imports, Observation exports) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(ASYMMETRY);
    }

    @Override
    public List<Sheet> make(ReportData data) {
        Mirror mirror = data.definition().contents().mirror().orElseThrow();
        BalanceCube partners = Objects.requireNonNull(data.cubes().further().get(mirror.source()), mirror.source());
        String reporter = data.scope().reporterName();
        return List.of(new Sheet(
                "Mirror",
                data.definition().title() + ": as the partners have it, "
                        + data.scope().years(),
                List.of(
                        "Asymmetry: imports, divided by the factor, less the exports of the other side, in percent of the mean"
                                + " of both. A partner that has no exports is not one without trade: [x].",
                        Lines.unit(data),
                        Lines.source(data.detail().source()),
                        Lines.source(partners.source())),
                List.of(
                        new Prose("Imports of " + reporter + ", factor " + mirror.ownFactor(), List.of()),
                        table(data, partners, mirror, true),
                        new Prose("Exports of " + reporter + ", factor " + mirror.partnerFactor(), List.of()),
                        table(data, partners, mirror, false))));
    }

    /** The reporter's imports, or its exports, beside the same with the partners. */
    private static Table table(ReportData data, BalanceCube partners, Mirror mirror, boolean imports) {
        String reporter = data.scope().reporterName();
        BigDecimal factor = imports ? mirror.ownFactor() : mirror.partnerFactor();
        List<Table.Row> rows = new ArrayList<>();
        data.scope()
                .partners()
                .forEach((partner, name) -> data.scope().periods().forEach(period -> {
                    Sides sides = sides(data, partners, data.scope().pair(period, partner), imports);
                    rows.add(new Table.Row(
                            false,
                            List.of(
                                    new Cell.Text(name),
                                    new Cell.Text(Periods.label(data, period)),
                                    Figures.plain(sides.imports),
                                    Figures.plain(sides.exports),
                                    Figures.plain(ASYMMETRY.of(
                                            Indicator.whole(sides.imports), Indicator.whole(sides.exports), factor)))));
                }));
        return new Table(
                imports ? "mirror_imports" : "mirror_exports",
                List.of(
                        new Table.Column("Partner", Look.TEXT),
                        new Table.Column(Lines.capital(Lines.period(data)), Look.CODE),
                        new Table.Column(
                                "Imports, as " + (imports ? reporter : "the partner") + " has them", Look.AMOUNT),
                        new Table.Column(
                                "Exports, as " + (imports ? "the partner" : reporter) + " has them", Look.AMOUNT),
                        new Table.Column("Asymmetry (%)", Look.CHANGE)),
                rows);
    }

    private static Sides sides(ReportData data, BalanceCube partners, BalanceCube.Pair pair, boolean imports) {
        Balance own = data.detail().total(pair);
        Balance other = partners.total(Mirror.mirrored(pair));
        return imports
                ? new Sides(
                        Figures.shown(data, data.detail(), own.imports()),
                        Figures.shown(data, partners, other.exports()))
                : new Sides(
                        Figures.shown(data, partners, other.imports()),
                        Figures.shown(data, data.detail(), own.exports()));
    }
}
