package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.tradegap.definition.Problem;

/**
 * Reads a slice of a file block by block, each block cut where a record ends, and makes sure that its bytes are those
 * that were surveyed.
 */
public final class BlockReader implements AutoCloseable {
    /** The least a block holds, in bytes, but for the last of a slice. */
    public static final int BLOCK = 2 << 20;

    private static final int LONGEST_RECORD = 16 << 20;

    private final Content file;
    private final Slice slice;
    private final int blockSize;
    private final InputStream in;
    private final RecordEnds ends = new RecordEnds();
    private final MessageDigest digest = Sha256.digest();
    private byte[] held = new byte[0];
    private long left;
    private long line = 1;

    public BlockReader(Content file, Slice slice) throws IOException {
        this(file, slice, BLOCK);
    }

    /** Reads blocks of at least the given number of bytes. */
    BlockReader(Content file, Slice slice, int blockSize) throws IOException {
        this.file = file;
        this.slice = slice;
        this.blockSize = blockSize;
        this.left = slice.length();
        this.in = file.open(slice.offset());
    }

    /**
     * The next block; empty at the end of the slice.
     *
     * @throws InputException when the file is no longer what was surveyed
     */
    public Optional<Block> next() throws IOException {
        if (left == 0 && held.length == 0) {
            return Optional.empty();
        }
        byte[] bytes = held;
        int scanned = 0;
        int end = 0;
        while (end == 0 && left > 0) {
            checkLength(bytes.length);
            bytes = more(bytes);
            end = lastEnd(bytes, scanned);
            scanned = bytes.length;
        }
        int cut = left == 0 ? bytes.length : end;
        held = Arrays.copyOfRange(bytes, cut, bytes.length);
        Block block = new Block(Arrays.copyOf(bytes, cut), line, left == 0 && held.length == 0);
        line += count(block.bytes());
        if (block.last()) {
            checkContent();
        }
        return Optional.of(block);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] more(byte[] bytes) throws IOException {
        int wanted = (int) Math.min(blockSize, left);
        byte[] joined = Arrays.copyOf(bytes, bytes.length + wanted);
        if (in.readNBytes(joined, bytes.length, wanted) < wanted) {
            throw changed();
        }
        digest.update(joined, bytes.length, wanted);
        left -= wanted;
        return joined;
    }

    private int lastEnd(byte[] bytes, int from) {
        int end = 0;
        for (int i = Math.max(from, carried(from)); i < bytes.length; i++) {
            if (ends.endsWith(bytes[i])) {
                end = i + 1;
            }
        }
        return end;
    }

    /** What was held back from the block before has been scanned with it. */
    private int carried(int from) {
        return from == 0 ? held.length : from;
    }

    private void checkLength(int length) {
        if (length >= LONGEST_RECORD) {
            long at = slice.firstLine() + line - 1;
            throw new InputException(new Problem(file.toString(), at, "a record of less than 16 MiB", "no end of it"));
        }
    }

    private void checkContent() {
        if (!HexFormat.of().formatHex(digest.digest()).equals(slice.sha256())) {
            throw changed();
        }
    }

    private InputException changed() {
        return new InputException(new Problem(file.toString(), 0, "the same bytes as a moment ago", "a changed file"));
    }

    private static long count(byte[] bytes) {
        long lines = 0;
        for (byte b : bytes) {
            lines += b == '\n' ? 1 : 0;
        }
        return lines;
    }
}
