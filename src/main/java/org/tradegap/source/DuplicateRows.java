package org.tradegap.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the rows of a file that have the key of an earlier one, in memory that does not grow with the file: beyond a
 * number of rows, keys go to buckets on disk. Keys are told apart by 128 bits of their SHA-256.
 */
final class DuplicateRows implements Closeable {
    /** The rows held in memory. */
    static final int MOST_HELD = 1 << 18;

    private static final int BUCKETS = 256;

    private record Row(long high, long low, long line) {}

    private static final Comparator<Row> ORDER =
            Comparator.comparingLong(Row::high).thenComparingLong(Row::low).thenComparingLong(Row::line);

    private final int mostHeld;
    private final List<Row> held = new ArrayList<>();
    private final List<DataOutputStream> buckets = new ArrayList<>();
    private Path folder = Path.of("");

    DuplicateRows(int mostHeld) {
        this.mostHeld = mostHeld;
    }

    /** Takes a row. */
    void add(String key, long line) throws IOException {
        ByteBuffer hash = ByteBuffer.wrap(Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8)));
        held.add(new Row(hash.getLong(), hash.getLong(), line));
        if (held.size() >= mostHeld) {
            spill();
        }
    }

    /** The lines of rows that repeat a key, each with the line of the first row that has it. */
    SortedMap<Long, Long> find() throws IOException {
        SortedMap<Long, Long> found = new TreeMap<>();
        if (buckets.isEmpty()) {
            find(held, found);
            return found;
        }
        spill();
        for (int i = 0; i < BUCKETS; i++) {
            buckets.get(i).close();
            find(read(bucket(i)), found);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < buckets.size(); i++) {
            buckets.get(i).close();
            Files.deleteIfExists(bucket(i));
        }
        if (!buckets.isEmpty()) {
            Files.deleteIfExists(folder);
        }
    }

    private static void find(List<Row> rows, SortedMap<Long, Long> found) {
        rows.sort(ORDER);
        for (int i = 1, first = 0; i < rows.size(); i++) {
            boolean same = rows.get(i).high == rows.get(first).high && rows.get(i).low == rows.get(first).low;
            if (same) {
                found.put(rows.get(i).line, rows.get(first).line);
            } else {
                first = i;
            }
        }
    }

    private void spill() throws IOException {
        if (buckets.isEmpty()) {
            folder = Files.createTempDirectory("tradegap-keys");
            for (int i = 0; i < BUCKETS; i++) {
                buckets.add(new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(bucket(i)), 1 << 12)));
            }
        }
        for (Row row : held) {
            DataOutputStream out = buckets.get((int) (row.high & (BUCKETS - 1)));
            out.writeLong(row.high);
            out.writeLong(row.low);
            out.writeLong(row.line);
        }
        held.clear();
    }

    private static List<Row> read(Path bucket) throws IOException {
        List<Row> rows = new ArrayList<>();
        long count = Files.size(bucket) / (3 * Long.BYTES);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(bucket)))) {
            for (long i = 0; i < count; i++) {
                rows.add(new Row(in.readLong(), in.readLong(), in.readLong()));
            }
        }
        return rows;
    }

    private Path bucket(int i) {
        return folder.resolve(Integer.toString(i));
    }
}
