package org.tradegap.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.tradegap.trade.Rounding;

/**
 * Figures as they are written on a chart: thousands set apart, a true minus sign, rounded half up.
 *
 * @param decimals digits after the point
 * @param signed whether a plus is written before what is above zero
 */
record Figures(int decimals, boolean signed) {
    private static final BigDecimal LONGEST = new BigDecimal("1E15");

    String text(double value) {
        return text(BigDecimal.valueOf(value));
    }

    /** From a quadrillion on a figure is written with an exponent. */
    String text(BigDecimal value) {
        BigDecimal rounded = Rounding.shown(value, decimals);
        return sign(rounded.signum()) + digits(rounded.abs());
    }

    /** What is to be said where rounded parts do not add up to their rounded total. */
    Optional<String> addingUp(double[] parts, double total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double part : parts) {
            sum = sum.add(Rounding.shown(BigDecimal.valueOf(part), decimals));
        }
        boolean same = sum.compareTo(Rounding.shown(BigDecimal.valueOf(total), decimals)) == 0;
        return same ? Optional.empty() : Optional.of("Rounded figures do not add up to the rounded total.");
    }

    private String sign(int signum) {
        if (signum < 0) {
            return "\u2212";
        }
        return signed && signum > 0 ? "+" : "";
    }

    private String digits(BigDecimal value) {
        if (value.compareTo(LONGEST) >= 0) {
            return value.round(new MathContext(3)).toString();
        }
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
