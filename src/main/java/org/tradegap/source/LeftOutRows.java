package org.tradegap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Tells the rows of one file that its format leaves out: totals, breakdowns and other flows that hold no figure more. */
final class LeftOutRows {
    /** A rule with the place of its column. */
    private record Rule(int index, Predicate<String> applies, boolean others, String why) {}

    private final List<Rule> rules = new ArrayList<>();

    LeftOutRows(Layout layout) {
        for (Format.LeaveOut each : layout.format().leaveOut()) {
            int index = layout.index(each.column());
            if (index >= 0) {
                Predicate<String> is = Wanted.anyOf(each.is());
                rules.add(new Rule(index, each.unless() ? is.negate() : is, each.unless(), each.why()));
            }
        }
    }

    /** The rule that leaves a record out; empty where none does. */
    OptionalInt rule(List<String> fields) {
        return IntStream.range(0, rules.size())
                .filter(rule -> applies(rule, fields))
                .findFirst();
    }

    /**
     * Whether a rule takes every text but those of the rows that are read, so that it may be any text that has slipped into the
     * column.
     */
    boolean takesOthers(int rule) {
        return rules.get(rule).others;
    }

    /** How many rules there are; the first that applies is the reason. */
    int size() {
        return rules.size();
    }

    /** The column that a rule looks at. */
    int column(int rule) {
        return rules.get(rule).index;
    }

    /** What a rule says. */
    String why(int rule) {
        return rules.get(rule).why;
    }

    /** Whether a record is one that a rule leaves out. */
    boolean applies(int rule, List<String> fields) {
        Rule each = rules.get(rule);
        return each.index < fields.size()
                && each.applies.test(fields.get(each.index).strip());
    }
}
