package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScaleTest {
    @Test
    void theScaleBeginsAndEndsOnARoundFigureAndHoldsZero() {
        ValueScale scale = ValueScale.withZero(new double[] {-42.6, 17.4}, 8);
        assertThat(texts(scale))
                .containsExactly("\u221250", "\u221240", "\u221230", "\u221220", "\u221210", "0", "+10", "+20");
    }

    @Test
    void aScaleThatStaysAboveZeroHasNoSigns() {
        assertThat(texts(ValueScale.withZero(new double[] {3, 19}, 4))).containsExactly("0", "5", "10", "15", "20");
    }

    @Test
    void ticksBelowOneHaveTheDigitsOfTheirStep() {
        assertThat(texts(ValueScale.withZero(new double[] {0.09}, 4))).containsExactly("0.00", "0.05", "0.10");
    }

    @Test
    void linesFarFromZeroAndCloseTogetherLeaveZeroOut() {
        assertThat(ValueScale.near(new double[] {100, 110}, 5).hasZero()).isFalse();
        assertThat(ValueScale.near(new double[] {38.8, 77.5}, 5).hasZero()).isTrue();
        assertThat(ValueScale.near(new double[] {100, 100}, 5).hasZero()).isTrue();
    }

    @Test
    void nothingAtAllStillHasAScale() {
        assertThat(texts(ValueScale.near(new double[0], 5))).containsExactly("0", "1");
        assertThat(texts(ValueScale.withZero(new double[] {0, 0}, 5))).containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-9, 0.3, 1, 9.99, 95, 1e6 + 1, 1e15, 1e300, Double.MAX_VALUE / 16})
    void everyMagnitudeGetsAFewTicksThatHoldIt(double value) {
        ValueScale scale = ValueScale.withZero(new double[] {value, -value / 3}, 6);
        List<BigDecimal> ticks = scale.ticks();
        assertThat(ticks).hasSizeBetween(3, 10);
        assertThat(scale.high()).isGreaterThanOrEqualTo(value);
        assertThat(scale.low()).isLessThanOrEqualTo(-value / 3);
    }

    private static List<String> texts(ValueScale scale) {
        return scale.ticks().stream().map(scale.figures()::text).toList();
    }
}
