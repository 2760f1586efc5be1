package org.tradegap.agreement;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * How trade before an agreement's entry into force is set against trade after it.
 *
 * @param years the length of both windows
 * @param partial what is done with the period in which it came into force
 */
public record Comparison(int years, Partial partial) {
    /** What is done with a period of which a part lies before a day and a part after it. */
    public enum Partial {
        /** Its trade is spread evenly over its days. */
        SHARE_OF_DAYS("share-of-days"),
        /** It belongs to neither side; what comes after begins with the next period. */
        NEXT_PERIOD("next-period");

        private final String code;

        Partial(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Partial> of(String code) {
            return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
        }
    }
}
