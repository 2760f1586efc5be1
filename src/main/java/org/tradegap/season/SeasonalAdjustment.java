package org.tradegap.season;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import org.tradegap.trade.Period;

/** A method of seasonal and calendar adjustment. */
public interface SeasonalAdjustment {
    /** The months that a series must have at least. */
    int MONTHS = 36;

    /** The method as it is cited, with its version. */
    String method();

    /**
     * A series without its seasons, month by month; the same for the same series; nothing where the method finds no model for it.
     *
     * @param series consecutive months, {@link #MONTHS} of them or more
     */
    SortedMap<Period, BigDecimal> adjusted(SortedMap<Period, BigDecimal> series);

    /** The method that is installed, if one is. */
    static Optional<SeasonalAdjustment> installed() {
        return ServiceLoader.load(SeasonalAdjustment.class).findFirst();
    }
}
