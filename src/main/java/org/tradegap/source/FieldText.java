package org.tradegap.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of one field in the records of one file, after all that its rule says is done to it. */
final class FieldText {
    private static final int MOST_KNOWN = 100_000;
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:\\.0+)?");

    private final TextRule rule;
    private final List<Integer> places;
    private final @Nullable Pattern take;
    private final Map<String, String> known = new HashMap<>();

    FieldText(TextRule rule, List<Integer> places) {
        this.rule = rule;
        this.places = places;
        this.take = rule.take().isEmpty() ? null : Pattern.compile(rule.take());
    }

    /** The text in a record. */
    String of(List<String> fields) {
        if (places.isEmpty()) {
            return rule.constant();
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(raw(fields), this::changed);
    }

    /** The text as it stands in a record. */
    String raw(List<String> fields) {
        if (places.size() == 1) {
            return fields.get(places.get(0));
        }
        List<String> parts = new ArrayList<>();
        places.forEach(place -> parts.add(fields.get(place).strip()));
        return String.join("-", parts);
    }

    private String changed(String raw) {
        String text = raw.strip();
        while (!text.isEmpty() && rule.strip().indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        }
        while (!text.isEmpty() && rule.strip().indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        if (take != null) {
            Matcher part = take.matcher(text);
            text = part.find() ? part.group(1) : text;
        }
        return rule.map().getOrDefault(padded(text), padded(text));
    }

    /** A number with the digits that it lacks, and without the point and zeros that it has as a decimal. */
    private String padded(String text) {
        Matcher number = NUMBER.matcher(text);
        if (rule.pad() <= 0 || !number.matches()) {
            return text;
        }
        return "0".repeat(Math.max(0, rule.pad() - number.group(1).length())) + number.group(1);
    }
}
