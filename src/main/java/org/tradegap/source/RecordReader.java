package org.tradegap.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the records of a block with Commons CSV. Where a quote goes wrong, the block is read again line by line, so
 * that only the record at fault is lost, as a rejection.
 */
final class RecordReader {
    /**
     * A record.
     *
     * @param line of its first character, counted from the block's first line
     * @param fields its fields; empty when it cannot be split into fields
     * @param text the record as it stands, where it cannot be split
     */
    record Line(long line, List<String> fields, String text) {}

    private final CSVFormat csv;
    private final int width;

    RecordReader(char delimiter, int width) {
        this.csv = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
        this.width = width;
    }

    /** The records of a block in their order; blank lines are none. */
    List<Line> read(String block) {
        return inOneGo(block).orElseGet(() -> lineByLine(block));
    }

    /** All records, unless a quote went wrong: an error, or a record over several lines of another width. */
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

    private List<Line> lineByLine(String block) {
        List<Line> records = new ArrayList<>();
        List<String> lines = block.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int taken = 1;
            if (!lines.get(at).isEmpty()) {
                taken = linesOfRecord(lines, at);
                String text = String.join("\n", lines.subList(at, at + taken));
                List<String> fields = split(text).orElse(List.of());
                records.add(new Line(at + 1L, fields, fields.isEmpty() ? text : ""));
            }
            at += taken;
        }
        return records;
    }

    /** One, or as many as a quoted field spans when they make a record of the right width. */
    private int linesOfRecord(List<String> lines, int at) {
        int longest = Math.min(RecordEnds.LONGEST_RECORD_IN_LINES, lines.size() - at);
        boolean open = false;
        for (int n = 1; n <= longest; n++) {
            open ^= lines.get(at + n - 1).chars().filter(c -> c == '"').count() % 2 == 1;
            if (!open) {
                boolean whole = split(String.join("\n", lines.subList(at, at + n)))
                        .filter(fields -> fields.size() == width)
                        .isPresent();
                return whole ? n : 1;
            }
        }
        return 1;
    }

    private Optional<List<String>> split(String text) {
        try (CSVParser parser = csv.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
