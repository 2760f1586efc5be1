package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a formula refers to cells by the names of their table and columns: {@code trade[2016]},
 * {@code trade[[#This Row],[2016]]}. It follows by itself as long as the table has such a column.
 */
final class TableWords {
    /** Words in quotes and names of sheets, in which a bracket means nothing, or a reference. */
    private static final Pattern WORDS = Pattern.compile("\"(?:[^\"]++|\"\")*+\"|'(?:[^']++|'')*+'"
            + "|(?<![\\p{L}\\p{N}_.\\\\])[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*"
            + "(?<specifier>\\[(?:'.|[^\\[\\]']|\\[(?:'.|[^\\[\\]'])*+])*+])");

    private static final Pattern PART = Pattern.compile("\\[((?:'.|[^\\[\\]'])*)]");
    /** No formula has it. */
    private static final String MARK = "\u0001";

    private final List<String> taken = new ArrayList<>();

    private TableWords() {}

    /** A formula with each of them changed. */
    static String replaced(String formula, UnaryOperator<String> change) {
        return WORDS.matcher(formula)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? found.group() : change.apply(found.group())));
    }

    /** Changes the rest of a formula by what knows nothing of them: to that they are words in quotes. */
    static String around(String formula, UnaryOperator<String> change) {
        TableWords words = new TableWords();
        String changed = change.apply(replaced(formula, words::taken));
        for (int i = 0; i < words.taken.size(); i++) {
            changed = changed.replace(mark(i), words.taken.get(i));
        }
        return changed;
    }

    private String taken(String reference) {
        taken.add(reference);
        return mark(taken.size() - 1);
    }

    private static String mark(int number) {
        return "\"" + MARK + number + MARK + "\"";
    }

    /** The table of a reference. */
    static String table(String reference) {
        return reference.substring(0, reference.indexOf('['));
    }

    /** The columns of a reference by their headers; none where it means all of them. */
    static List<String> columns(String reference) {
        String specifier = reference.substring(reference.indexOf('['));
        List<String> parts = PART.matcher(specifier.substring(1))
                .results()
                .map(part -> part.group(1))
                .toList();
        List<String> all = parts.isEmpty() ? List.of(specifier.substring(1, specifier.length() - 1)) : parts;
        return all.stream()
                .filter(part -> !part.isBlank() && !part.startsWith("#"))
                .map(part -> part.replaceAll("'(.)", "$1"))
                .toList();
    }
}
