package org.tradegap.balance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tradegap.sector.Sector;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/**
 * Chooses what is added up, so that nothing counts twice. Of what a source gives for one period,
 * reporter, partner and flow, the codes that {@link Levels} takes; for a year, its
 * twelve months where all are there (unless these are totals and the year has sectors), else the year's own rows, else
 * the months there are, as a partial year. What is not added up becomes an {@link Aggregate}.
 */
final class Leaves {
    private final SortedMap<FlowKey, Levels> levels = new TreeMap<>();
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final List<Aggregate> yearsLeftOut = new ArrayList<>();
    private boolean yearToDate;

    /** Takes a sum of codes of a group that are of one sector. */
    void add(FlowKey key, PartialCube.Group group, String sector, Sum sum) {
        levels.computeIfAbsent(key, each -> new Levels()).add(group, sector, sum);
    }

    /** Whether a year's own rows beside fewer than twelve months are the sum of those months. */
    void yearToDate(boolean isSo) {
        yearToDate = isSo;
    }

    /**
     * The sums by sector that count, for each flow in periods of the frequency.
     *
     * @param absentIsZero whether a month without a row of a sector had no trade in it
     */
    SortedMap<FlowKey, Map<String, Sum>> choose(Frequency frequency, boolean absentIsZero) {
        SortedMap<FlowKey, Map<String, Sum>> finest = new TreeMap<>();
        levels.forEach((key, byLevel) -> finest.put(key, byLevel.leaves(key, aggregates::add)));
        return frequency == Frequency.YEAR ? years(finest, absentIsZero) : months(finest);
    }

    /** What was left out within periods, in the order of its keys. */
    List<Aggregate> aggregates() {
        return aggregates;
    }

    /** Years that were left out beside their months, or months beside their year. */
    List<Aggregate> yearsLeftOut() {
        return yearsLeftOut;
    }

    private SortedMap<FlowKey, Map<String, Sum>> years(
            SortedMap<FlowKey, Map<String, Sum>> finest, boolean absentIsZero) {
        SortedMap<FlowKey, Map<String, Sum>> years = new TreeMap<>();
        SortedMap<FlowKey, List<Map<String, Sum>>> months = new TreeMap<>();
        finest.forEach((key, sectors) -> {
            if (key.period().isYear()) {
                years.put(key, sectors);
            } else {
                FlowKey year = key.in(key.period().wholeYear());
                months.computeIfAbsent(year, each -> new ArrayList<>()).add(sectors);
            }
        });
        months.forEach((year, given) -> year(years, year, given.size(), together(given, absentIsZero)));
        return years;
    }

    private void year(SortedMap<FlowKey, Map<String, Sum>> years, FlowKey key, int months, Map<String, Sum> sums) {
        Map<String, Sum> own = years.get(key);
        if (own == null) {
            if (months < 12) {
                sums.replaceAll((sector, sum) -> partial(sum));
            }
            years.put(key, sums);
        } else if (months < 12 && yearToDate) {
            Map<String, Sum> soFar = new HashMap<>(own);
            soFar.replaceAll((sector, sum) -> partial(sum));
            years.put(key, soFar);
        } else if (months == 12 && isTotal(sums) && !isTotal(own)) {
            yearsLeftOut.add(new Aggregate(key, "months", total(sums), total(own)));
        } else if (months == 12) {
            yearsLeftOut.add(new Aggregate(key, "year", total(own), total(sums)));
            years.put(key, sums);
        } else {
            yearsLeftOut.add(Aggregate.apart(key, months, total(sums)));
            Map<String, Sum> lost = new HashMap<>(sums);
            lost.keySet().removeAll(own.keySet());
            if (!isTotal(own) && !isTotal(sums) && !lost.isEmpty()) {
                String kind = months + " of 12 months, in sectors that the year lacks,";
                yearsLeftOut.add(new Aggregate(key, kind, total(lost), Observation.ZERO));
            }
        }
    }

    /** The sums of some months: by sector where all of them are, else their total. */
    private static Map<String, Sum> together(List<Map<String, Sum>> months, boolean absentIsZero) {
        boolean totals = months.stream().anyMatch(Leaves::isTotal);
        Map<String, Sum> sums = new HashMap<>();
        Map<String, Integer> given = new HashMap<>();
        for (Map<String, Sum> month : months) {
            month.forEach((sector, sum) -> {
                sums.merge(totals ? Sector.TOTAL.id() : sector, sum, Sum::plus);
                given.merge(sector, 1, Integer::sum);
            });
        }
        if (!totals && !absentIsZero) {
            sums.replaceAll((sector, sum) -> given.getOrDefault(sector, 0) < months.size() ? partial(sum) : sum);
        }
        return sums;
    }

    private SortedMap<FlowKey, Map<String, Sum>> months(SortedMap<FlowKey, Map<String, Sum>> finest) {
        SortedMap<FlowKey, Map<String, Sum>> months = new TreeMap<>();
        finest.forEach((key, sectors) -> {
            if (!key.period().isYear()) {
                months.put(key, sectors);
            } else if (finest.keySet().containsAll(monthsOf(key))) {
                yearsLeftOut.add(new Aggregate(key, "year", total(sectors), ofMonths(finest, key)));
            }
        });
        return months;
    }

    private static Observation ofMonths(SortedMap<FlowKey, Map<String, Sum>> finest, FlowKey year) {
        return monthsOf(year).stream()
                .map(month -> total(finest.getOrDefault(month, Map.of())))
                .reduce(Observation.ZERO, Observation::plus);
    }

    private static List<FlowKey> monthsOf(FlowKey year) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> year.in(new Period(year.period().year(), month)))
                .toList();
    }

    private static boolean isTotal(Map<String, Sum> sums) {
        return sums.containsKey(Sector.TOTAL.id());
    }

    private static Sum partial(Sum sum) {
        Status status = sum.total().status().with(Status.PARTIAL);
        return new Sum(sum.total().marked(status), sum.rows());
    }

    private static Observation total(Map<String, Sum> sectors) {
        return sectors.values().stream().map(Sum::total).reduce(Observation.ZERO, Observation::plus);
    }
}
