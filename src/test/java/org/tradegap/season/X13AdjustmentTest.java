package org.tradegap.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tradegap.trade.Period;

/** The method that comes with the profile {@code x13}, on made series whose seasons are known. */
final class X13AdjustmentTest {
    private static final double[] SEASONS = {0.9, 0.85, 1.05, 1.0, 1.02, 1.0, 0.95, 0.98, 1.03, 1.1, 1.07, 1.05};

    private final SeasonalAdjustment method = SeasonalAdjustment.installed().orElseThrow();

    @Test
    void seasonsAreTakenOutAndTheTrendStays() {
        SortedMap<Period, BigDecimal> adjusted = method.adjusted(series(72));

        int month = 0;
        for (Map.Entry<Period, BigDecimal> each : adjusted.entrySet()) {
            double trend = trend(month++);
            assertThat(each.getValue().doubleValue())
                    .as(each.getKey().toString())
                    .isCloseTo(trend, within(0.03 * trend));
        }
        assertThat(adjusted).hasSize(72);
    }

    @Test
    void theSameSeriesGivesTheSameFigures() {
        assertThat(method.adjusted(series(60)))
                .isEqualTo(SeasonalAdjustment.installed().orElseThrow().adjusted(series(60)));
    }

    @Test
    void threeYearsAreEnough() {
        assertThat(method.adjusted(series(SeasonalAdjustment.MONTHS))).hasSize(SeasonalAdjustment.MONTHS);
        assertThat(method.method()).contains("X-13");
    }

    @Test
    void aSeriesWithoutAModelGivesNothing() {
        SortedMap<Period, BigDecimal> zero = new TreeMap<>();
        series(48).keySet().forEach(month -> zero.put(month, BigDecimal.ZERO));

        assertThat(method.adjusted(zero)).isEmpty();
    }

    private static double trend(int month) {
        return 1000 + 5 * month;
    }

    private static SortedMap<Period, BigDecimal> series(int months) {
        SortedMap<Period, BigDecimal> series = new TreeMap<>();
        for (int month = 0; month < months; month++) {
            double value = trend(month) * SEASONS[month % 12];
            series.put(new Period(2013 + month / 12, month % 12 + 1), BigDecimal.valueOf(Math.round(value)));
        }
        return series;
    }
}
