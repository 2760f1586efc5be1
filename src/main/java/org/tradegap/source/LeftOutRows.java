package org.tradegap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells the rows of one file that its format leaves out: totals, breakdowns and other flows that hold no figure more. */
final class LeftOutRows {
    /** A rule with the place of its column. */
    private record Rule(int index, Predicate<String> applies, String why) {}

    private final List<Rule> rules = new ArrayList<>();

    LeftOutRows(Layout layout) {
        for (Format.LeaveOut each : layout.format().leaveOut()) {
            rules.add(new Rule(layout.index(each.column()), predicate(each), each.why()));
        }
    }

    /** Why a record is left out; empty where it is not. */
    Optional<String> why(List<String> fields) {
        for (Rule rule : rules) {
            if (rule.index < fields.size()
                    && rule.applies.test(fields.get(rule.index).strip())) {
                return Optional.of(rule.why);
            }
        }
        return Optional.empty();
    }

    private static Predicate<String> predicate(Format.LeaveOut rule) {
        Predicate<String> any =
                rule.is().stream().map(LeftOutRows::text).reduce(Predicate::or).orElse(text -> false);
        return rule.unless() ? any.negate() : any;
    }

    private static Predicate<String> text(String wanted) {
        boolean pattern = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
        return pattern
                ? Pattern.compile(wanted.substring(1, wanted.length() - 1)).asMatchPredicate()
                : wanted::equals;
    }
}
