package org.tradegap.source;

import java.util.List;
import java.util.Locale;

/** What a column of a source file can hold. */
public enum Field {
    PERIOD,
    REPORTER,
    PARTNER,
    FLOW,
    CLASSIFICATION,
    COMMODITY,
    VALUE,
    STATUS;

    /** What every flow has. */
    static final List<Field> NEEDED = List.of(PERIOD, REPORTER, PARTNER, FLOW, CLASSIFICATION, COMMODITY);

    /** The field's name in a format description. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
