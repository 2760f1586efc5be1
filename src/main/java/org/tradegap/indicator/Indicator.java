package org.tradegap.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tradegap.balance.Balance;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;

/** A statistic by its standard name. */
public interface Indicator {
    /** Every indicator, in the order in which the notes print them. */
    List<Indicator> ALL = List.of(
            new TradeBalance(),
            new TotalTrade(),
            new CoverageRatio(),
            new NormalisedBalance(),
            new ChangeOnYear(),
            new Contribution(),
            new DeficitChange(),
            new GrowthContribution(),
            new NetShare(),
            new GrossDeficitShare(),
            new ImportsToDeficit(),
            new ShareOfWidening(),
            new CounterfactualBalance(),
            new Multiple(),
            new CompoundGrowth(),
            new IndexNumber(),
            new Cumulative(),
            new RollingYear(),
            new YearToDate(),
            new ThreeMonthAverage(),
            new GrubelLloyd(),
            new MarginalIntraIndustry(),
            new Herfindahl(),
            new LafayIndex(),
            new ShareOfWorld(),
            new ComparativeAdvantage(),
            new TradeIntensity(),
            new Complementarity(),
            new RealValue(),
            new UnitValue(),
            new PriceAndVolume(),
            new MirrorAsymmetry());

    /** The precision of every ratio: 34 significant digits, half even (IEEE 754 decimal128). */
    MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

    /** What a ratio is multiplied with to be one in percent. */
    Observation HUNDRED = Observation.of(BigDecimal.valueOf(100));

    /** What the reader is told. */
    Facts facts();

    /**
     * What the reader of a report is told of an indicator.
     *
     * @param name its standard name
     * @param formula in X exports, M imports, B balance, with sector s, period t
     * @param edge what holds where the formula does not
     * @param source who defines it so
     */
    record Facts(String name, String formula, String edge, String source) {}

    /**
     * What a figure carries that sets one against another: the weightier status of both, or not applicable where a part
     * of a year would be set against a whole one.
     */
    static Status compared(Observation one, Observation other) {
        return alike(List.of(one, other));
    }

    /**
     * A figure made of others; not applicable where some of them cover a part of a year and others all of it, missing where one of them
     * is.
     */
    static Observation ofAlike(Collection<Observation> parts, Supplier<Observation> figure) {
        Status all = alike(parts);
        return all.isMissing() ? Observation.missing(all) : figure.get();
    }

    private static Status alike(Collection<Observation> parts) {
        Status all = parts.stream().map(Observation::status).reduce(Status.NORMAL, Status::with);
        boolean part = parts.stream().anyMatch(each -> each.status() == Status.PARTIAL);
        boolean whole = parts.stream().anyMatch(each -> each.status() != Status.PARTIAL);
        return part && whole && !all.isMissing() ? Status.NOT_APPLICABLE : all;
    }

    /** A part's share of a whole over the share that a part has in the world's. */
    static Observation relative(Observation part, Observation whole, Observation worldPart, Observation world) {
        return ofAlike(
                List.of(part, whole, worldPart, world), () -> ratio(times(part, world), times(whole, worldPart)));
    }

    /** Exports and imports of some cells. */
    static List<Observation> sides(Collection<Balance> cells) {
        return cells.stream()
                .flatMap(each -> Stream.of(each.exports(), each.imports()))
                .toList();
    }

    /** 100 times a ratio; not applicable over zero or of a part of a year over a whole one, missing where a part is. */
    static Observation percent(Observation part, Observation whole) {
        return ratio(times(HUNDRED, part), whole);
    }

    /** A ratio; not applicable over zero or of a part of a year over a whole one, missing where a part is. */
    static Observation ratio(Observation part, Observation whole) {
        Status both = compared(part, whole);
        if (both.isMissing()) {
            return Observation.missing(both);
        }
        if (whole.value().signum() == 0) {
            return Observation.missing(Status.NOT_APPLICABLE);
        }
        return Observation.of(part.value().divide(whole.value(), PRECISION), both)
                .madeAs(Derivation.of(Operator.QUOTIENT, part, whole));
    }

    /** A figure of whole periods only: which months a part of a year has is not known, so that two parts are never set against each other. */
    static Observation whole(Observation figure) {
        return figure.status() == Status.PARTIAL ? Observation.missing(Status.NOT_APPLICABLE) : figure;
    }

    /** The exact product; missing when either is. */
    static Observation times(Observation one, Observation other) {
        Status both = one.status().with(other.status());
        return both.isMissing()
                ? Observation.missing(both)
                : Observation.of(one.value().multiply(other.value()), both)
                        .madeAs(Derivation.of(Operator.PRODUCT, one, other));
    }

    /** The figure without its sign. */
    static Observation absolute(Observation figure) {
        return figure.isKnown()
                ? Observation.of(figure.value().abs(), figure.status()).madeAs(alone(Operator.ABSOLUTE, figure))
                : figure;
    }

    /** The figure where it is above zero, else zero. */
    static Observation aboveZero(Observation figure) {
        return figure.isKnown()
                ? Observation.of(figure.value().max(BigDecimal.ZERO), figure.status())
                        .madeAs(alone(Operator.ABOVE_ZERO, figure))
                : figure;
    }

    private static Optional<Derivation> alone(Operator operator, Observation figure) {
        return figure.made().map(made -> Derivation.of(operator, made));
    }
}
