package org.tradegap.balance;

import java.math.BigDecimal;
import java.util.Arrays;

/** Decimals kept as a number of 64 bits and a scale. */
final class Decimals {
    /** The most digits of which all numbers fit into 64 bits. */
    static final int MOST_DIGITS = 18;

    private static final long[] POWERS = powers();

    private Decimals() {}

    /** Ten to some power. */
    static long power(int exponent) {
        return POWERS[exponent];
    }

    /** A decimal with no zeros at the end of its decimals. */
    static BigDecimal plain(long unscaled, int scale) {
        long value = unscaled;
        int decimals = scale;
        while (decimals > 0 && value % 10 == 0) {
            value /= 10;
            decimals--;
        }
        return BigDecimal.valueOf(value, decimals);
    }

    /** A decimal with no zeros at the end of its decimals, and no exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static long[] powers() {
        long[] powers = new long[MOST_DIGITS + 1];
        Arrays.setAll(powers, i -> BigDecimal.TEN.pow(i).longValueExact());
        return powers;
    }
}
