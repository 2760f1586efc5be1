package org.tradegap.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.indicator.Indicator;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Period;

final class ScheduleTest {
    private static final BigDecimal BASE = BigDecimal.valueOf(25);

    @ParameterizedTest
    @CsvSource({"2018, 25", "2019, 16.7", "2020, 8.3", "2021, 0", "2050, 0"})
    void aRateHoldsFromItsDayOn(int year, BigDecimal rate) {
        Schedule schedule = schedule(Map.of("2019-01-01", "16.7", "2020-01-01", "8.3", "2021-01-01", "0"));

        assertThat(schedule.in(Period.ofYear(year), BASE)).isEqualByComparingTo(rate);
    }

    /** 74 of the 366 days of 2012 lie before 15 March. */
    @Test
    void theRateOfAYearWithAStepIsTheMeanOfItsDays() {
        Schedule schedule = schedule(Map.of("2012-03-15", "0"));

        assertThat(schedule.in(Period.ofYear(2012), BASE))
                .isEqualByComparingTo(new BigDecimal(25 * 74).divide(new BigDecimal(366), Indicator.PRECISION));
        assertThat(schedule.in(new Period(2012, 2), BASE)).isEqualByComparingTo("25");
        assertThat(schedule.in(new Period(2012, 3), BASE))
                .isEqualByComparingTo(new BigDecimal(25 * 14).divide(new BigDecimal(31), Indicator.PRECISION));
        assertThat(schedule.in(new Period(2012, 4), BASE)).isEqualByComparingTo("0");
    }

    @Test
    void ratesCanRise() {
        Schedule schedule = schedule(Map.of("2018-03-23", "50", "2018-07-01", "25"));

        assertThat(schedule.in(new Period(2018, 6), BASE)).isEqualByComparingTo("50");
        assertThat(schedule.in(new Period(2018, 7), BASE)).isEqualByComparingTo("25");
        assertThat(schedule.in(Period.ofYear(2018), BASE))
                .isEqualByComparingTo(
                        new BigDecimal(25 * 81 + 50 * 100 + 25 * 184).divide(new BigDecimal(365), Indicator.PRECISION));
    }

    @ParameterizedTest
    @CsvSource({
        "8704, goods",
        "870421, goods",
        "87042100, goods",
        "8703, others",
        "870323, others",
        "8711, others",
        "87, above",
        "870, above",
        "84, others",
        "9903, others",
        "72, goods",
        "720851, goods",
        "8714, above",
        "871410, goods",
        "87141, above"
    })
    void goodsOfATariffAreToldFromOthersAndFromCodesThatAreTooShort(String code, String sector) {
        SectorScheme scheme =
                new Staging("a", "Goods", List.of("8704", "72", "871410"), BASE, List.of()).scheme("report");
        assertThat(scheme.of(new CommodityCode(CommodityCode.HS, code)).id()).isEqualTo(sector);
    }

    private static Schedule schedule(Map<String, String> rates) {
        TreeMap<LocalDate, BigDecimal> steps = new TreeMap<>();
        rates.forEach((day, rate) -> steps.put(LocalDate.parse(day), new BigDecimal(rate)));
        return new Schedule("made", steps);
    }
}
