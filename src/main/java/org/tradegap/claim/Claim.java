package org.tradegap.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradegap.trade.Period;
import org.tradegap.trade.UnitShown;

/**
 * A statement about trade as it was printed, and the readings under which it is held to figures.
 *
 * @param id lower case with dashes, unique in the report
 * @param statement in its own words
 * @param source who said or printed it
 * @param date when, as a year, month or day
 * @param expected what its figure must be for it to hold
 * @param unit in which amounts are compared and shown
 * @param open the definitions that it leaves open, such as the base year
 */
public record Claim(
        String id,
        String statement,
        String source,
        String date,
        Expectation expected,
        UnitShown unit,
        List<String> open,
        List<Reading> readings) {
    public Claim {
        open = List.copyOf(open);
        readings = List.copyOf(readings);
    }

    /** What its figure is counted in, the same under every reading. */
    public Formula.Kind kind() {
        return computed().stream()
                .map(each -> each.formula().kind())
                .findFirst()
                .orElse(Formula.Kind.AMOUNT);
    }

    /** The readings that are computed and not quoted. */
    public List<Reading.Computed> computed() {
        return readings.stream()
                .filter(Reading.Computed.class::isInstance)
                .map(Reading.Computed.class::cast)
                .toList();
    }

    /** The trade that it looks at: every place with every period. */
    public Set<Place.At> places() {
        Set<Place.At> places = new LinkedHashSet<>();
        for (Reading.Computed each : computed()) {
            for (Period period : each.periods()) {
                places.add(new Place.At(each.part(), period));
                places.add(new Place.At(each.whole(), period));
            }
        }
        return places;
    }
}
