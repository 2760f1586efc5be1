package org.tradegap.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Period;

/**
 * The rates of a tariff as they change, up or down; whether a step was decided before or after its day makes no difference.
 *
 * @param name such as {@code original} or {@code amended}
 * @param rates the day from which on to the rate in percent
 */
public record Schedule(String name, NavigableMap<LocalDate, BigDecimal> rates) {
    public Schedule {
        rates = new TreeMap<>(rates);
    }

    /** The rate on a day, in percent; the base rate before the first step. */
    BigDecimal on(LocalDate day, BigDecimal base) {
        Map.Entry<LocalDate, BigDecimal> step = rates.floorEntry(day);
        return step == null ? base : step.getValue();
    }

    /** The mean rate of the days of a period, in percent; exact where the rate is the same on all of them. */
    public BigDecimal in(Period period, BigDecimal base) {
        LocalDate first = period.firstDay();
        LocalDate end = period.plus(1).firstDay();
        NavigableMap<LocalDate, BigDecimal> steps = new TreeMap<>(rates.subMap(first, false, end, false));
        steps.put(first, on(first, base));
        if (steps.size() == 1) {
            return on(first, base);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<LocalDate, BigDecimal> step : steps.entrySet()) {
            LocalDate later = steps.higherKey(step.getKey());
            LocalDate until = later == null ? end : later;
            sum = sum.add(step.getValue().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(step.getKey(), until))));
        }
        return sum.divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, end)), Indicator.PRECISION);
    }
}
