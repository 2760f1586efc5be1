package org.tradegap.trade;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure with its status: exact when known, otherwise without a value and with the reason. A figure made of others is
 * missing when one of them is.
 *
 * @param known the exact value; empty exactly when the status is a missing one
 * @param status what is to be said of it
 */
public record Observation(Optional<BigDecimal> known, Status status) {
    /** Known to be zero. */
    public static final Observation ZERO = of(BigDecimal.ZERO);

    public Observation {
        if (known.isPresent() == status.isMissing()) {
            throw new IllegalArgumentException("value " + known + " with status " + status);
        }
    }

    public static Observation of(BigDecimal value) {
        return new Observation(Optional.of(value), Status.NORMAL);
    }

    public static Observation of(BigDecimal value, Status status) {
        return new Observation(Optional.of(value), status);
    }

    public static Observation missing(Status status) {
        return new Observation(Optional.empty(), status);
    }

    public boolean isKnown() {
        return known.isPresent();
    }

    /** The value; only for a figure that is known. */
    public BigDecimal value() {
        return known.orElseThrow(() -> new IllegalStateException("no figure: " + status));
    }

    /** The exact sum; missing when either is. */
    public Observation plus(Observation other) {
        Status both = status.with(other.status);
        return both.isMissing() ? missing(both) : of(value().add(other.value()), both);
    }

    /** The exact difference; missing when either is. */
    public Observation minus(Observation other) {
        Status both = status.with(other.status);
        return both.isMissing() ? missing(both) : of(value().subtract(other.value()), both);
    }

    public boolean isNegative() {
        return known.isPresent() && known.get().signum() < 0;
    }
}
