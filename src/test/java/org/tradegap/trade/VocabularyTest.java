package org.tradegap.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of trade statistics at their edges. */
final class VocabularyTest {
    @ParameterizedTest
    @ValueSource(strings = {"1800", "2999", "2016", "2016-01", "2016-12"})
    void aPeriodIsPrintedAsItIsRead(String text) {
        assertThat(Period.parse(text)).map(Period::toString).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1799",
                "3000",
                "16",
                "2016-00",
                "2016-13",
                "2016-1",
                "2016-001",
                "201603",
                " 2016",
                "2016\n",
                "\u0662\u0660\u0661\u0666"
            })
    void anythingElseIsNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aYearComesBeforeItsMonthsAndAfterTheYearBefore() {
        assertThat(Stream.of("2016-12", "2017", "2016", "2016-02", "2015-12")
                        .map(VocabularyTest::period)
                        .sorted())
                .map(Period::toString)
                .containsExactly("2015-12", "2016", "2016-02", "2016-12", "2017");
        assertThat(period("2016-03").wholeYear()).isEqualTo(Period.ofYear(2016));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2016, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.ofYear(1799));
    }

    @ParameterizedTest
    @CsvSource({
        "HS, 01, HS, 2",
        "HS, 0101, HS, 4",
        "HS2012, 870323, HS, 6",
        "HS1988, 8703230000, HS, 10",
        "HS, TOTAL, HS, 0",
        "ENDUSE, 00010, ENDUSE, 5",
        "SITC-4, 78.1, SITC-4, 4",
        "ENDUSE, TOTAL, ENDUSE, 0"
    })
    void aCodeKnowsItsClassificationAndLevel(String system, String code, String classification, int level) {
        assertThat(CommodityCode.parse(system, code))
                .hasValueSatisfying(parsed -> assertThat(parsed)
                        .returns(classification, CommodityCode::classification)
                        .returns(code, CommodityCode::code)
                        .returns(level, CommodityCode::level)
                        .returns(level == 0, CommodityCode::isTotal));
    }

    @ParameterizedTest
    @CsvSource({
        "HS, 1",
        "HS, 010",
        "HS, 012345678901",
        "HS, 39XX",
        "HS, total",
        "HS, ''",
        "HS2013, 01",
        "HSX, 01",
        "hs, 01",
        "'', 01",
        "ENDUSE, 'a b'",
        "ENDUSE, 1234567890123",
        "HS, \u0661\u0662"
    })
    void aCodeOfAnotherFormIsNone(String system, String code) {
        assertThat(CommodityCode.parse(system, code)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFlowIsFoundByItsCode(Flow flow) {
        assertThat(Flow.of(flow.code())).contains(flow);
        assertThat(Flow.of(flow.name())).isEmpty();
        assertThat(flow.inBalance()).isEqualTo(!flow.code().startsWith("re-"));
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundByItsCode(Status status) {
        assertThat(Status.of(status.code())).contains(status);
        assertThat(Status.of("?")).isEmpty();
        assertThat(status.with(Status.NORMAL)).isEqualTo(status);
        assertThat(Status.CONFIDENTIAL.with(status)).isEqualTo(Status.CONFIDENTIAL);
    }

    @Test
    void aMissingFigureMakesSumAndDifferenceMissing() {
        Observation five = Observation.of(new BigDecimal("5"), Status.ESTIMATED);
        Observation unavailable = Observation.missing(Status.UNAVAILABLE);
        Observation confidential = Observation.missing(Status.CONFIDENTIAL);

        assertThat(five.plus(unavailable)).isEqualTo(unavailable);
        assertThat(unavailable.minus(five)).isEqualTo(unavailable);
        assertThat(unavailable.plus(confidential)).isEqualTo(confidential);
        assertThat(unavailable.isNegative()).isFalse();
        assertThatIllegalStateException().isThrownBy(unavailable::value);
    }

    @Test
    void aFigureCarriesTheWeightierStatus() {
        Observation five = Observation.of(new BigDecimal("5"), Status.ESTIMATED);
        Observation seven = Observation.of(new BigDecimal("7.00"), Status.PROVISIONAL);

        assertThat(five.minus(seven)).isEqualTo(Observation.of(new BigDecimal("-2.00"), Status.ESTIMATED));
        assertThat(seven.plus(five)).isEqualTo(Observation.of(new BigDecimal("12.00"), Status.ESTIMATED));
        assertThat(five.minus(seven).isNegative()).isTrue();
        assertThat(Observation.ZERO.minus(Observation.ZERO).isNegative()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aFigureHasAValueExactlyWhenItIsNotMissing(Status status) {
        if (status.isMissing()) {
            assertThatIllegalArgumentException().isThrownBy(() -> Observation.of(BigDecimal.ONE, status));
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Observation.missing(status));
        }
    }

    @Test
    void areasAreKnownByTheirIsoCodes() {
        Areas areas = Areas.standard();

        assertThat(areas.text().lines().skip(1).map(line -> line.split(",", -1)))
                .hasSize(250)
                .allSatisfy(row -> {
                    assertThat(row).hasSize(4);
                    assertThat(Area.parse(row[0])).isPresent();
                    assertThat(row[1]).matches("\\d{1,3}");
                    assertThat(areas.name(new Area(row[0]))).isEqualTo(row[2]).isNotBlank();
                })
                .extracting(row -> row[0])
                .doesNotHaveDuplicates()
                .contains("WLD", "USA", "KOR", "TWN", "FRA");
        assertThat(areas.text().lines().map(line -> line.split(",", -1)[1])).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownAreaKeepsItsCode() {
        Area other = new Area("M49:838");

        assertThat(Areas.standard().knows(other)).isFalse();
        assertThat(Areas.standard().name(other)).isEqualTo("M49:838").isEqualTo(other.toString());
        assertThat(Area.WORLD.isWorld()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "US",
                "usa",
                "USAA",
                "M49:",
                ":838",
                "M49:8 8",
                "M49:1234567890123456789012345678901234567890123456789012345678901",
                "USA\n"
            })
    void aTextOfAnotherFormIsNoArea(String text) {
        assertThat(Area.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, USD", "1000, thousand USD", "1000000, million USD", "100, 100 USD"})
    void aUnitIsScaleAndCurrency(BigDecimal scale, String unit) {
        assertThat(source(scale, "general").unit()).isEqualTo(unit);
    }

    @Test
    void sourcesOfAnotherBasisOrScaleAreNotOnTheSameTerms() {
        Source one = source(BigDecimal.ONE, "general");

        assertThat(one.sameTermsAs(source(new BigDecimal("1.0"), "general"))).isTrue();
        assertThat(one.sameTermsAs(source(BigDecimal.TEN, "general"))).isFalse();
        assertThat(one.sameTermsAs(source(BigDecimal.ONE, "consumption"))).isFalse();
        assertThat(one.basis().words()).isEqualTo("total exports, FOB; general imports, customs value");
        assertThat(source(BigDecimal.ONE, "consumption").basis().words()).contains("imports for consumption");
        assertThat(one.vintage().words()).isEqualTo("published 2018-02, retrieval date not stated");
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static Source source(BigDecimal scale, String imports) {
        Basis basis = new Basis(new Basis.OfFlow("total", "FOB"), new Basis.OfFlow(imports, "customs"));
        return new Source("s", "S", "", new Vintage("2018-02", "unknown", ""), "USD", scale, basis, Map.of(), false);
    }
}
