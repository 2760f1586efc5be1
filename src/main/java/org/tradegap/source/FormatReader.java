package org.tradegap.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tradegap.definition.Definition;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Status;

/** Reads a format description; its form is told by {@code /source/format.schema.json}. */
final class FormatReader {
    private static final List<String> DELIMITERS = List.of(",", ";", "|", "tab");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> YES_NO = List.of("no", "yes");

    private FormatReader() {}

    /** The format in a description; its mistakes are noted as the definition does. */
    static Format read(Definition in, String text) {
        in.map("source"); // read with the sidecar of a file
        Format format = new Format(
                in.value("id", "lower-case words joined by dashes", FormatReader::id, ""),
                in.text("title"),
                shape(in),
                in.map("fields").map(FormatReader::fields).orElse(Map.of()),
                in.maps("values").stream().map(FormatReader::value).toList(),
                in.maps("leave-out").stream().map(FormatReader::leaveOut).toList(),
                in.map("numbers").map(FormatReader::numbers).orElse(new Format.Numbers("", -1, Map.of())),
                in.map("conventions").map(FormatReader::conventions).orElseGet(() -> noConventions(in)),
                wanted(in, "ignored"),
                text);
        if (format.values().isEmpty()) {
            in.problem("values", "a list 'values' with a column", "none");
        }
        in.finish();
        return format;
    }

    private static Optional<String> id(String text) {
        return Optional.of(text).filter(each -> ID.matcher(each).matches());
    }

    private static Format.Shape shape(Definition in) {
        String delimiter = in.text("delimiter", ",");
        if (!DELIMITERS.contains(delimiter)) {
            in.problem("delimiter", "one of " + String.join(" ", DELIMITERS), "'" + delimiter + "'");
        }
        List<String> before = in.texts("lines-before");
        before.forEach(each -> pattern(in, "lines-before", each));
        return new Format.Shape(
                delimiter.equals("tab") ? '\t' : delimiter.charAt(0),
                before,
                number(in, "extra-fields", 0),
                in.texts("with"),
                in.texts("without"));
    }

    private static Map<Field, TextRule> fields(Definition in) {
        Map<Field, TextRule> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            if (in.isMap(field.code())) {
                in.map(field.code()).ifPresent(rule -> {
                    TextRule read = rule(rule);
                    refuseNoArea(rule, field, read);
                    fields.put(field, read);
                });
            } else {
                in.optional(field.code()).ifPresent(column -> fields.put(field, TextRule.column(column)));
            }
        }
        in.finish();
        return fields;
    }

    /** Refuses a constant that should be an area's own code and is none. */
    private static void refuseNoArea(Definition in, Field field, TextRule rule) {
        boolean isArea = field == Field.REPORTER || field == Field.PARTNER;
        boolean isCode =
                Area.parse(rule.constant()).filter(Areas.standard()::knows).isPresent();
        if (isArea && rule.areas().isEmpty() && !rule.constant().isEmpty() && !isCode) {
            in.problem("value", "an ISO 3166 alpha-3 code or WLD", "'" + rule.constant() + "'");
        }
    }

    private static TextRule rule(Definition in) {
        List<String> columns = in.texts("column");
        String constant = in.text("value", "");
        if (columns.isEmpty() == constant.isEmpty()) {
            in.problem("column", "either 'column' or 'value'", "none or both");
        }
        String take = in.text("take", "");
        pattern(in, "take", take);
        TextRule rule = new TextRule(
                columns,
                constant,
                yes(in, "optional"),
                in.text("strip", ""),
                take,
                in.text("pad", "").equals("even") ? TextRule.EVEN : number(in, "pad", 0),
                in.map("map").map(FormatReader::texts).orElse(Map.of()),
                in.text("areas", ""),
                in.texts("lengths").stream()
                        .map(text -> number(in, "lengths", text, 0))
                        .toList());
        in.finish();
        return rule;
    }

    private static ValueRule value(Definition in) {
        String pattern = in.text("pattern", "");
        pattern(in, "pattern", pattern);
        List<String> columns = in.texts("column");
        if (columns.isEmpty() == pattern.isEmpty()) {
            in.problem("column", "either 'column' or 'pattern'", "none or both");
        }
        Optional<Flow> flow = in.optional("flow").flatMap(text -> flow(in, text));
        ValueRule rule = new ValueRule(columns, pattern, flow, yes(in, "swapped"));
        in.finish();
        return rule;
    }

    private static Optional<Flow> flow(Definition in, String text) {
        Optional<Flow> flow = Flow.of(text);
        if (flow.isEmpty()) {
            in.problem("flow", "export, import, re-export or re-import", "'" + text + "'");
        }
        return flow;
    }

    private static Format.LeaveOut leaveOut(Definition in) {
        boolean unless = in.has("unless");
        List<String> texts = wanted(in, unless ? "unless" : "is");
        if (texts.isEmpty()) {
            in.problem("is", "'is' or 'unless' with texts", "none");
        }
        Format.LeaveOut rule =
                new Format.LeaveOut(in.text("column"), texts, unless, yes(in, "optional"), in.text("why"));
        in.finish();
        return rule;
    }

    private static List<String> wanted(Definition in, String key) {
        List<String> texts = in.texts(key);
        texts.stream().filter(Wanted::isPattern).forEach(text -> pattern(in, key, Wanted.pattern(text)));
        return texts;
    }

    private static Format.Numbers numbers(Definition in) {
        Map<String, String> missing = new LinkedHashMap<>();
        in.map("missing").map(FormatReader::texts).ifPresent(missing::putAll);
        missing.forEach((text, status) -> {
            if (Status.of(status).filter(Status::isMissing).isEmpty()) {
                in.problem("missing", "one of the statuses z, x and c for '" + text + "'", "'" + status + "'");
            }
        });
        String thousands = in.text("thousands", "");
        if (thousands.matches(".*[0-9.].*")) {
            in.problem("thousands", "anything but digits and a point", "'" + thousands + "'");
        }
        Format.Numbers numbers = new Format.Numbers(thousands, number(in, "decimals", -1), missing);
        in.finish();
        return numbers;
    }

    private static Format.Conventions conventions(Definition in) {
        String duplicates = in.choice("duplicates", List.of("reject", "by-code", "sum", "trust"));
        Format.Conventions conventions = new Format.Conventions(
                Format.Duplicates.valueOf(duplicates.toUpperCase(Locale.ROOT).replace('-', '_')),
                in.has("partners")
                        && in.choice("partners", List.of("some", "all")).equals("all"),
                yes(in, "year-to-date"),
                yes(in, "zero-months-unpublished"),
                yes(in, "sidecar"));
        in.finish();
        return conventions;
    }

    private static Format.Conventions noConventions(Definition in) {
        in.problem("conventions", "a key 'conventions' with duplicates", "none");
        return new Format.Conventions(Format.Duplicates.REJECT, false, false, false, false);
    }

    private static boolean yes(Definition in, String key) {
        return in.has(key) && in.choice(key, YES_NO).equals("yes");
    }

    private static int number(Definition in, String key, int otherwise) {
        return number(in, key, in.text(key, Integer.toString(otherwise)), otherwise);
    }

    private static int number(Definition in, String key, String text, int otherwise) {
        if (!text.matches("-?\\d{1,4}")) {
            in.problem(key, "a whole number", "'" + text + "'");
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> texts(Definition in) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(in.keys());
        keys.forEach(key -> texts.put(key, in.text(key)));
        return texts;
    }

    private static void pattern(Definition in, String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            in.problem(key, "a regular expression", "'" + pattern + "': " + e.getDescription());
        }
    }
}
