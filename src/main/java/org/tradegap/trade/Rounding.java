package org.tradegap.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a figure is rounded where it is shown in words or on a chart: half up, away from zero, as number formats of spreadsheets do. */
public final class Rounding {
    private Rounding() {}

    /** A figure with so many digits after the point. */
    public static BigDecimal shown(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
