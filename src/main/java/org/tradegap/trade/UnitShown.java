package org.tradegap.trade;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The multiple of a currency in which values are shown. */
public enum UnitShown {
    ONE(0),
    THOUSAND(3),
    MILLION(6),
    BILLION(9);

    private final int power;

    UnitShown(int power) {
        this.power = power;
    }

    /** The name in definitions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names in definitions. */
    public static List<String> codes() {
        return Stream.of(values()).map(UnitShown::code).toList();
    }

    /** The unit with this name, if there is one. */
    public static Optional<UnitShown> of(String code) {
        return Stream.of(values()).filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** In words with the currency: {@code million USD}. */
    public String words(Source source) {
        return this == ONE ? source.currency() : code() + " " + source.currency();
    }

    /** A value of a source in this unit, exact. */
    public BigDecimal convert(BigDecimal value, Source source) {
        return of(value.multiply(source.scale()));
    }

    /** An amount of the currency in this unit, exact. */
    public BigDecimal of(BigDecimal amount) {
        return amount.movePointLeft(power);
    }

    /** The next unit; the largest is its own. */
    public UnitShown larger() {
        return switch (this) {
            case ONE -> THOUSAND;
            case THOUSAND -> MILLION;
            case MILLION, BILLION -> BILLION;
        };
    }

    /** The largest unit in which a value of a source is at least 1. */
    public static UnitShown fitting(BigDecimal largest, Source source) {
        UnitShown fitting = ONE;
        for (UnitShown unit : values()) {
            if (unit.convert(largest.abs(), source).compareTo(BigDecimal.ONE) >= 0) {
                fitting = unit;
            }
        }
        return fitting;
    }
}
