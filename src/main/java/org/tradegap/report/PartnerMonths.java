package org.tradegap.report;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Exports and imports of one partner month by month. */
final class PartnerMonths {
    /** Exports and imports of some months. */
    record Sides(Observation exports, Observation imports) {
        /** Nothing known, for a reason. */
        static Sides missing(Status why) {
            return new Sides(Observation.missing(why), Observation.missing(why));
        }

        Observation balance() {
            return exports.minus(imports);
        }
    }

    private final NavigableMap<Period, Observation> exports = new TreeMap<>();
    private final NavigableMap<Period, Observation> imports = new TreeMap<>();
    private final NavigableSet<Period> known = new TreeSet<>();

    PartnerMonths(ReportData data, Area partner) {
        for (Period month : data.scope().periods()) {
            Balance total = data.detail().total(data.scope().pair(month, partner));
            exports.put(month, total.exports());
            imports.put(month, total.imports());
            if (total.balance().isKnown()) {
                known.add(month);
            }
        }
    }

    /** The months of which exports and imports are known. */
    NavigableSet<Period> known() {
        return known;
    }

    /** Whether no month between known ones is missing. */
    boolean isGapless() {
        return known.isEmpty()
                || 12 * (known.last().year() - known.first().year())
                                + known.last().month()
                                - known.first().month()
                                + 1
                        == known.size();
    }

    /** Exports of the known months. */
    NavigableMap<Period, BigDecimal> exports() {
        return known(exports);
    }

    /** Imports of the known months. */
    NavigableMap<Period, BigDecimal> imports() {
        return known(imports);
    }

    private NavigableMap<Period, BigDecimal> known(NavigableMap<Period, Observation> side) {
        NavigableMap<Period, BigDecimal> values = new TreeMap<>();
        known.forEach(month ->
                values.put(month, side.getOrDefault(month, Observation.ZERO).value()));
        return values;
    }

    /** Whether all months of a span are known. */
    boolean has(MonthSpan span) {
        return known.containsAll(span.months());
    }

    /** How many months of a span are known. */
    long count(MonthSpan span) {
        return span.months().stream().filter(known::contains).count();
    }

    /** What the known months of a span add up to; partial where some are not. */
    Sides sum(MonthSpan span) {
        Status status = has(span) ? Status.NORMAL : Status.PARTIAL;
        return at(series -> span.months().stream()
                .filter(known::contains)
                .map(series::get)
                .reduce(Observation.of(BigDecimal.ZERO, status), Observation::plus));
    }

    /** What the same months of the year before add up to; not applicable where either lacks some, not available where there are none. */
    Sides before(MonthSpan span) {
        MonthSpan before = span.yearBefore();
        if (count(before) == 0) {
            return Sides.missing(Status.UNAVAILABLE);
        }
        return has(span) && has(before) ? sum(before) : Sides.missing(Status.NOT_APPLICABLE);
    }

    /** A figure of exports and of imports. */
    Sides at(Function<NavigableMap<Period, Observation>, Observation> figure) {
        return new Sides(figure.apply(exports), figure.apply(imports));
    }
}
