package org.tradegap.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradegap.trade.Flow;

/**
 * A format fitted to the first lines of one file.
 *
 * @param format the description
 * @param header the columns of the file, without empty ones at its end
 * @param width the number of fields that every record has
 * @param places field to the columns that it is read from, from 0; none for a constant
 * @param measures the columns that hold values
 */
public record Layout(
        Format format, List<String> header, int width, Map<Field, List<Integer>> places, List<Measure> measures) {
    public Layout {
        header = List.copyOf(header);
        places = Map.copyOf(places);
        measures = List.copyOf(measures);
    }

    /** The format fitted to a file; empty when a column is missing, stands twice, or must not be there. */
    static Optional<Layout> fit(Format format, Header head) {
        List<String> header = trimmed(head.columns(format.shape()));
        if (!lacking(format, header).isEmpty()
                || !twice(format, header).isEmpty()
                || format.shape().without().stream().anyMatch(column -> index(header, column) >= 0)) {
            return Optional.empty();
        }
        Map<Field, List<Integer>> places = new EnumMap<>(Field.class);
        format.fields().forEach((field, rule) -> {
            List<Integer> indices =
                    rule.columns().stream().map(column -> index(header, column)).toList();
            if (!indices.contains(-1)) {
                places.put(field, indices);
            }
        });
        List<Measure> measures = new ArrayList<>();
        format.values().forEach(rule -> measures.addAll(measures(rule, header)));
        int wide = header.size() + format.shape().extraFields();
        int width = head.firstRecord(format.shape()).size() == wide ? wide : header.size();
        return Optional.of(new Layout(format, header, width, places, measures));
    }

    /** The layout with the texts of fields that its format does not tell. */
    Layout with(Map<Field, String> told) {
        Map<Field, List<Integer>> all = new EnumMap<>(Field.class);
        all.putAll(places);
        told.keySet().forEach(field -> all.put(field, List.of()));
        return new Layout(format.with(told), header, width, all, measures);
    }

    private static List<Measure> measures(ValueRule rule, List<String> header) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < rule.columns().size(); i++) {
            int index = index(header, rule.columns().get(i));
            if (index >= 0) {
                int month = rule.isMonths() ? i + 1 : 0;
                measures.add(new Measure(index, 0, month, rule.flow(), rule.swapped(), rule.isMonths()));
            }
        }
        Pattern pattern = Pattern.compile(rule.pattern());
        for (int index = 0; index < header.size() && !rule.pattern().isEmpty(); index++) {
            Matcher year = pattern.matcher(header.get(index));
            if (year.matches()) {
                String digits = year.group(1).length() == 2 ? "20" + year.group(1) : year.group(1);
                measures.add(new Measure(index, Integer.parseInt(digits), 0, rule.flow(), rule.swapped(), true));
            }
        }
        return measures;
    }

    /** The columns that a header lacks. */
    static List<String> lacking(Format format, List<String> header) {
        Set<String> lacking = new TreeSet<>(format.required());
        lacking.removeIf(column -> index(header, column) >= 0);
        for (ValueRule rule : format.values()) {
            if (!rule.pattern().isEmpty() && measures(rule, header).isEmpty()) {
                lacking.add(rule.pattern());
            }
        }
        return List.copyOf(lacking);
    }

    /** The columns that are read and that a header has more than once. */
    static List<String> twice(Format format, List<String> header) {
        List<String> names = header.stream().map(Layout::key).toList();
        return read(format)
                .filter(column -> names.indexOf(key(column)) != names.lastIndexOf(key(column)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The columns that nothing is read from and that the format does not know. */
    public List<String> unplaced() {
        Set<String> known = new HashSet<>();
        Stream.concat(read(format), format.shape().with().stream()).forEach(column -> known.add(key(column)));
        Predicate<String> ignored = Wanted.anyOf(format.ignored());
        Set<Integer> measured = new HashSet<>();
        measures.forEach(measure -> measured.add(measure.index()));
        List<String> unplaced = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            boolean told = name.isEmpty() || known.contains(key(name)) || ignored.test(name);
            if (!told && !measured.contains(i)) {
                unplaced.add(name);
            }
        }
        return unplaced;
    }

    /** Whether each row is an export of its reporter and, with the same value, the import of its partner. */
    public boolean mirrored() {
        return measures.size() == 2
                && measures.get(0).index() == measures.get(1).index()
                && measures.get(0).year() == measures.get(1).year()
                && measures.get(0).month() == measures.get(1).month()
                && measures.get(0).wide() == measures.get(1).wide()
                && measures.get(0).flow().equals(Optional.of(Flow.EXPORT))
                && measures.get(1).flow().equals(Optional.of(Flow.IMPORT))
                && !measures.get(0).swapped()
                && measures.get(1).swapped();
    }

    /** The index of a column in the header; -1 where it is not there. */
    int index(String column) {
        return index(header, column);
    }

    /** How much of the header the format accounts for: of several that fit, the one with most is meant. */
    int weight() {
        return format.required().size() + measures.size();
    }

    /** How the format was told, in words. */
    public String evidence() {
        List<String> told = new ArrayList<>(format.required());
        format.values().stream()
                .map(ValueRule::pattern)
                .filter(pattern -> !pattern.isEmpty())
                .forEach(told::add);
        return "header has " + String.join(", ", told);
    }

    private static Stream<String> read(Format format) {
        return Stream.concat(
                Stream.concat(
                        format.fields().values().stream().flatMap(rule -> rule.columns().stream()),
                        format.leaveOut().stream().map(Format.LeaveOut::column)),
                format.values().stream().flatMap(rule -> rule.columns().stream()));
    }

    /** Without empty names at the end, as a trailing comma makes them. */
    private static List<String> trimmed(List<String> columns) {
        int end = columns.size();
        while (end > 0 && columns.get(end - 1).isBlank()) {
            end--;
        }
        return columns.subList(0, end).stream().map(String::strip).toList();
    }

    private static int index(List<String> header, String column) {
        for (int i = 0; i < header.size(); i++) {
            if (key(header.get(i)).equals(key(column))) {
                return i;
            }
        }
        return -1;
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
