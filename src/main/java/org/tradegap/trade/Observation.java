package org.tradegap.trade;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tradegap.trade.Derivation.Operator;

/**
 * A figure with its status: exact when known, otherwise without a value and with the reason. A figure made of others is
 * missing when one of them is.
 *
 * @param known the exact value; empty exactly when the status is a missing one
 * @param status what is to be said of it
 * @param made how it was made of others, where that was noted; never for a figure that is missing
 */
public record Observation(Optional<BigDecimal> known, Status status, Optional<Derivation> made) {
    /** Known to be zero. */
    public static final Observation ZERO = of(BigDecimal.ZERO);

    public Observation {
        if (known.isPresent() == status.isMissing()) {
            throw new IllegalArgumentException("value " + known + " with status " + status);
        }
    }

    public static Observation of(BigDecimal value) {
        return new Observation(Optional.of(value), Status.NORMAL, Optional.empty());
    }

    public static Observation of(BigDecimal value, Status status) {
        return new Observation(Optional.of(value), status, Optional.empty());
    }

    public static Observation missing(Status status) {
        return new Observation(Optional.empty(), status, Optional.empty());
    }

    public boolean isKnown() {
        return known.isPresent();
    }

    /** The value; only for a figure that is known. */
    public BigDecimal value() {
        if (known.isEmpty()) {
            throw new IllegalStateException("no figure: " + status);
        }
        return known.get();
    }

    /** The exact sum; missing when either is. */
    public Observation plus(Observation other) {
        Status both = status.with(other.status);
        return both.isMissing()
                ? missing(both)
                : of(value().add(other.value()), both).madeAs(Derivation.of(Operator.SUM, this, other));
    }

    /** The exact difference; missing when either is. */
    public Observation minus(Observation other) {
        Status both = status.with(other.status);
        return both.isMissing()
                ? missing(both)
                : of(value().subtract(other.value()), both).madeAs(Derivation.of(Operator.DIFFERENCE, this, other));
    }

    /** The same figure with how it was made. */
    public Observation madeAs(Optional<Derivation> derivation) {
        return made.equals(derivation) || known.isEmpty() ? this : new Observation(known, status, derivation);
    }

    /** The same figure with another status that is no missing one; missing when it is. */
    public Observation marked(Status other) {
        return known.isPresent() ? new Observation(known, other, made) : this;
    }

    /** The same figure counted in another unit; missing when it is. */
    public Observation converted(UnaryOperator<BigDecimal> conversion) {
        return known.isPresent() ? of(conversion.apply(value()), status).madeAs(made) : this;
    }

    public boolean isNegative() {
        return known.isPresent() && known.get().signum() < 0;
    }
}
