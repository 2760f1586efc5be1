package org.tradegap.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the rows of a file that have the key of an earlier one, exactly and in memory that grows only with how many do:
 * beyond a number of rows, keys go to buckets on disk.
 */
final class DuplicateRows implements Closeable {
    /** The rows held in memory. */
    static final int MOST_HELD = 1 << 20;

    private static final int BUCKETS = 256;
    private static final long ABSENT = 0;

    private final int mostHeld;
    private final boolean named;
    private final List<FileChannel> files = new ArrayList<>();
    private final List<DataOutputStream> buckets = new ArrayList<>();
    /** Keys, each with the line of its first row behind it. */
    private long[] rows = new long[2 << 10];

    private int held;
    private long repeated;
    private final Map<Long, Long> again = new HashMap<>();
    private final SortedMap<Long, Long> found = new TreeMap<>();
    private Optional<Path> folder = Optional.empty();

    /**
     * No rows yet.
     *
     * @param mostHeld the rows held in memory
     * @param named whether the lines of those that repeat are wanted, and not their number alone
     */
    DuplicateRows(int mostHeld, boolean named) {
        this.mostHeld = mostHeld;
        this.named = named;
    }

    /** Takes rows by their keys, each with a line of 1 or more; several threads can do so, in any order. */
    synchronized void add(long[] keysOfRows, long[] linesOfRows, int count) throws IOException {
        for (int row = 0; row < count; row++) {
            if (!buckets.isEmpty()) {
                write(keysOfRows[row], linesOfRows[row]);
            } else {
                hold(keysOfRows[row], linesOfRows[row]);
                if (held >= mostHeld) {
                    spill();
                }
            }
        }
    }

    /** How many rows repeat a key, of those that were looked at. */
    long repeated() {
        return repeated;
    }

    /** The lines of rows that repeat a key, each with the line of the first row that has it; none where they are not wanted. */
    synchronized SortedMap<Long, Long> find() throws IOException {
        name();
        for (int i = 0; i < buckets.size(); i++) {
            buckets.get(i).flush();
            clear();
            FileChannel file = files.get(i).position(0);
            long count = file.size() / (2 * Long.BYTES);
            DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
            for (long row = 0; row < count; row++) {
                hold(in.readLong(), in.readLong());
            }
            name();
        }
        return found;
    }

    @Override
    public synchronized void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
        if (folder.isPresent()) {
            Files.deleteIfExists(folder.get());
        }
    }

    private void hold(long key, long line) {
        if (4 * (held + 1) > rows.length) {
            grow();
        }
        int place = place(key);
        if (rows[place + 1] == ABSENT) {
            rows[place] = key;
            rows[place + 1] = line;
            held++;
        } else {
            repeated++;
            long later = Math.max(line, rows[place + 1]);
            rows[place + 1] = Math.min(line, rows[place + 1]);
            if (named) {
                again.put(later, key);
            }
        }
    }

    /** Gives each row that repeats a key the first row that has it, now that all rows with such keys are held. */
    private void name() {
        again.forEach((line, key) -> found.put(line, rows[place(key) + 1]));
        again.clear();
    }

    /** Where a key stands, or would. */
    private int place(long key) {
        int place = (2 * (int) (mixed(key) >>> 33)) & (rows.length - 1);
        while (rows[place + 1] != ABSENT && rows[place] != key) {
            place = (place + 2) & (rows.length - 1);
        }
        return place;
    }

    private static long mixed(long key) {
        return (key ^ (key >>> 29)) * 0x9E37_79B9_7F4A_7C15L;
    }

    private void grow() {
        long[] before = rows;
        rows = new long[2 * before.length];
        for (int i = 0; i < before.length; i += 2) {
            if (before[i + 1] != ABSENT) {
                System.arraycopy(before, i, rows, place(before[i]), 2);
            }
        }
    }

    private void clear() {
        rows = new long[2 << 10];
        held = 0;
    }

    /**
     * Moves what is held to disk, and what repeats with it, since an earlier row may still come. Files are gone when they are closed, and have no
     * name from the start where the system can do so: a process that is killed leaves none.
     */
    private void spill() throws IOException {
        Path place = Files.createTempDirectory("tradegap-keys");
        folder = Optional.of(place);
        for (int i = 0; i < BUCKETS; i++) {
            FileChannel file = FileChannel.open(
                    place.resolve(Integer.toString(i)),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            files.add(file);
            buckets.add(new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 13)));
        }
        for (int i = 0; i < rows.length; i += 2) {
            if (rows[i + 1] != ABSENT) {
                write(rows[i], rows[i + 1]);
            }
        }
        clear();
        repeated -= again.size();
        for (Map.Entry<Long, Long> row : again.entrySet()) {
            write(row.getValue(), row.getKey());
        }
        again.clear();
    }

    private void write(long key, long line) throws IOException {
        DataOutputStream out = buckets.get((int) (mixed(key) >>> 20) & (BUCKETS - 1));
        out.writeLong(key);
        out.writeLong(line);
    }
}
