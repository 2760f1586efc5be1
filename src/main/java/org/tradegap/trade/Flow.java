package org.tradegap.trade;

import java.util.Locale;
import java.util.Optional;

/**
 * The direction of trade as the reporter sees it. Re-exports are a part of total exports and re-imports a part of
 * general imports (UN, International Merchandise Trade Statistics 2010, 2.17 to 2.20), so they are never added to them.
 */
public enum Flow {
    EXPORT,
    IMPORT,
    RE_EXPORT,
    RE_IMPORT;

    /** The flow's name in files: {@code export}, {@code import}, {@code re-export}, {@code re-import}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The flow with this name in files, if there is one. */
    public static Optional<Flow> of(String code) {
        for (Flow flow : values()) {
            if (flow.code().equals(code)) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }

    /** Whether the flow is added up into a balance, not an "of which" of one that is. */
    public boolean inBalance() {
        return this == EXPORT || this == IMPORT;
    }
}
