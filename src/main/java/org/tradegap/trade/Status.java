package org.tradegap.trade;

import java.util.Optional;

/**
 * What is to be said of a figure, in the order of its weight, with the shorthand of official statistics (UK Government
 * Analysis Function, "Symbols and shorthand in statistical tables").
 */
public enum Status {
    /** Nothing to say. */
    NORMAL(""),
    /** Revised since an earlier vintage. */
    REVISED("r"),
    /** Provisional. */
    PROVISIONAL("p"),
    /** Estimated by the source. */
    ESTIMATED("e"),
    /** A year of which months are missing. */
    PARTIAL("partial"),
    /** Not applicable, such as a ratio to zero. */
    NOT_APPLICABLE("z"),
    /** Not available: no row, or a value left empty. */
    UNAVAILABLE("x"),
    /** Held back by the source. */
    CONFIDENTIAL("c");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The shorthand, empty for a figure without remark. */
    public String code() {
        return code;
    }

    /** The status with this shorthand, if there is one. */
    public static Optional<Status> of(String code) {
        for (Status status : values()) {
            if (status.code.equals(code)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    /** Whether there is no figure. */
    public boolean isMissing() {
        return compareTo(NOT_APPLICABLE) >= 0;
    }

    /** The weightier of two, which is what a figure made of both carries. */
    public Status with(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
