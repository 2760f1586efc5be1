package org.tradegap.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a figure must be for a statement to hold: a value to the precision of the wording, or bounds.
 *
 * @param value that the figure must be when it is rounded half even
 * @param nearest the step to which it is rounded: 0.1 for {@code $27.6 billion}, 10 for {@code almost 90 percent}
 * @param least the smallest figure, itself allowed
 * @param most the largest figure, itself allowed
 */
public record Expectation(
        Optional<BigDecimal> value, BigDecimal nearest, Optional<BigDecimal> least, Optional<BigDecimal> most) {
    /** Whether a figure fulfils it; the figure is exact, and rounded only here. */
    public boolean allows(BigDecimal figure) {
        return value.filter(each -> each.compareTo(rounded(figure)) != 0).isEmpty()
                && least.filter(each -> figure.compareTo(each) < 0).isEmpty()
                && most.filter(each -> figure.compareTo(each) > 0).isEmpty();
    }

    /** In words, with the words of a unit after each number: {@code 90 % to the nearest 10}, {@code at least 1.95 times}. */
    public String words(String unit) {
        String after = unit.isEmpty() ? "" : " " + unit;
        String exact = value.map(
                        each -> each.toPlainString() + after + ", rounded to the nearest " + nearest.toPlainString())
                .orElse("");
        String from =
                least.map(each -> "at least " + each.toPlainString() + after).orElse("");
        String to = most.map(each -> "at most " + each.toPlainString() + after).orElse("");
        return join(join(exact, from), to);
    }

    BigDecimal rounded(BigDecimal figure) {
        return figure.divide(nearest, 0, RoundingMode.HALF_EVEN).multiply(nearest);
    }

    private static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " and " + other;
    }
}
