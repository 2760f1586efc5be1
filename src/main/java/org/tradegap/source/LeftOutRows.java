package org.tradegap.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tradegap.trade.AreaTable;

/** Tells the rows of one file that its format leaves out: totals, breakdowns and other flows that hold no figure more. */
final class LeftOutRows {
    /** A rule with the place of its column. */
    private record Rule(int index, Predicate<String> applies, boolean others, String why) {}

    /** A whole number that has become a decimal. */
    private static final Pattern DECIMAL = Pattern.compile("^(-?\\d+)\\.0+$");

    private final List<Rule> rules = new ArrayList<>();

    /**
     * The rules for a file.
     *
     * @param tables of the fields that hold areas: a rule looks at their codes as the table has them
     */
    LeftOutRows(Layout layout, Map<Field, AreaTable> tables) {
        for (Format.LeaveOut each : layout.format().leaveOut()) {
            int index = layout.index(each.column());
            if (index >= 0) {
                UnaryOperator<String> written = tables.keySet().stream()
                        .filter(field ->
                                layout.places().getOrDefault(field, List.of()).equals(List.of(index)))
                        .findFirst()
                        .<UnaryOperator<String>>map(field -> Objects.requireNonNull(tables.get(field))::written)
                        .orElse(UnaryOperator.identity());
                Predicate<String> wanted = Wanted.anyOf(each.is());
                Predicate<String> is = text -> wanted.test(written.apply(text))
                        || wanted.test(written.apply(DECIMAL.matcher(text).replaceFirst("$1")));
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
