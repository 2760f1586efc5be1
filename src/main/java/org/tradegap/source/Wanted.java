package org.tradegap.source;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts that a description asks for: each as it stands, or between slashes a pattern of the whole. */
final class Wanted {
    private Wanted() {}

    /** Whether a text is one of those. */
    static Predicate<String> anyOf(List<String> wanted) {
        return wanted.stream().map(Wanted::text).reduce(Predicate::or).orElse(text -> false);
    }

    private static Predicate<String> text(String wanted) {
        return isPattern(wanted) ? Pattern.compile(pattern(wanted)).asMatchPredicate() : wanted::equals;
    }

    static boolean isPattern(String wanted) {
        return wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
    }

    /** What stands between the slashes. */
    static String pattern(String wanted) {
        return wanted.substring(1, wanted.length() - 1);
    }
}
