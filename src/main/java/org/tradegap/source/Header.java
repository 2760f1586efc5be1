package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;

/**
 * The first lines of a file, of which one names its columns.
 *
 * @param lines without a byte order mark and their line ends
 * @param ends the offset of the first byte after each
 */
record Header(List<String> lines, List<Long> ends) {
    private static final int LONGEST = 1 << 16;
    private static final int MOST_LINES = 12;

    /**
     * Reads the first lines, as far as they are whole within 64 KiB.
     *
     * @throws InputException when the file is empty, its first line is no UTF-8 or longer than 64 KiB
     */
    static Header read(Content file) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(LONGEST);
        }
        if (head.length == 0) {
            throw new InputException(new Problem(file.toString(), 0, "a header and rows", "an empty file"));
        }
        List<String> lines = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        int from = 0;
        while (from < head.length && lines.size() < MOST_LINES) {
            int to = from;
            while (to < head.length && head[to] != '\n') {
                to++;
            }
            if (to == LONGEST && lines.isEmpty()) {
                throw new InputException(new Problem(file.toString(), 1, "a header within 64 KiB", "no line end"));
            }
            if (to == LONGEST) {
                break;
            }
            int trimmed = to > from && head[to - 1] == '\r' ? to - 1 : to;
            lines.add(decode(file, lines.size() + 1, ByteBuffer.wrap(head, from, trimmed - from)));
            from = Math.min(to + 1, head.length);
            ends.add((long) from);
        }
        return new Header(lines, ends);
    }

    /** The names in the line that a format has its header in; none where lines before it are not as they should be. */
    List<String> columns(Format.Shape shape) {
        return only(recordsOf(shape));
    }

    /** The names before a carriage return that ends the header within its line; none where none does. */
    List<String> columnsWithin(Format.Shape shape) {
        List<List<String>> records = recordsOf(shape);
        return records.size() > 1 ? records.get(0) : List.of();
    }

    private List<List<String>> recordsOf(Format.Shape shape) {
        return isThere(shape) ? records(lines.get(shape.before().size()), shape.delimiter()) : List.of();
    }

    /** Whether there is a line that a format can have its header in, and lines before it are as they should be. */
    private boolean isThere(Format.Shape shape) {
        List<String> before = shape.before();
        return lines.size() > before.size()
                && IntStream.range(0, before.size())
                        .allMatch(line -> Pattern.matches(before.get(line), lines.get(line)));
    }

    /** The fields of the line after the header of a format; none where there is no such line. */
    List<String> firstRecord(Format.Shape shape) {
        int at = shape.before().size() + 1;
        return at < lines.size() ? only(records(lines.get(at), shape.delimiter())) : List.of();
    }

    /** The offset of the first byte after the header of a format. */
    long end(Format.Shape shape) {
        return ends.get(shape.before().size());
    }

    /** The fields of a record; none where a carriage return within its line makes it several. */
    private static List<String> only(List<List<String>> records) {
        return records.size() == 1 ? records.get(0) : List.of();
    }

    private static List<List<String>> records(String line, char delimiter) {
        CSVFormat csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = csv.parse(new StringReader(line))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String decode(Content file, int line, ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(new Problem(file.toString(), line, "text in UTF-8", "bytes that are not"));
        }
    }
}
