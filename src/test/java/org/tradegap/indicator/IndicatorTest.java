package org.tradegap.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
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

    @Test
    void partsAddUpOnAThousandCubes() {
        for (long seed = 1; seed <= 1000; seed++) {
            List<Balance> before = generated(seed);
            List<Balance> now = generated(-seed);
            Balance total = total(now);
            Contribution contribution = new Contribution();
            GrowthContribution points = new GrowthContribution();
            Observation exportsBefore = total(before).exports();

            assertThat(sum(now, before, contribution::of).value())
                    .isEqualByComparingTo(plainBalance(now).subtract(plainBalance(before)));
            assertThat(sum(now, before, (one, other) -> points.of(one.exports(), other.exports(), exportsBefore))
                            .value())
                    .isCloseTo(
                            new ChangeOnYear()
                                    .percent(total.exports(), exportsBefore)
                                    .value(),
                            within(new BigDecimal("1e-26")));
            assertThat(sum(now, before, (one, other) -> new GrossDeficitShare().of(one, now))
                            .value())
                    .isCloseTo(BigDecimal.valueOf(100), within(TINY));
            Observation net = sum(now, before, (one, other) -> new NetShare().of(one, total));
            assertThat(!net.isKnown()
                            || net.value()
                                            .subtract(BigDecimal.valueOf(100))
                                            .abs()
                                            .compareTo(new BigDecimal("1e-24"))
                                    < 0)
                    .isTrue();
            assertThat(sum(now, before, (one, other) -> new LafayIndex().of(one, total))
                            .value())
                    .isCloseTo(BigDecimal.ZERO, within(TINY));
            PriceAndVolume.Parts parts = new PriceAndVolume()
                    .of(
                            total.exports(),
                            total.imports(),
                            exportsBefore,
                            total(before).imports());
            assertThat(parts.price().plus(parts.volume()).plus(parts.both()).value())
                    .isEqualByComparingTo(total.exports().minus(exportsBefore).value());
        }
    }

    @Test
    void deficitsAreComparedWithDeficitsOnly() {
        DeficitChange change = new DeficitChange();

        assertThat(change.of(cell("1", "4"), cell("1", "3")).value()).isEqualByComparingTo("50");
        assertThat(change.of(cell("4", "1"), cell("1", "3"))).isEqualTo(NOT_APPLICABLE);
        assertThat(change.of(cell("1", "4"), cell("1", "1"))).isEqualTo(NOT_APPLICABLE);
        assertThat(new Multiple().of(known("3"), known("-3"))).isEqualTo(NOT_APPLICABLE);
        assertThat(new Multiple().of(known("-6"), known("-3")).value()).isEqualByComparingTo("2");
        assertThat(new Multiple().of(known("3"), Observation.ZERO)).isEqualTo(NOT_APPLICABLE);
        assertThat(new ImportsToDeficit().of(cell("1", "4"), cell("9", "5"))).isEqualTo(NOT_APPLICABLE);
        assertThat(new ImportsToDeficit().of(cell("1", "4"), cell("3", "5")).value())
                .isEqualByComparingTo("200");
    }

    @Test
    void growthOverYearsIsARootToManyDigits() {
        CompoundGrowth growth = new CompoundGrowth();

        assertThat(growth.of(known("1331"), known("1000"), 3).value()).isEqualByComparingTo("10");
        assertThat(growth.of(known("0.00000025"), known("1"), 2).value()).isEqualByComparingTo("-99.95");
        assertThat(growth.of(known("2"), known("1"), 1).value()).isEqualByComparingTo("100");
        assertThat(growth.of(known("2"), known("1"), 2).value().toPlainString())
                .startsWith("41.42135623730950488016887242096");
        for (Observation none : List.of(
                growth.of(known("2"), known("1"), 0),
                growth.of(Observation.ZERO, known("1"), 2),
                growth.of(known("1"), Observation.ZERO, 2))) {
            assertThat(none).isEqualTo(NOT_APPLICABLE);
        }
    }

    @Test
    void whatHasNoTradeHasNoIndex() {
        Balance none = cell("0", "0");
        Balance some = cell("3", "1");
        Observation three = known("3");

        assertThat(List.of(
                        new NormalisedBalance().of(none),
                        new GrubelLloyd().plain(List.of(none)),
                        new GrubelLloyd().corrected(List.of(cell("3", "0"))),
                        new MarginalIntraIndustry().of(some, some),
                        new Herfindahl().plain(List.of(Observation.ZERO)),
                        new Herfindahl().normalised(List.of(three, Observation.ZERO)),
                        new LafayIndex().of(none, some),
                        new LafayIndex().of(none, none),
                        new ShareOfWidening().of(some, none, some, some),
                        new GrowthContribution().of(three, three, Observation.ZERO),
                        new IndexNumber().of(three, Observation.ZERO),
                        new ComparativeAdvantage().of(three, three, Observation.ZERO, three),
                        new TradeIntensity().of(three, Observation.ZERO, three, three),
                        new Complementarity().of(Map.of("a", Observation.ZERO), Map.of("a", three)),
                        new UnitValue().of(three, Observation.ZERO),
                        new PriceAndVolume()
                                .of(three, Observation.ZERO, three, three)
                                .price(),
                        new PriceAndVolume()
                                .of(three, three, three, Observation.ZERO)
                                .price(),
                        new PriceAndVolume()
                                .of(three, three, three, Observation.ZERO)
                                .volume()))
                .containsOnly(NOT_APPLICABLE);
        assertThat(new MirrorAsymmetry().of(three, Observation.ZERO, BigDecimal.ONE))
                .isEqualTo(Observation.missing(Status.UNAVAILABLE));
        assertThat(new Herfindahl().plain(List.of(three, Observation.ZERO)).value())
                .isEqualByComparingTo("1");
        assertThat(new Herfindahl().normalised(List.of(three, three)).value()).isZero();
    }

    @Test
    void partsOfAYearAreNotMixedWithWholeOnes() {
        Observation part = Observation.of(BigDecimal.valueOf(3), Status.PARTIAL);
        Observation whole = known("12");
        Balance mixed = new Balance(whole, part, 2);
        Balance partial = new Balance(part, part, 2);
        Balance all = cell("9", "20");

        assertThat(List.of(
                        new NormalisedBalance().of(mixed),
                        new GrubelLloyd().plain(List.of(mixed, partial)),
                        new GrubelLloyd().corrected(List.of(mixed)),
                        new Herfindahl().plain(List.of(part, whole)),
                        new Herfindahl().normalised(List.of(part, whole)),
                        new LafayIndex().of(cell("1", "2"), partial),
                        new CounterfactualBalance().of(partial, all),
                        new MarginalIntraIndustry().of(mixed, new Balance(whole, part, 2)),
                        new ComparativeAdvantage().of(part, part, whole, whole),
                        new TradeIntensity().of(part, part, whole, whole),
                        new Complementarity().of(Map.of("a", whole), Map.of("a", part)),
                        new PriceAndVolume().of(part, part, whole, whole).price(),
                        new PriceAndVolume().of(part, part, whole, whole).volume(),
                        new PriceAndVolume().of(part, part, whole, whole).both(),
                        new MirrorAsymmetry().of(part, whole, BigDecimal.ONE)))
                .containsOnly(NOT_APPLICABLE);
        assertThat(new NormalisedBalance().of(partial).status()).isEqualTo(Status.PARTIAL);
        assertThat(new GrubelLloyd().plain(List.of(partial)).value()).isEqualByComparingTo("1");
    }

    @Test
    void equalPartsAreNotConcentrated() {
        for (int parts = 2; parts < 40; parts++) {
            assertThat(new Herfindahl()
                            .normalised(Collections.nCopies(parts, known("0.7")))
                            .value())
                    .isZero();
        }
    }

    @Test
    void sumsSinceADateStartAtIt() {
        SortedMap<Period, Observation> series = years("1", "2", "3");

        assertThat(new Cumulative().of(series, Period.ofYear(2013), Period.ofYear(2012)))
                .isEqualTo(NOT_APPLICABLE);
        for (Function<Period, Observation> ofMonths : List.<Function<Period, Observation>>of(
                period -> new RollingYear().of(series, period),
                period -> new YearToDate().of(series, period),
                period -> new ThreeMonthAverage().of(series, period))) {
            assertThatIllegalArgumentException().isThrownBy(() -> ofMonths.apply(Period.ofYear(2013)));
        }
    }

    @Test
    void worldFiguresThatAreNotThereGiveNothing() {
        Observation three = known("3");
        Observation absent = Observation.missing(Status.UNAVAILABLE);

        assertThat(List.of(
                        new ComparativeAdvantage().of(three, three, absent, three),
                        new TradeIntensity().of(three, three, three, absent),
                        new Complementarity().of(Map.of("a", absent), Map.of("a", three)),
                        new MirrorAsymmetry().of(three, absent, BigDecimal.ONE)))
                .containsOnly(absent);
    }

    @Test
    void monthsAddUpOnlyWhereAllAreThere() {
        SortedMap<Period, Observation> series = new TreeMap<>();
        for (int month = 1; month <= 14; month++) {
            series.put(new Period(2019 + (month - 1) / 12, (month - 1) % 12 + 1), known(Integer.toString(month)));
        }
        Period february = new Period(2020, 2);

        assertThat(new RollingYear().of(series, february).value()).isEqualByComparingTo("102");
        assertThat(new YearToDate().of(series, february).value()).isEqualByComparingTo("27");
        assertThat(new YearToDate().of(series, new Period(2019, 2)).value()).isEqualByComparingTo("3");
        assertThat(new ThreeMonthAverage().of(series, february).value()).isEqualByComparingTo("13");
        assertThat(new Cumulative().of(series, new Period(2019, 12), february).value())
                .isEqualByComparingTo("39");
        Observation absent = Observation.missing(Status.UNAVAILABLE);
        assertThat(new RollingYear().of(series, new Period(2019, 11))).isEqualTo(absent);
        assertThat(new ThreeMonthAverage().of(series, new Period(2019, 2))).isEqualTo(absent);
        assertThat(new Cumulative().of(series, new Period(2018, 12), february)).isEqualTo(absent);
        assertThat(new Cumulative()
                        .of(years("1", "2", "3"), Period.ofYear(2012), Period.ofYear(2013))
                        .value())
                .isEqualByComparingTo("5");
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
                .hasSize(32);
    }

    private static SortedMap<Period, Observation> years(String... figures) {
        SortedMap<Period, Observation> series = new TreeMap<>();
        for (String figure : figures) {
            series.put(Period.ofYear(2011 + series.size()), known(figure));
        }
        return series;
    }

    private static Observation sum(
            List<Balance> now, List<Balance> before, BiFunction<Balance, Balance, Observation> part) {
        return IntStream.range(0, now.size())
                .mapToObj(i -> part.apply(now.get(i), before.get(i)))
                .reduce(Observation.ZERO, Observation::plus);
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
