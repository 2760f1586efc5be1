package org.tradegap.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Areas;
import org.tradegap.trade.TradeFlow;

/** Reads the blocks of one slice, in their order, into flows and rejections. */
public final class FlowReader implements Closeable {
    private final String file;
    private final long firstLine;
    private final RecordReader records;
    private final FlowParser parser;
    private final String delimiter;
    private final boolean findsDuplicates;
    private final Map<Long, Long> rejected;
    private final DuplicateRows duplicates = new DuplicateRows(DuplicateRows.MOST_HELD);

    /**
     * A reader for one slice.
     *
     * @param file the file as the user named it
     * @param firstLine the line of the file at which the slice starts
     */
    public FlowReader(String file, long firstLine, Layout layout, Areas areas) {
        this(file, firstLine, layout, areas, new TreeMap<>());
    }

    /**
     * A reader for one slice whose duplicates are known.
     *
     * @param rejected lines of the slice to the line of the row that each repeats
     */
    public FlowReader(String file, long firstLine, Layout layout, Areas areas, SortedMap<Long, Long> rejected) {
        this.file = file;
        this.firstLine = firstLine;
        this.records = new RecordReader(layout.format().shape().delimiter(), layout.width());
        this.parser = new FlowParser(layout, areas);
        this.delimiter = String.valueOf(layout.format().shape().delimiter());
        this.findsDuplicates = layout.format().findsDuplicates();
        this.rejected = rejected;
    }

    /**
     * Hands on what a block holds; lines are counted from the start of the slice.
     *
     * @throws InputException when the bytes are no UTF-8
     */
    public void read(Block block, FlowSink sink) throws IOException {
        for (RecordReader.Line line : records.read(decode(block))) {
            long number = block.firstLine() + line.line() - 1;
            sink.record();
            if (line.fields().isEmpty()) {
                sink.reject(
                        new Rejection("", number, "row", line.text(), "expected one record with each quote closed"));
            } else if (rejected.containsKey(number)) {
                sink.reject(duplicate(number, line.fields()));
            } else {
                List<TradeFlow> flows = parser.parse(line.fields(), number, sink);
                if (findsDuplicates && !flows.isEmpty()) {
                    duplicates.add(key(flows.get(0)), number);
                }
                flows.forEach(sink::flow);
            }
        }
    }

    /** The lines that repeat the key of an earlier row of the slice, once all is read; none where they are not looked for. */
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

    private static String key(TradeFlow flow) {
        return flow.period() + "|" + flow.reporter() + "|" + flow.partner() + "|"
                + flow.flow().code() + "|" + flow.commodity().classification() + "|"
                + flow.commodity().code();
    }

    private String decode(Block block) {
        ByteBuffer bytes = ByteBuffer.wrap(block.bytes());
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            long line = firstLine + block.firstLine() - 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += block.bytes()[i] == '\n' ? 1 : 0;
            }
            throw new InputException(new Problem(file, line, "text in UTF-8", "a byte that is not"));
        }
    }
}
