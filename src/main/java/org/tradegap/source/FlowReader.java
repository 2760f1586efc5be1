package org.tradegap.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Areas;
import org.tradegap.trade.TradeFlow;

/**
 * Reads blocks of one slice into flows and rejections: with Commons CSV, or plain records with the
 * {@link FlowScanner} and only the others with Commons CSV. Both give the same.
 */
public final class FlowReader implements Closeable {
    private static final int NOTED = 1 << 12;

    private final String file;
    private final long firstLine;
    private final RecordReader records;
    private final FlowParser parser;
    private final FlowNumbers numbers;
    private final FlowScanner scanner;
    private final String delimiter;
    private final boolean findsDuplicates;
    private final boolean byCode;
    private final SortedMap<Long, Long> rejected;
    private final DuplicateRows duplicates;
    private final long[] keys = new long[NOTED];
    private final long[] lines = new long[NOTED];
    private int noted;

    /**
     * A reader for one slice.
     *
     * @param file the file as the user named it
     * @param firstLine the line of the file at which the slice starts
     */
    public FlowReader(String file, long firstLine, Layout layout, Areas areas) {
        this(file, new FlowMeanings(file, layout, areas), firstLine, new TreeMap<>());
    }

    /**
     * A reader for one slice of which it may be known what repeats.
     *
     * @param file the file as the user named it
     * @param firstLine the line of the file at which the slice starts
     * @param rejected lines of the slice to the line of the row that each repeats
     */
    public FlowReader(String file, FlowMeanings meanings, long firstLine, SortedMap<Long, Long> rejected) {
        this(file, meanings, firstLine, rejected, new DuplicateRows(DuplicateRows.MOST_HELD, isNamed(meanings)));
    }

    private FlowReader(
            String file,
            FlowMeanings meanings,
            long firstLine,
            SortedMap<Long, Long> rejected,
            DuplicateRows duplicates) {
        Format format = meanings.layout().format();
        this.file = file;
        this.firstLine = firstLine;
        this.records =
                new RecordReader(format.shape().delimiter(), meanings.layout().width());
        this.parser = meanings.parser();
        this.numbers = meanings.numbers();
        this.scanner = meanings.scanner();
        this.delimiter = String.valueOf(format.shape().delimiter());
        this.findsDuplicates = format.findsDuplicates();
        this.byCode = format.conventions().duplicates() == Format.Duplicates.BY_CODE;
        this.rejected = rejected;
        this.duplicates = duplicates;
        scanner.start();
    }

    private static boolean isNamed(FlowMeanings meanings) {
        return meanings.layout().format().rejectsDuplicates();
    }

    /** A reader of other blocks of the same slice at the same time; what repeats is found together. */
    public FlowReader beside(FlowMeanings meanings) {
        return new FlowReader(file, meanings, firstLine, rejected, duplicates);
    }

    /** The numbers of what the flows of the slice are of. */
    public FlowNumbers numbers() {
        return numbers;
    }

    /**
     * Hands on what a block holds, figures as far as can be; lines are counted from the start of the slice.
     *
     * @throws InputException when bytes that are looked at are no UTF-8
     */
    public void scan(Block block, FigureSink sink) throws IOException {
        scanner.take(block);
        byte[] bytes = block.bytes();
        long line = block.firstLine();
        int at = 0;
        while (at < block.length()) {
            PlainRecords plain = scanner.find(at);
            line += plain.blanks();
            take(bytes, plain, line, sink);
            line += plain.size();
            at = plain.next();
            if (plain.size() == 0 && at < block.length()) {
                int next = endOfRecord(bytes, at, block.length());
                read(decode(bytes, at, next, line), line, sink);
                line += Bytes.count(bytes, at, next, '\n');
                at = next;
            }
        }
        handOver();
    }

    /** Hands on what is in plain records, the first of which starts at a line, and reads those that the scanner does not take. */
    private void take(byte[] bytes, PlainRecords plain, long line, FigureSink sink) throws IOException {
        rejected.subMap(line, line + plain.size())
                .keySet()
                .forEach(repeating -> scanner.pass((int) (repeating - line)));
        int record = 0;
        while (record < plain.size()) {
            int other = scanner.handOn(record, line, sink);
            for (; record < other && findsDuplicates; record++) {
                if (scanner.key(record) != FlowScanner.NO_FLOW) {
                    note(scanner.key(record), line + record);
                }
            }
            if (other < plain.size()) {
                read(decode(bytes, plain.start(other), plain.end(other), line + other), line + other, sink);
            }
            record = other + 1;
        }
    }

    private void note(long key, long line) throws IOException {
        if (noted == keys.length) {
            handOver();
        }
        keys[noted] = key;
        lines[noted++] = line;
    }

    private void handOver() throws IOException {
        duplicates.add(keys, lines, noted);
        noted = 0;
    }

    /**
     * Hands on what a block holds; lines are counted from the start of the slice.
     *
     * @throws InputException when the bytes are no UTF-8
     */
    public void read(Block block, FlowSink sink) throws IOException {
        read(decode(block.bytes(), 0, block.length(), block.firstLine()), block.firstLine(), sink);
        handOver();
    }

    private void read(String text, long firstLine, FlowSink sink) throws IOException {
        for (RecordReader.Line line : records.read(text)) {
            long number = firstLine + line.line() - 1;
            sink.record(number);
            if (line.fields().isEmpty()) {
                sink.reject(
                        new Rejection("", number, "row", line.text(), "expected one record with each quote closed"));
            } else if (rejected.containsKey(number)) {
                sink.reject(duplicate(number, line.fields()));
            } else {
                List<TradeFlow> flows = parser.parse(line.fields(), number, sink);
                if (findsDuplicates && !flows.isEmpty()) {
                    note(key(flows.get(0), line.fields()), number);
                }
                flows.forEach(sink::flow);
            }
        }
    }

    private long key(TradeFlow flow, List<String> fields) {
        long key = numbers.key(flow);
        return byCode
                ? FlowNumbers.withAreas(
                        key,
                        numbers.ofCode(parser.areaCode(fields, Field.REPORTER)),
                        numbers.ofCode(parser.areaCode(fields, Field.PARTNER)))
                : key;
    }

    /** How many rows repeat the key of an earlier one, once {@link #duplicates} have been looked for. */
    public long repeated() {
        return duplicates.repeated();
    }

    /** The lines that repeat the key of an earlier row of the slice, once all is read; none where they are not rejected. */
    public SortedMap<Long, Long> duplicates() throws IOException {
        return duplicates.find();
    }

    @Override
    public void close() throws IOException {
        duplicates.close();
    }

    private Rejection duplicate(long number, List<String> fields) {
        long first = rejected.getOrDefault(number, 0L) + firstLine - 1;
        return new Rejection(
                "",
                number,
                "row",
                String.join(delimiter, fields),
                "expected one row for each key; line " + first + " has the same");
    }

    private static int endOfRecord(byte[] bytes, int from, int end) {
        RecordEnds ends = new RecordEnds();
        int at = from;
        while (at < end && !ends.endsWith(bytes[at])) {
            at++;
        }
        return Math.min(at + 1, end);
    }

    private String decode(byte[] bytes, int from, int to, long line) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, to - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            long at = firstLine + line - 1 + Bytes.count(bytes, from, buffer.position(), '\n');
            throw new InputException(new Problem(file, at, "text in UTF-8", "a byte that is not"));
        }
    }
}
