package org.tradegap.report;

import java.math.BigDecimal;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Exports and imports of one partner month by month. */
final class PartnerMonths {
    private static final int YEAR = 12;
    private static final Balance NOT_COMPARED =
            new Balance(Observation.missing(Status.NOT_APPLICABLE), Observation.missing(Status.NOT_APPLICABLE), 0);

    private final NavigableMap<Period, Observation> exports = new TreeMap<>();
    private final NavigableMap<Period, Observation> imports = new TreeMap<>();
    private final NavigableSet<Period> there = new TreeSet<>();

    PartnerMonths(ReportData data, Area partner) {
        for (Period month : data.scope().periods()) {
            Balance total = data.detail().total(data.scope().pair(month, partner));
            exports.put(month, total.exports());
            imports.put(month, total.imports());
            boolean given =
                    Stream.of(total.exports(), total.imports()).anyMatch(side -> side.status() != Status.UNAVAILABLE);
            if (given) {
                there.add(month);
            }
        }
    }

    /** The months that the source has, whether a figure in them is held back or not. */
    NavigableSet<Period> there() {
        return there;
    }

    /** Whether exports and imports are known of every month between the first and the last. */
    boolean isGapless() {
        boolean known = Stream.of(exports, imports)
                .allMatch(side -> there.stream()
                        .allMatch(month ->
                                side.getOrDefault(month, Observation.ZERO).isKnown()));
        if (there.isEmpty() || !known) {
            return there.isEmpty();
        }
        int years = there.last().year() - there.first().year();
        return YEAR * years + there.last().month() - there.first().month() + 1 == there.size();
    }

    /** Exports of the months, all of which are known. */
    NavigableMap<Period, BigDecimal> exports() {
        return known(exports);
    }

    /** Imports of the months, all of which are known. */
    NavigableMap<Period, BigDecimal> imports() {
        return known(imports);
    }

    private NavigableMap<Period, BigDecimal> known(NavigableMap<Period, Observation> side) {
        NavigableMap<Period, BigDecimal> values = new TreeMap<>();
        there.forEach(month ->
                values.put(month, side.getOrDefault(month, Observation.ZERO).value()));
        return values;
    }

    /** Whether all months of a span are there. */
    boolean has(MonthSpan span) {
        return there.containsAll(span.months());
    }

    /** How many months of a span are known. */
    long count(MonthSpan span) {
        return span.months().stream().filter(there::contains).count();
    }

    /** What the months of a span add up to; partial where some are not. */
    Balance sum(MonthSpan span) {
        Status status = has(span) ? Status.NORMAL : Status.PARTIAL;
        return at(series -> span.months().stream()
                .filter(there::contains)
                .map(series::get)
                .reduce(Observation.of(BigDecimal.ZERO, status), Observation::plus));
    }

    /** What the same months of the year before add up to; not applicable where either lacks some, not available where there are none. */
    Balance before(MonthSpan span) {
        MonthSpan before = span.yearBefore();
        if (count(before) == 0) {
            return Balance.UNAVAILABLE;
        }
        return has(span) && has(before) ? sum(before) : NOT_COMPARED;
    }

    /** A figure of exports and of imports. */
    Balance at(Function<NavigableMap<Period, Observation>, Observation> figure) {
        return new Balance(figure.apply(exports), figure.apply(imports), 0);
    }
}
