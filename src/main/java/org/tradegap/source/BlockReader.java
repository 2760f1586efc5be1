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
    private final boolean hashed;
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
        this.hashed = !slice.sha256().isEmpty();
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
        int end = 0;
        while (end == 0 && left > 0) {
            checkLength(bytes.length);
            bytes = more(bytes);
            end = lastEnd(bytes);
        }
        int cut = left == 0 ? bytes.length : end;
        held = Arrays.copyOfRange(bytes, cut, bytes.length);
        Block block = new Block(bytes, cut, line, left == 0 && held.length == 0);
        line += Bytes.count(bytes, 0, cut, '\n');
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
        if (hashed) {
            digest.update(joined, bytes.length, wanted);
        }
        left -= wanted;
        return joined;
    }

    /** The end of the last record in some bytes that start with one; 0 where none ends. */
    private static int lastEnd(byte[] bytes) {
        if (Bytes.first(bytes, 0, bytes.length, '"') == bytes.length) {
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            return end;
        }
        RecordEnds ends = new RecordEnds();
        int end = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (ends.endsWith(bytes[i])) {
                end = i + 1;
            }
        }
        return end;
    }

    private void checkLength(int length) {
        if (length >= LONGEST_RECORD) {
            long at = slice.firstLine() + line - 1;
            throw new InputException(new Problem(file.toString(), at, "a record of less than 16 MiB", "no end of it"));
        }
    }

    private void checkContent() {
        if (hashed && !HexFormat.of().formatHex(digest.digest()).equals(slice.sha256())) {
            throw changed();
        }
    }

    private InputException changed() {
        return new InputException(new Problem(file.toString(), 0, "the same bytes as a moment ago", "a changed file"));
    }
}
