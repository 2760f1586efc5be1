package org.tradegap.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;
import org.tradegap.trade.CommodityCode;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;
import org.tradegap.trade.TradeFlow;

/** Reads the blocks of one slice, in their order, into flows and rejections. */
public final class FlowReader {
    /** What must not come twice in a file that rejects duplicates. */
    private record Key(Period period, Area reporter, Area partner, Flow flow, CommodityCode commodity) {}

    private final String file;
    private final long firstLine;
    private final boolean rejectsDuplicates;
    private final RecordReader records;
    private final FlowParser parser;
    private final Map<Key, Long> lines = new HashMap<>();

    /**
     * A reader for one slice.
     *
     * @param file the file as the user named it
     * @param firstLine the line of the file at which the slice starts
     */
    public FlowReader(String file, long firstLine, Layout layout, Areas areas) {
        this.file = file;
        this.firstLine = firstLine;
        this.rejectsDuplicates = layout.format().rejectsDuplicates();
        this.records = new RecordReader(layout.format().delimiter(), layout.width());
        this.parser = new FlowParser(layout, areas);
    }

    /**
     * Hands on what a block holds; lines are counted from the start of the slice.
     *
     * @throws InputException when the bytes are no UTF-8
     */
    public void read(Block block, FlowSink sink) {
        for (RecordReader.Line line : records.read(decode(block))) {
            long number = block.firstLine() + line.line() - 1;
            if (line.fields().isEmpty()) {
                sink.reject(
                        new Rejection("", number, "row", line.text(), "expected one record with each quote closed"));
            } else {
                Optional<TradeFlow> flow = parser.parse(line.fields(), number, sink);
                flow.filter(each -> isFirst(each, number, line.fields(), sink)).ifPresent(sink::flow);
            }
        }
    }

    private boolean isFirst(TradeFlow flow, long number, List<String> fields, FlowSink sink) {
        if (!rejectsDuplicates) {
            return true;
        }
        Key key = new Key(flow.period(), flow.reporter(), flow.partner(), flow.flow(), flow.commodity());
        Long before = lines.putIfAbsent(key, number);
        if (before != null) {
            sink.reject(new Rejection(
                    "",
                    number,
                    "row",
                    String.join(",", fields),
                    "expected one row for each key; line " + (before + firstLine - 1) + " has the same"));
        }
        return before == null;
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
