package org.tradegap.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is found of a statement, or of one reading of it. */
public enum Verdict {
    HOLDS("holds"),
    FAILS("fails"),
    DEPENDS("depends"),
    NOT_COMPUTED("cannot be computed");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Optional<Verdict> of(String words) {
        return Stream.of(values()).filter(each -> each.words.equals(words)).findFirst();
    }

    /** Of a statement by its readings: those that cannot be computed decide nothing, unless none can. */
    static Verdict of(List<Verdict> readings) {
        boolean holds = readings.contains(HOLDS);
        boolean fails = readings.contains(FAILS);
        if (holds && fails) {
            return DEPENDS;
        }
        return holds ? HOLDS : fails ? FAILS : NOT_COMPUTED;
    }
}
