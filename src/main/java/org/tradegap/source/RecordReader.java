package org.tradegap.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the records of a block with Commons CSV. Where a quote or a line end goes wrong, the block is read again record
 * by record, as {@link RecordEnds} tells them, so that only the one at fault is lost, as a rejection. A line ends with a
 * line feed, with or without a carriage return before it; a carriage return alone ends nothing.
 */
final class RecordReader {
    /**
     * A record.
     *
     * @param line of its first character, counted from the block's first line
     * @param fields its fields; none when it cannot be split into fields
     * @param text the record as it stands, where it cannot be split
     */
    record Line(long line, List<String> fields, String text) {}

    private static final Pattern SPECIAL = Pattern.compile("[\"\r\n]");

    private final CSVFormat csv;
    private final Pattern delimiter;
    private final int width;

    RecordReader(char delimiter, int width) {
        this.csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        this.delimiter = Pattern.compile(Pattern.quote(String.valueOf(delimiter)));
        this.width = width;
    }

    /** The records of a block in their order; blank lines are none. */
    List<Line> read(String block) {
        return hasStrayReturn(block) ? recordByRecord(block) : inOneGo(block).orElseGet(() -> recordByRecord(block));
    }

    /** All records, unless a quote may have gone wrong: an error, another width or a record over several lines. */
    private Optional<List<Line>> inOneGo(String block) {
        List<Line> records = new ArrayList<>();
        boolean quoted = block.indexOf('"') >= 0;
        try (CSVParser parser = csv.parse(new StringReader(block))) {
            for (CSVRecord each : parser) {
                boolean suspicious = quoted && each.size() != width;
                if (suspicious || each.stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
                    return Optional.empty();
                }
                records.add(new Line(parser.getCurrentLineNumber(), each.toList(), ""));
            }
            return Optional.of(records);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private List<Line> recordByRecord(String block) {
        List<Line> records = new ArrayList<>();
        List<String> lines = List.of(block.split("\n", -1));
        RecordEnds ends = new RecordEnds();
        int start = 0;
        for (int at = 0; at < lines.size(); at++) {
            if (endsAfter(lines.get(at), ends) || at == lines.size() - 1) {
                addRecords(lines.subList(start, at + 1), start, records);
                start = at + 1;
            }
        }
        return records;
    }

    private static boolean endsAfter(String line, RecordEnds ends) {
        for (int i = 0; i < line.length(); i++) {
            ends.endsWith((byte) Math.min(line.charAt(i), Byte.MAX_VALUE));
        }
        return ends.endsWith((byte) '\n');
    }

    /** The records in lines that an open quote joins: as few lines for each as make the right width, else one. */
    private void addRecords(List<String> lines, int before, List<Line> records) {
        int at = 0;
        while (at < lines.size()) {
            int taken = linesOfRecord(lines.subList(at, lines.size()));
            String text = text(lines.subList(at, at + taken));
            if (!text.isEmpty()) {
                List<String> fields = split(text).orElse(List.of());
                records.add(new Line(before + at + 1L, fields, fields.isEmpty() ? text : ""));
            }
            at += taken;
        }
    }

    private int linesOfRecord(List<String> lines) {
        for (int n = 1; n <= lines.size(); n++) {
            if (split(text(lines.subList(0, n)))
                    .filter(fields -> fields.size() == width)
                    .isPresent()) {
                return n;
            }
        }
        return 1;
    }

    /** Lines as they stand, but for the last line's end. */
    private static String text(List<String> lines) {
        String text = String.join("\n", lines);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean hasStrayReturn(String block) {
        for (int at = block.indexOf('\r'); at >= 0; at = block.indexOf('\r', at + 1)) {
            if (at + 1 == block.length() || block.charAt(at + 1) != '\n') {
                return true;
            }
        }
        return false;
    }

    private Optional<List<String>> split(String text) {
        if (SPECIAL.matcher(text).find()) {
            return parse(text);
        }
        return Optional.of(List.of(delimiter.split(text, -1)));
    }

    private Optional<List<String>> parse(String text) {
        try (CSVParser parser = csv.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
