package org.tradegap.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;

/** Words made from unrounded figures, in sentences that hold for any of them. */
record Wording(Source source) {
    /** An amount without its sign, in the unit that fits: {@code $23.1 billion}, {@code 310 million EUR}. */
    String amount(BigDecimal value) {
        UnitShown unit = UnitShown.fitting(value, source);
        BigDecimal shown = unit.convert(value.abs(), source);
        BigDecimal rounded =
                shown.setScale(shown.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0, RoundingMode.HALF_EVEN);
        boolean dollars = source.currency().equals("USD");
        String multiple = unit == UnitShown.ONE ? "" : " " + unit.code();
        return (dollars ? "$" : "") + number(rounded) + multiple + (dollars ? "" : " " + source.currency());
    }

    /** Deficit or surplus, by the sign. */
    static String sideOf(BigDecimal balance) {
        return balance.signum() < 0 ? "deficit" : "surplus";
    }

    /** How a balance went: {@code widened from … in 2010 to … in 2019}, or the like. */
    String change(Observation before, String then, Observation after, String now) {
        if (!after.isKnown()) {
            return "is not known for " + now;
        }
        if (!before.isKnown() || then.equals(now)) {
            return "was " + amount(after.value()) + " in " + now;
        }
        BigDecimal from = before.value();
        BigDecimal to = after.value();
        if (from.signum() * to.signum() < 0) {
            return "of " + amount(from) + " in " + then + " turned into a " + sideOf(to) + " of " + amount(to) + " in "
                    + now;
        }
        String span = " from " + amount(from) + " in " + then + " to " + amount(to) + " in " + now;
        int compared = to.abs().compareTo(from.abs());
        return compared == 0
                ? "stayed at " + amount(to) + " between " + then + " and " + now
                : (compared > 0 ? "widened" : "narrowed") + span;
    }

    /** A number with separators between thousands. */
    static String number(BigDecimal value) {
        String pattern = value.scale() > 0 ? "#,##0." + "0".repeat(value.scale()) : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
