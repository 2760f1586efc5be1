package org.tradegap.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** Values as a format writes them, read into exact figures. */
final class ValueText {
    private static final Pattern EXACT = Pattern.compile("\\d{1,20}(\\.\\d{1,12})?");
    private static final Pattern ROUNDED = Pattern.compile("\\d{1,20}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final int MOST_DIGITS = 20;

    private final Format.Numbers numbers;
    private final Pattern groups;

    ValueText(Format.Numbers numbers) {
        this.numbers = numbers;
        this.groups = Pattern.compile("\\d{1,3}(" + Pattern.quote(numbers.thousands()) + "\\d{3})+(\\.\\d+)?");
    }

    /** The figure that a text says, with the status that stands beside it; empty when it says none. */
    Optional<Observation> parse(String raw, Status status) {
        String text = raw.strip();
        if (text.isEmpty() && status.isMissing()) {
            return Optional.of(Observation.missing(status));
        }
        String missing = numbers.missing().get(text);
        if (missing != null) {
            return Status.of(missing).map(Observation::missing);
        }
        if (status.isMissing()) {
            return Optional.empty();
        }
        return number(groups.matcher(text).matches() ? text.replace(numbers.thousands(), "") : text)
                .map(value -> Observation.of(value, status));
    }

    /** What is expected, in words. */
    String expected() {
        if (numbers.decimals() >= 0) {
            return "a number of zero or more with at most 20 digits before its point";
        }
        String decimal = "a decimal of zero or more with at most 20 digits before its point and 12 after it";
        return numbers.missing().containsKey("") ? decimal : decimal + ", or nothing with a status z, x or c";
    }

    private Optional<BigDecimal> number(String digits) {
        if (numbers.decimals() < 0) {
            return EXACT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
        }
        if (!ROUNDED.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits).setScale(numbers.decimals(), RoundingMode.HALF_EVEN);
        return value.precision() - value.scale() > MOST_DIGITS ? Optional.empty() : Optional.of(value);
    }
}
