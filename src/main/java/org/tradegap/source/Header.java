package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.tradegap.definition.Problem;

/**
 * The first line of a file.
 *
 * @param text without a byte order mark and its line end
 * @param end the offset of the first byte after it
 */
record Header(String text, long end) {
    private static final int LONGEST = 1 << 16;
    private static final int BOM = 3;

    /**
     * Reads the first line.
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
        int from = startsWithBom(head) ? BOM : 0;
        int to = from;
        while (to < head.length && head[to] != '\n') {
            to++;
        }
        if (to == LONGEST) {
            throw new InputException(new Problem(file.toString(), 1, "a header within 64 KiB", "no line end"));
        }
        int end = Math.min(to + 1, head.length);
        int trimmed = to > from && head[to - 1] == '\r' ? to - 1 : to;
        return new Header(decode(file, ByteBuffer.wrap(head, from, trimmed - from)), end);
    }

    /** The names in the first line, split at a delimiter; none when it is no CSV. */
    List<String> columns(char delimiter) {
        CSVFormat csv = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = csv.parse(new StringReader(text))) {
            Optional<CSVRecord> first = parser.stream().findFirst();
            return first.map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String decode(Content file, ByteBuffer line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(new Problem(file.toString(), 1, "text in UTF-8", "bytes that are not"));
        }
    }

    private static boolean startsWithBom(byte[] head) {
        return head.length >= BOM && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
    }
}
