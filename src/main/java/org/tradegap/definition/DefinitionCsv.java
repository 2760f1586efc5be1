package org.tradegap.definition;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV that a user writes beside a definition; every mistake in it becomes a problem with its line. */
public final class DefinitionCsv {
    private static final String MARK = "\uFEFF";
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Path file;
    private final List<String> header;
    private final Problems problems;

    /** A file with these columns. */
    public DefinitionCsv(Path file, List<String> header, Problems problems) {
        this.file = file;
        this.header = List.copyOf(header);
        this.problems = problems;
    }

    /**
     * Hands out every row that has all columns, its fields without blanks around them.
     *
     * @param row takes it; what is expected where it cannot be taken, else nothing
     * @return the file as it was written; empty where it cannot be read
     */
    public String read(Function<List<String>, Optional<String>> row) throws IOException {
        String columns = String.join(",", header);
        if (!Files.isRegularFile(file)) {
            problem(0, "a CSV of " + columns, "no such file");
            return "";
        }
        try {
            String text = Files.readString(file);
            rows(text.startsWith(MARK) ? text.substring(1) : text, row);
            return text;
        } catch (CharacterCodingException e) {
            problem(0, "text in UTF-8", "bytes that are not");
        } catch (UncheckedIOException e) {
            problem(0, "CSV with closed quotes", "an open one");
        }
        return "";
    }

    private void rows(String text, Function<List<String>, Optional<String>> row) throws IOException {
        boolean any = false;
        try (CSVParser csv = CSV.parse(new StringReader(text))) {
            for (CSVRecord each : csv) {
                List<String> fields = each.toList().stream().map(String::strip).toList();
                Optional<String> expected = any ? taken(fields, row) : first(fields);
                expected.ifPresent(words ->
                        problem((int) csv.getCurrentLineNumber(), words, "'" + String.join(",", fields) + "'"));
                any = true;
            }
        }
        if (!any) {
            problem(1, "the header " + String.join(",", header), "nothing");
        }
    }

    private Optional<String> first(List<String> fields) {
        return fields.equals(header) ? Optional.empty() : Optional.of("the header " + String.join(",", header));
    }

    private Optional<String> taken(List<String> fields, Function<List<String>, Optional<String>> row) {
        return fields.size() == header.size()
                ? row.apply(fields)
                : Optional.of(header.size() + " fields, " + String.join(",", header));
    }

    private void problem(int line, String expected, String found) {
        problems.add(new Problem(file.toString(), line, expected, found));
    }
}
