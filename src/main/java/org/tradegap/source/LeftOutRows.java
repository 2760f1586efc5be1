package org.tradegap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells the rows of one file that its format leaves out: totals, breakdowns and other flows that hold no figure more. */
final class LeftOutRows {
    /** A rule with the place of its column. */
    private record Rule(int index, Predicate<String> applies, String why) {}

    private final List<Rule> rules = new ArrayList<>();

    LeftOutRows(Layout layout) {
        for (Format.LeaveOut each : layout.format().leaveOut()) {
            int index = layout.index(each.column());
            if (index >= 0) {
                Predicate<String> is = Wanted.anyOf(each.is());
                rules.add(new Rule(index, each.unless() ? is.negate() : is, each.why()));
            }
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
}
