package org.tradegap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Chooses what is added up, so that nothing counts twice. Of the levels of detail that a source gives for one period,
 * reporter, partner and flow, the finest; for a year, its twelve months where all are there, else the year's own rows,
 * else the months there are, as a partial year. What is not added up becomes an {@link Aggregate}.
 */
final class Leaves {
    private final Map<FlowKey, SortedMap<Integer, Map<String, Sum>>> levels = new HashMap<>();
    private final List<Aggregate> aggregates = new ArrayList<>();

    /** Takes the cells of a slice. */
    void add(Map<PartialCube.Cell, Sum> cells) {
        cells.forEach((cell, sum) -> levels.computeIfAbsent(cell.key(), key -> new TreeMap<>())
                .computeIfAbsent(cell.level(), level -> new HashMap<>())
                .merge(cell.sector(), sum, Sum::plus));
    }

    /** The sums by sector that count, for each flow in periods of the frequency. */
    SortedMap<FlowKey, Map<String, Sum>> choose(Frequency frequency) {
        SortedMap<FlowKey, Map<String, Sum>> finest = new TreeMap<>();
        levels.forEach((key, byLevel) -> finest.put(key, finest(key, byLevel)));
        return frequency == Frequency.YEAR ? years(finest) : months(finest);
    }

    /** What was left out of the last choice, in the order of its keys. */
    List<Aggregate> aggregates() {
        return List.copyOf(aggregates);
    }

    private Map<String, Sum> finest(FlowKey key, SortedMap<Integer, Map<String, Sum>> byLevel) {
        Map<String, Sum> finest = byLevel.get(byLevel.lastKey());
        byLevel.headMap(byLevel.lastKey()).forEach((level, coarser) -> {
            String kind = level == 0 ? "TOTAL" : level + "-digit codes";
            aggregates.add(new Aggregate(key, kind, total(coarser), total(finest)));
        });
        return finest;
    }

    private SortedMap<FlowKey, Map<String, Sum>> years(SortedMap<FlowKey, Map<String, Sum>> finest) {
        SortedMap<FlowKey, Map<String, Sum>> years = new TreeMap<>();
        Map<FlowKey, Integer> months = new TreeMap<>();
        Map<FlowKey, Map<String, Sum>> sums = new HashMap<>();
        finest.forEach((key, sectors) -> {
            FlowKey year = key.in(key.period().wholeYear());
            if (key.period().isYear()) {
                years.put(year, sectors);
            } else {
                months.merge(year, 1, Integer::sum);
                Map<String, Sum> sum = sums.computeIfAbsent(year, each -> new HashMap<>());
                sectors.forEach((sector, add) -> sum.merge(sector, add, Sum::plus));
            }
        });
        months.forEach((year, count) -> year(years, year, count, sums.getOrDefault(year, Map.of())));
        return years;
    }

    private void year(SortedMap<FlowKey, Map<String, Sum>> years, FlowKey key, int months, Map<String, Sum> sums) {
        Map<String, Sum> own = years.get(key);
        if (months == 12) {
            if (own != null) {
                aggregates.add(new Aggregate(key, "year", total(own), total(sums)));
            }
            years.put(key, sums);
        } else if (own == null) {
            sums.replaceAll((sector, sum) -> new Sum(partial(sum.total()), sum.rows()));
            years.put(key, sums);
        }
    }

    private SortedMap<FlowKey, Map<String, Sum>> months(SortedMap<FlowKey, Map<String, Sum>> finest) {
        SortedMap<FlowKey, Map<String, Sum>> months = new TreeMap<>();
        finest.forEach((key, sectors) -> {
            if (!key.period().isYear()) {
                months.put(key, sectors);
            } else if (hasMonths(finest, key)) {
                aggregates.add(new Aggregate(key, "year", total(sectors), ofMonths(finest, key)));
            }
        });
        return months;
    }

    private static boolean hasMonths(SortedMap<FlowKey, Map<String, Sum>> finest, FlowKey year) {
        return monthsOf(year).stream().allMatch(finest::containsKey);
    }

    private static Observation ofMonths(SortedMap<FlowKey, Map<String, Sum>> finest, FlowKey year) {
        return monthsOf(year).stream()
                .map(month -> total(finest.getOrDefault(month, Map.of())))
                .reduce(Observation.ZERO, Observation::plus);
    }

    private static List<FlowKey> monthsOf(FlowKey year) {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(month -> year.in(new Period(year.period().year(), month)))
                .toList();
    }

    private static Observation partial(Observation total) {
        Status status = total.status().with(Status.PARTIAL);
        return total.isKnown() ? Observation.of(total.value(), status) : total;
    }

    private static Observation total(Map<String, Sum> sectors) {
        return sectors.values().stream().map(Sum::total).reduce(Observation.ZERO, Observation::plus);
    }
}
