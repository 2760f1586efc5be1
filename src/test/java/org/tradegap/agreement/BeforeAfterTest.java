package org.tradegap.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Status;

/** Windows around an entry into force, their sums worked out by hand. */
final class BeforeAfterTest {
    private static final LocalDate MIDYEAR = LocalDate.of(2012, 3, 15);
    private static final Comparison BY_DAYS = new Comparison(1, Comparison.Partial.SHARE_OF_DAYS);
    private static final Comparison NEXT = new Comparison(1, Comparison.Partial.NEXT_PERIOD);

    /** As much as the days of a year, but double in 2013. */
    private static Observation days(Period period) {
        return Observation.of(
                switch (period.year()) {
                    case 2012 -> BigDecimal.valueOf(366);
                    case 2013 -> BigDecimal.valueOf(730);
                    default -> BigDecimal.valueOf(365);
                });
    }

    @Test
    void theTradeOfAPartialYearIsSharedByDays() {
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, BY_DAYS, Period.ofYear(2014));

        assertThat(windows.before().words()).isEqualTo("2011-03-15 to 2012-03-14");
        assertThat(windows.before().days())
                .containsEntry(Period.ofYear(2011), 292L)
                .containsEntry(Period.ofYear(2012), 74L);
        assertThat(sum(windows.before())).isEqualByComparingTo("366");
        assertThat(windows.after().words()).isEqualTo("2012-03-15 to 2013-03-14");
        assertThat(sum(windows.after())).isEqualByComparingTo("438");
        assertThat(sum(windows.since())).isEqualByComparingTo("1387");
        assertThat(windows.periodsSince()).containsExactly(Period.ofYear(2013), Period.ofYear(2014));
    }

    @Test
    void aPartialYearCanBeLeftOut() {
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, Period.ofYear(2014));

        assertThat(windows.before().words()).isEqualTo("2011");
        assertThat(windows.after().words()).isEqualTo("2013");
        assertThat(windows.since().words()).isEqualTo("2013-2014");
        assertThat(windows.reference().words()).isEqualTo("2010-2011");
        assertThat(sum(windows.since())).isEqualByComparingTo("1095");
    }

    @Test
    void aYearThatBeginsWithTheEntryIntoForceIsWhole() {
        LocalDate january = LocalDate.of(2012, 1, 1);

        assertThat(BeforeAfter.of(january, NEXT, Period.ofYear(2014)))
                .isEqualTo(BeforeAfter.of(january, BY_DAYS, Period.ofYear(2014)));
        assertThat(BeforeAfter.of(january, NEXT, Period.ofYear(2014)).after().words())
                .isEqualTo("2012");
    }

    @Test
    void windowsOfMonthsLeaveOutTheMonthOfTheEntryIntoForceOnly() {
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, new Period(2013, 6));

        assertThat(windows.before().words()).isEqualTo("2011-03-01 to 2012-02-29");
        assertThat(windows.after().words()).isEqualTo("2012-04-01 to 2013-03-31");
        assertThat(windows.before().days()).hasSize(12);
        assertThat(windows.after().days()).hasSize(12);
        assertThat(windows.periodsSince()).hasSize(15);
    }

    @Test
    void periodsAboveTheMeanOfTheTwoYearsBeforeAreCounted() {
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, Period.ofYear(2014));

        assertThat(windows.above(BeforeAfterTest::days)).isEqualTo(Observation.of(BigDecimal.ONE));
        assertThat(windows.above(period -> Observation.of(BigDecimal.TEN)).value())
                .isZero();
    }

    @Test
    void aWindowWithAPeriodThatIsNotThereIsNotAvailable() {
        Function<Period, Observation> gap = period ->
                period.year() == 2013 ? Observation.missing(Status.UNAVAILABLE) : Observation.of(BigDecimal.ONE);
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, Period.ofYear(2014));

        assertThat(windows.after().sum(gap)).isEqualTo(Observation.missing(Status.UNAVAILABLE));
        assertThat(windows.above(gap)).isEqualTo(Observation.missing(Status.UNAVAILABLE));
        assertThat(windows.before().sum(gap)).isEqualTo(Observation.of(BigDecimal.ONE));
    }

    @Test
    void partOfAYearIsNotComparedWithWholeOnes() {
        Function<Period, Observation> part = period ->
                period.year() == 2014 ? Observation.of(BigDecimal.ONE, Status.PARTIAL) : Observation.of(BigDecimal.ONE);
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, Period.ofYear(2014));

        assertThat(windows.above(part)).isEqualTo(Observation.missing(Status.NOT_APPLICABLE));
        assertThat(windows.since().sum(part)).isEqualTo(Observation.missing(Status.NOT_APPLICABLE));
        assertThat(windows.after().sum(part)).isEqualTo(Observation.of(BigDecimal.ONE));
    }

    @Test
    void nothingSinceTheEndOfTheDataIsNotZero() {
        BeforeAfter windows = BeforeAfter.of(MIDYEAR, NEXT, Period.ofYear(2012));

        assertThat(windows.since().sum(BeforeAfterTest::days)).isEqualTo(Observation.missing(Status.NOT_APPLICABLE));
        assertThat(windows.above(BeforeAfterTest::days)).isEqualTo(Observation.missing(Status.NOT_APPLICABLE));
    }

    private static BigDecimal sum(Window window) {
        return window.sum(BeforeAfterTest::days).value();
    }
}
