package org.tradegap.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** The rate at which a figure would have grown each year to become what it is, in percent. */
public final class CompoundGrowth implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Compound annual growth rate",
                "100 ((V(T) / V(0))^(1/n) - 1), n the years between",
                "For exports, imports and total trade, never for balances. [z] where V(0) or V(T) is 0,"
                        + " and where n = 0.",
                "UN, International Trade Statistics Yearbook, explanatory notes: average annual growth" + " rate");
    }

    /** Decimals of the root, beyond what any table shows. */
    private static final int DECIMALS = 34;

    /**
     * In percent.
     *
     * @param years between the two, 1 or more
     */
    public Observation of(Observation last, Observation first, int years) {
        Status both = Indicator.compared(last, first);
        if (both.isMissing()) {
            return Observation.missing(both);
        }
        if (years < 1 || last.value().signum() <= 0 || first.value().signum() <= 0) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        BigDecimal ratio = last.value().divide(first.value(), PRECISION);
        BigDecimal rate = root(ratio, years).subtract(BigDecimal.ONE).movePointRight(2);
        return Observation.of(rate, both)
                .madeAs(Derivation.of(Operator.QUOTIENT, last, first).map(made -> derivation(made, years)));
    }

    private static Derivation derivation(Derivation ratio, int years) {
        Derivation one = Derivation.of(1);
        Derivation root = Derivation.of(Operator.QUOTIENT, one, Derivation.of(years));
        Derivation growth = Derivation.of(Operator.DIFFERENCE, Derivation.of(Operator.POWER, ratio, root), one);
        return Derivation.of(Operator.PRODUCT, Derivation.of(100), growth);
    }

    /** The root to so many decimals, rounded down: the largest whole number whose power does not exceed the ratio's. */
    private static BigDecimal root(BigDecimal ratio, int degree) {
        BigInteger power = ratio.movePointRight(DECIMALS * degree).toBigInteger();
        BigInteger root = BigInteger.ONE.shiftLeft(power.bitLength() / degree + 1);
        BigInteger next = step(power, root, degree);
        while (next.compareTo(root) < 0) {
            root = next;
            next = step(power, root, degree);
        }
        return new BigDecimal(root, DECIMALS);
    }

    /** A step of Newton's from above. */
    private static BigInteger step(BigInteger power, BigInteger root, int degree) {
        return root.multiply(BigInteger.valueOf(degree - 1L))
                .add(power.divide(root.pow(degree - 1)))
                .divide(BigInteger.valueOf(degree));
    }
}
