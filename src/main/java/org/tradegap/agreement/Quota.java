package org.tradegap.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * A limit of a quantity in a year, for each producer or for all together, and what was used of it.
 *
 * @param id unique among those of the report
 * @param label what is limited
 * @param unit of the quantities, such as {@code vehicles} or {@code tonnes}
 * @param limits the year from which on a limit holds
 * @param growth percent by which a limit grows in each year after the one from which it holds
 * @param each whether each producer has the limit, else all have it together
 * @param amber percent of the limit from which a year is amber
 * @param red percent of the limit from which it is red
 * @param quantities what each producer used, by month or year
 */
public record Quota(
        String id,
        String label,
        String unit,
        NavigableMap<Integer, Limit> limits,
        BigDecimal growth,
        boolean each,
        BigDecimal amber,
        BigDecimal red,
        Map<String, NavigableMap<Period, BigDecimal>> quantities) {
    /** The name of all producers together. */
    public static final String ALL = "All";

    private static final int MONTHS = 12;

    /** How near to its limit a year is. */
    public enum Signal {
        GREEN("green"),
        AMBER("amber"),
        RED("red"),
        NONE("");

        private final String words;

        Signal(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A year of a producer.
     *
     * @param months how many of the year's months the file covers; 12 where it is by year
     * @param used the quantity of those months
     * @param limit of the whole year
     * @param fill used in percent of the limit
     * @param atYearEnd the quantity at the end of the year if the rest of it is like the months that have data
     * @param signal by the quantity at the year's end
     */
    public record Use(
            String producer,
            int year,
            int months,
            Observation used,
            Observation limit,
            Observation fill,
            Observation atYearEnd,
            Signal signal) {}

    /** Every year with data of every producer, or of all together where they share the limit. */
    public List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        Map<String, NavigableMap<Period, BigDecimal>> all = each ? quantities : Map.of(ALL, together());
        new TreeMap<>(all).forEach((producer, used) -> {
            SortedSet<Integer> years = new TreeSet<>();
            used.keySet().forEach(period -> years.add(period.year()));
            years.forEach(year -> uses.add(use(producer, year, used)));
        });
        return uses;
    }

    /**
     * The limit of a year; not applicable before the first, not available where it is a share of years without data.
     *
     * @param used what those who have the limit used
     */
    private Observation limit(int year, NavigableMap<Period, BigDecimal> used) {
        Map.Entry<Integer, Limit> step = limits.floorEntry(year);
        if (step == null) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        BigDecimal factor = BigDecimal.ONE.add(growth.movePointLeft(2)).pow(year - step.getKey());
        Observation first = step.getValue()
                .ofMean()
                .map(years -> mean(years, used))
                .map(mean -> Indicator.times(
                        mean, Observation.of(step.getValue().number().movePointLeft(2))))
                .orElseGet(() -> Observation.of(step.getValue().number()));
        return Indicator.times(first, Observation.of(factor));
    }

    /** The mean of some years; not available where one of them has no data, or not all of its months. */
    private Observation mean(Limit.Years years, NavigableMap<Period, BigDecimal> used) {
        Observation sum = Observation.ZERO;
        for (int year = years.first(); year <= years.last(); year++) {
            NavigableMap<Period, BigDecimal> ofYear = in(year, used);
            boolean whole = !ofYear.isEmpty() && months(year) == MONTHS;
            sum = sum.plus(whole ? Observation.of(sum(ofYear)) : Observation.missing(Status.UNAVAILABLE));
        }
        return Indicator.ratio(sum, Observation.of(BigDecimal.valueOf(years.last() - years.first() + 1L)));
    }

    private static NavigableMap<Period, BigDecimal> in(int year, NavigableMap<Period, BigDecimal> used) {
        return used.subMap(Period.ofYear(year), true, Period.ofYear(year + 1), false);
    }

    private static BigDecimal sum(NavigableMap<Period, BigDecimal> quantities) {
        return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Use use(String producer, int year, NavigableMap<Period, BigDecimal> all) {
        NavigableMap<Period, BigDecimal> ofYear = in(year, all);
        BigDecimal sum = sum(ofYear);
        int months = months(year);
        Observation used = Observation.of(sum);
        Observation limit = limit(year, all);
        Observation atYearEnd = Indicator.ratio(
                Observation.of(sum.multiply(BigDecimal.valueOf(MONTHS))), Observation.of(BigDecimal.valueOf(months)));
        return new Use(
                producer,
                year,
                months,
                used,
                limit,
                Indicator.percent(used, limit),
                atYearEnd,
                signal(atYearEnd, limit));
    }

    /** The months of a year between the first and the last of the file; who has no row in one of them used nothing in it. */
    private int months(int year) {
        NavigableMap<Period, BigDecimal> all = together();
        if (all.firstKey().isYear()) {
            return MONTHS;
        }
        int first = all.firstKey().year() < year ? 1 : all.firstKey().month();
        int last = all.lastKey().year() > year ? MONTHS : all.lastKey().month();
        return last - first + 1;
    }

    /** By what part of a limit is used; any use of a limit of 0 is red. */
    private Signal signal(Observation atYearEnd, Observation limit) {
        if (!limit.isKnown() || !atYearEnd.isKnown()) {
            return Signal.NONE;
        }
        BigDecimal hundredfold = atYearEnd.value().movePointRight(2);
        if (hundredfold.signum() > 0 && hundredfold.compareTo(red.multiply(limit.value())) >= 0) {
            return Signal.RED;
        }
        return hundredfold.signum() > 0 && hundredfold.compareTo(amber.multiply(limit.value())) >= 0
                ? Signal.AMBER
                : Signal.GREEN;
    }

    private NavigableMap<Period, BigDecimal> together() {
        NavigableMap<Period, BigDecimal> together = new TreeMap<>();
        quantities
                .values()
                .forEach(used -> used.forEach((period, sum) -> together.merge(period, sum, BigDecimal::add)));
        return together;
    }
}
