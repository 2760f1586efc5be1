package org.tradegap.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.Frequency;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/**
 * Whose trade with whom, and when.
 *
 * @param reporter whose figures they are
 * @param partners in the order of the report, with the names to print
 * @param world the partner that stands for all, where shares of it are wanted
 * @param reporterName as it is printed
 * @param firstYear the first year shown
 * @param lastYear the last year shown
 * @param yearStarts the month in which years begin that months are put together to; 1 for calendar years
 */
public record Scope(
        Area reporter,
        String reporterName,
        Map<Area, String> partners,
        Optional<Area> world,
        int firstYear,
        int lastYear,
        Frequency frequency,
        int yearStarts) {
    /** The periods shown, in their order. */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            if (frequency == Frequency.YEAR) {
                periods.add(Period.ofYear(year));
            } else {
                for (int month = 1; month <= 12; month++) {
                    periods.add(new Period(year, month));
                }
            }
        }
        return periods;
    }

    /** Every pair shown, world included, in the order of periods and partners. */
    public List<BalanceCube.Pair> pairs() {
        List<Area> all = new ArrayList<>(partners.keySet());
        world.ifPresent(all::add);
        return periods().stream()
                .flatMap(period -> all.stream().map(partner -> pair(period, partner)))
                .toList();
    }

    /** The reporter's trade with a partner in a period. */
    public BalanceCube.Pair pair(Period period, Area partner) {
        return new BalanceCube.Pair(period, reporter, partner);
    }

    /** The years in words: {@code 2010-2019}, or one year. */
    public String years() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "-" + lastYear;
    }

    /** The partners in words: the name of one, or how many they are. */
    public String partnersInWords() {
        return partners.size() == 1 ? partners.values().iterator().next() : String.join(", ", partners.values());
    }
}
