package org.tradegap.balance;

import java.util.Locale;
import java.util.Optional;

/** The periods of a table. */
public enum Frequency {
    YEAR,
    MONTH;

    /** The name in definitions and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The frequency with this name, if there is one. */
    public static Optional<Frequency> of(String code) {
        return code.equals("year") ? Optional.of(YEAR) : code.equals("month") ? Optional.of(MONTH) : Optional.empty();
    }
}
