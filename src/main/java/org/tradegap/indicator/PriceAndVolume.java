package org.tradegap.indicator;

import java.util.List;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** The parts of a change in value that come from unit values, from quantities, and from both at once. */
public final class PriceAndVolume implements Indicator {
    @Override
    public Facts facts() {
        return new Facts(
                "Price and volume parts of a change",
                "Q(0) dP + P(0) dQ + dP dQ, P = V / Q",
                "The three add up to the change exactly. A part of which a quantity is estimated is marked"
                        + " [e]. [z] where a quantity is 0.",
                "Additive decomposition of a product");
    }

    /**
     * The parts, in the unit of the values.
     *
     * @param price what quantities of the base would have changed at the unit values of now
     * @param volume what the change of quantities is worth at the unit values of the base
     * @param both what remains
     */
    public record Parts(Observation price, Observation volume, Observation both) {}

    /** Splits a change. */
    public Parts of(Observation value, Observation quantity, Observation valueBefore, Observation quantityBefore) {
        Observation price = ifAny(quantityBefore, Indicator.ratio(Indicator.times(quantityBefore, value), quantity))
                .minus(valueBefore);
        Observation volume = ifAny(quantity, Indicator.ratio(Indicator.times(valueBefore, quantity), quantityBefore))
                .minus(valueBefore);
        List<Observation> all = List.of(value, quantity, valueBefore, quantityBefore);
        return new Parts(
                Indicator.ofAlike(all, () -> price),
                Indicator.ofAlike(all, () -> volume),
                Indicator.ofAlike(
                        all, () -> value.minus(valueBefore).minus(price).minus(volume)));
    }

    /** A figure that has no meaning where a quantity is 0. */
    private static Observation ifAny(Observation quantity, Observation figure) {
        boolean none = quantity.isKnown() && quantity.value().signum() == 0;
        return none ? Observation.missing(Status.NOT_APPLICABLE) : figure;
    }
}
