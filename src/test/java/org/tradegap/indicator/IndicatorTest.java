package org.tradegap.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

final class IndicatorTest {
    private static final Observation NOT_APPLICABLE = Observation.missing(Status.NOT_APPLICABLE);
    private static final BigDecimal TINY = new BigDecimal("1e-28");

    @ParameterizedTest
    @CsvSource({"60, 80, -20, 140, 75", "0, 5, -5, 5, 0", "7, 2, 5, 9, 350", "0.1, 0.3, -0.2, 0.4, 33.333333"})
    void formulasHoldOnPlainFigures(String exports, String imports, String balance, String trade, double coverage) {
        Balance cell = cell(exports, imports);

        assertThat(new TradeBalance().of(cell).value()).isEqualByComparingTo(balance);
        assertThat(new TotalTrade().of(cell).value()).isEqualByComparingTo(trade);
        assertThat(new CoverageRatio().of(cell).value().doubleValue()).isEqualTo(coverage, within(1e-6));
    }

    @Test
    void exportsWithoutImportsHaveNoCoverageRatio() {
        assertThat(new CoverageRatio().of(cell("5", "0"))).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void changeIsTheDifferenceAndItsPercentOfTheYearBefore() {
        ChangeOnYear change = new ChangeOnYear();

        assertThat(change.absolute(known("90"), known("120")).value()).isEqualByComparingTo("-30");
        assertThat(change.percent(known("90"), known("120")).value()).isEqualByComparingTo("-25");
        assertThat(change.percent(known("90"), Observation.ZERO)).isEqualTo(NOT_APPLICABLE);
    }

    @Test
    void aPartOfAYearIsNotSetAgainstAWholeOne() {
        Observation part = Observation.of(BigDecimal.TEN, Status.PARTIAL);
        Observation whole = known("20");

        assertThat(new ChangeOnYear().absolute(part, whole)).isEqualTo(NOT_APPLICABLE);
        assertThat(new ChangeOnYear().percent(whole, part)).isEqualTo(NOT_APPLICABLE);
        assertThat(new CoverageRatio().of(new Balance(part, whole, 2))).isEqualTo(NOT_APPLICABLE);
        assertThat(new ShareOfWorld().of(part, whole)).isEqualTo(NOT_APPLICABLE);
        assertThat(new ShareOfWorld().of(part, part))
                .isEqualTo(Observation.of(BigDecimal.valueOf(100), Status.PARTIAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "CONFIDENTIAL"})
    void whatIsMadeOfAMissingFigureCarriesItsStatus(Status status) {
        Observation missing = Observation.missing(status);
        Observation part = Observation.of(BigDecimal.TEN, Status.PARTIAL);
        Balance cell = new Balance(known("3"), missing, 1);

        assertThat(List.of(
                        new TradeBalance().of(cell),
                        new TotalTrade().of(cell),
                        new CoverageRatio().of(cell),
                        new ChangeOnYear().absolute(part, missing),
                        new ChangeOnYear().percent(missing, part),
                        new Contribution().of(cell, cell("1", "2")),
                        new NetShare().of(cell, cell("1", "200")),
                        new NetShare().of(cell("1", "200"), cell),
                        new GrossDeficitShare().of(cell("1", "2"), List.of(cell("1", "2"), cell)),
                        new ShareOfWorld().of(missing, Observation.ZERO)))
                .containsOnly(missing);
    }

    @ParameterizedTest
    @CsvSource({"99, 101, true", "99.01, 100.99, false", "101, 99, true", "100, 100, false", "0, 0, false"})
    void netSharesNeedABalanceOfAtLeastAHundredthOfTrade(String exports, String imports, boolean given) {
        Observation share = new NetShare().of(cell("1", "2"), cell(exports, imports));

        assertThat(share.isKnown()).isEqualTo(given);
        assertThat(given || share.equals(NOT_APPLICABLE)).isTrue();
    }

    @Test
    void netSharesAreNotBoundByAHundred() {
        assertThat(new NetShare().of(cell("1", "7"), cell("2", "6")).value()).isEqualByComparingTo("150");
        assertThat(new NetShare().of(cell("7", "1"), cell("2", "6")).value()).isEqualByComparingTo("-150");
    }

    @Test
    void grossSharesNeedADeficit() {
        Balance surplus = cell("5", "1");

        assertThat(new GrossDeficitShare().of(surplus, List.of(surplus, cell("2", "2"))))
                .isEqualTo(NOT_APPLICABLE);
        assertThat(new GrossDeficitShare()
                        .of(surplus, List.of(surplus, cell("2", "3")))
                        .value())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void contributionsAddUpExactlyAndSharesToAHundred(long seed) {
        List<Balance> before = generated(seed);
        List<Balance> now = generated(-seed);
        Contribution contribution = new Contribution();

        Observation parts = IntStream.range(0, now.size())
                .mapToObj(i -> contribution.of(now.get(i), before.get(i)))
                .reduce(Observation.ZERO, Observation::plus);
        Observation gross = now.stream()
                .map(cell -> new GrossDeficitShare().of(cell, now))
                .reduce(Observation.ZERO, Observation::plus);
        Observation net = now.stream()
                .map(cell -> new NetShare().of(cell, total(now)))
                .reduce(Observation.ZERO, Observation::plus);

        assertThat(parts.value()).isEqualByComparingTo(plainBalance(now).subtract(plainBalance(before)));
        assertThat(gross.value()).isCloseTo(BigDecimal.valueOf(100), within(TINY));
        assertThat(net.value()).isCloseTo(BigDecimal.valueOf(100), within(new BigDecimal("1e-24")));
    }

    @Test
    void everyIndicatorSaysWhatItIs() {
        assertThat(Indicator.ALL)
                .extracting(Indicator::facts)
                .allSatisfy(facts -> assertThat(List.of(facts.name(), facts.formula(), facts.edge(), facts.source()))
                        .noneMatch(String::isBlank));
        assertThat(Indicator.ALL)
                .extracting(each -> each.facts().name())
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    private static BigDecimal plainBalance(List<Balance> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Balance cell : cells) {
            sum = sum.add(cell.exports().value()).subtract(cell.imports().value());
        }
        return sum;
    }

    private static Balance total(List<Balance> cells) {
        return cells.stream().reduce(Balance.ZERO, Balance::plus);
    }

    /** Cells of very different sizes, imports larger on the whole. */
    private static List<Balance> generated(long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 40)
                .mapToObj(i -> new Balance(amount(random, 50), amount(random, 54), 2))
                .toList();
    }

    private static Observation amount(Random random, int bits) {
        return known(new BigDecimal(new BigInteger(bits, random), random.nextInt(4)).toPlainString());
    }

    private static Balance cell(String exports, String imports) {
        return new Balance(known(exports), known(imports), 2);
    }

    private static Observation known(String value) {
        return Observation.of(new BigDecimal(value));
    }
}
