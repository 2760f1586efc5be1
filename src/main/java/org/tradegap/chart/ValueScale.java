package org.tradegap.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** An axis of values that begins and ends on a round figure, with steps of 1, 2 or 5 times a power of ten. */
record ValueScale(BigDecimal step, long first, long last, boolean signed) {
    private static final int[] ROUND = {1, 1, 2, 5, 5, 5, 10, 10, 10, 10};

    /** The scale that holds all values and zero, in about so many steps. */
    static ValueScale withZero(double[] values, int steps) {
        double low = 0;
        double high = 0;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return between(low, high, steps);
    }

    /** As {@link #withZero}, but without zero where the values lie close together and far from it. */
    static ValueScale near(double[] values, int steps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        boolean far = high - low > 0 && high - low < 0.3 * Math.max(Math.abs(low), Math.abs(high));
        return far ? between(low, high, steps) : withZero(values, steps);
    }

    private static ValueScale between(double low, double high, int steps) {
        double span = high / steps - low / steps;
        BigDecimal step = span > 0 ? round(span) : BigDecimal.ONE;
        BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.FLOOR);
        BigDecimal last = BigDecimal.valueOf(high).divide(step, 0, RoundingMode.CEILING);
        long end = Math.max(last.longValueExact(), first.longValueExact() + 1);
        return new ValueScale(step, first.longValueExact(), end, first.signum() < 0);
    }

    private static BigDecimal round(double span) {
        BigDecimal digit = BigDecimal.valueOf(span)
                .round(new MathContext(1, RoundingMode.CEILING))
                .stripTrailingZeros();
        int round = ROUND[digit.unscaledValue().intValueExact()];
        return new BigDecimal(BigDecimal.valueOf(round).unscaledValue(), digit.scale());
    }

    double low() {
        return tick(first).doubleValue();
    }

    double high() {
        return tick(last).doubleValue();
    }

    boolean hasZero() {
        return first <= 0 && last >= 0;
    }

    List<BigDecimal> ticks() {
        return LongStream.rangeClosed(first, last).mapToObj(this::tick).toList();
    }

    /** Every so many ticks, counted from zero. */
    List<BigDecimal> ticks(long every) {
        return LongStream.rangeClosed(first, last)
                .filter(count -> count % every == 0)
                .mapToObj(this::tick)
                .toList();
    }

    private BigDecimal tick(long count) {
        return step.multiply(BigDecimal.valueOf(count));
    }

    /** The same scale, its ticks above zero written with a plus or not. */
    ValueScale signed(boolean plus) {
        return new ValueScale(step, first, last, plus);
    }

    /** How the ticks are written, with as many digits as the step needs. */
    Figures figures() {
        return new Figures(Math.max(0, step.stripTrailingZeros().scale()), signed);
    }
}
