package org.tradegap.claim;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tradegap.balance.Balance;
import org.tradegap.balance.BalanceCube;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;
import org.tradegap.trade.Source;

/** What a reading looks at in the figures, in units of their currency, so that sources in other multiples can be set against each other. */
final class Operands {
    private static final Balance NONE = Balance.UNAVAILABLE;

    private final Reading.Computed reading;
    private final Area reporter;
    private final Cubes cubes;

    Operands(Reading.Computed reading, Area reporter, Cubes cubes) {
        this.reading = reading;
        this.reporter = reporter;
        this.cubes = cubes;
    }

    Measure measure() {
        return reading.of();
    }

    /** The part in the period. */
    Balance part() {
        return cell(reading.part(), reading.period());
    }

    /** The part in the base period. */
    Balance partBefore() {
        return reading.base().map(base -> cell(reading.part(), base)).orElse(NONE);
    }

    /** The whole in the period. */
    Balance whole() {
        return cell(reading.whole(), reading.period());
    }

    /** The whole in the base period. */
    Balance wholeBefore() {
        return reading.base().map(base -> cell(reading.whole(), base)).orElse(NONE);
    }

    /** Every sector of the part's scheme in the period. */
    List<Balance> sectors() {
        Place place = reading.part();
        Optional<BalanceCube> cube = cubes.of(place.source(), place.scheme());
        Set<String> sectors = new LinkedHashSet<>();
        cube.ifPresent(each ->
                each.pairs().forEach(pair -> sectors.addAll(each.cells(pair).keySet())));
        if (sectors.size() > 1) {
            sectors.remove(Sector.TOTAL.id());
        }
        BalanceCube.Pair pair = pair(place, reading.period());
        return sectors.isEmpty()
                ? List.of(NONE)
                : sectors.stream()
                        .map(sector -> scaled(cube.get(), cube.get().cell(pair, sector)))
                        .toList();
    }

    /** Whole years from the base to the period; none between other months. */
    int years() {
        return reading.base()
                .filter(base -> base.month() == reading.period().month())
                .map(base -> reading.period().year() - base.year())
                .orElse(0);
    }

    /** A figure of the part in the period. */
    Term now(Measure measure) {
        return term(measure, reading.part(), reading.period());
    }

    /** A figure of the part in the base period. */
    Term before(Measure measure) {
        return term(measure, reading.part(), reading.base().orElse(reading.period()));
    }

    /** A figure of the whole in the period. */
    Term nowOfWhole(Measure measure) {
        return term(measure, reading.whole(), reading.period());
    }

    /** A figure of the whole in the base period. */
    Term beforeOfWhole(Measure measure) {
        return term(measure, reading.whole(), reading.base().orElse(reading.period()));
    }

    /** The sources looked at, that of the part first. */
    List<Source> sources() {
        Set<Source> sources = new LinkedHashSet<>();
        for (Place place : List.of(reading.part(), reading.whole())) {
            cubes.of(place.source(), place.scheme()).map(BalanceCube::source).ifPresent(sources::add);
        }
        return List.copyOf(sources);
    }

    private Term term(Measure measure, Place place, Period period) {
        String of = place.sector().map(sector -> " of " + sector.name()).orElse("");
        String with = reading.part().partner().equals(reading.whole().partner())
                ? ""
                : " with " + place.partner().code();
        return new Term(measure.words() + of + with + ", " + period, measure.of(cell(place, period)));
    }

    private Balance cell(Place place, Period period) {
        return cubes.of(place.source(), place.scheme())
                .map(cube -> scaled(cube, cell(cube, place, pair(place, period))))
                .orElse(NONE);
    }

    private static Balance cell(BalanceCube cube, Place place, BalanceCube.Pair pair) {
        return place.sector().map(sector -> cube.cell(pair, sector.id())).orElseGet(() -> cube.total(pair));
    }

    private BalanceCube.Pair pair(Place place, Period period) {
        return new BalanceCube.Pair(period, reporter, place.partner());
    }

    private static Balance scaled(BalanceCube cube, Balance cell) {
        UnaryOperator<BigDecimal> scale = value -> value.multiply(cube.source().scale());
        return new Balance(cell.exports().converted(scale), cell.imports().converted(scale), cell.rows());
    }
}
