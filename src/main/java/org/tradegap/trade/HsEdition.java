package org.tradegap.trade;

import java.util.Optional;

/** An edition of the Harmonized System, named by the year of its entry into force (World Customs Organization). */
public enum HsEdition {
    HS1988,
    HS1992,
    HS1996,
    HS2002,
    HS2007,
    HS2012,
    HS2017,
    HS2022,
    HS2028;

    /** The edition with this name, if there is one. */
    public static Optional<HsEdition> of(String name) {
        for (HsEdition edition : values()) {
            if (edition.name().equals(name)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }
}
