package org.tradegap.report;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.Rounding;
import org.tradegap.trade.Source;
import org.tradegap.trade.Status;
import org.tradegap.trade.UnitShown;

/** Words made from unrounded figures, in sentences that hold for any of them. */
record Wording(Source source) {
    private static final List<String> TO_TEN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** An amount without its sign, in the unit that fits: {@code $23.1 billion}, {@code 310.0 million EUR}. */
    String amount(BigDecimal value) {
        UnitShown unit = UnitShown.fitting(value, source);
        if (rounded(value, unit).compareTo(THOUSAND) >= 0) {
            unit = unit.larger();
        }
        boolean dollars = source.currency().equals("USD");
        String multiple = unit == UnitShown.ONE ? "" : " " + unit.code();
        return (dollars ? "$" : "")
                + number(rounded(value, unit))
                + multiple
                + (dollars ? "" : " " + source.currency());
    }

    private BigDecimal rounded(BigDecimal value, UnitShown unit) {
        return Rounding.shown(unit.convert(value.abs(), source), 1);
    }

    /** Deficit or surplus, by the sign; a balance of zero is neither. */
    static String sideOf(BigDecimal balance) {
        return balance.signum() < 0 ? "deficit" : balance.signum() > 0 ? "surplus" : "balance";
    }

    /**
     * How a balance went, as a sentence: {@code The goods deficit with Korea widened from …}, or the like.
     *
     * @param with the end of its subject, such as {@code with Korea}
     * @param then the earlier period in words
     * @param now the later period in words
     */
    String change(String with, Observation before, String then, Observation after, String now) {
        if (!after.isKnown()) {
            return "The goods balance " + with + " is not known for " + now;
        }
        BigDecimal to = after.value();
        if (then.equals(now) || Indicator.compared(before, after).isMissing() || after.status() == Status.PARTIAL) {
            return "The goods " + sideOf(to) + " " + with + " was " + amount(to) + " in " + now;
        }
        BigDecimal from = before.value();
        if (from.signum() == 0 || to.signum() == 0) {
            return "The goods balance " + with + " went from " + state(from) + " in " + then + " to " + state(to)
                    + " in " + now;
        }
        String subject = "The goods " + sideOf(from) + " " + with + " ";
        if (from.signum() != to.signum()) {
            return subject + "of " + amount(from) + " in " + then + " turned into " + state(to) + " in " + now;
        }
        if (amount(from).equals(amount(to))) {
            return subject + "was " + amount(to) + " in both " + then + " and " + now;
        }
        return subject + (to.abs().compareTo(from.abs()) > 0 ? "widened" : "narrowed") + " from " + amount(from)
                + " in " + then + " to " + amount(to) + " in " + now;
    }

    private String state(BigDecimal balance) {
        return balance.signum() == 0 ? "zero" : "a " + sideOf(balance) + " of " + amount(balance);
    }

    /** A count, in words up to ten. */
    static String count(int count) {
        return count < TO_TEN.size() ? TO_TEN.get(count) : Integer.toString(count);
    }

    /** A period: {@code 2019}, {@code March 2019}. */
    static String period(Period period) {
        return period.isYear() ? period.toString() : month(period.month()) + " " + period.year();
    }

    /** A month of any year. */
    static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A number with its sign. */
    static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + number(value);
    }

    /** A number with separators between thousands. */
    static String number(BigDecimal value) {
        String pattern = value.scale() > 0 ? "#,##0." + "0".repeat(value.scale()) : "#,##0";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
