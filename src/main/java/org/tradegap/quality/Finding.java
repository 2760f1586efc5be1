package org.tradegap.quality;

import java.util.Locale;

/**
 * What a check has to say.
 *
 * @param check the check's name
 * @param text one sentence with the figures and places it is about
 */
public record Finding(Severity severity, String check, String text) {
    /** How grave a finding is. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** To be looked at; the report is published. */
        WARNING,
        /** The report is not published. */
        FAILURE;

        /** The severity in lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return severity.code() + ": " + check + ": " + text;
    }
}
