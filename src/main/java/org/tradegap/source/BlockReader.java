package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.tradegap.definition.Problem;

/**
 * Reads a slice of a file block by block, each block cut where a record ends, and makes sure that its bytes are those
 * that were surveyed.
 */
public final class BlockReader implements AutoCloseable {
    /** The least a block holds, in bytes, but for the last of a slice. */
    public static final int BLOCK = 2 << 20;

    /** Records that become longer from block to block do not need other bytes each time. */
    private static final int SLACK = 1 << 12;

    private static final int LONGEST_RECORD = 4 << 20;
    private static final int AT_A_TIME = 1 << 16;

    private static final byte[] NOTHING = {};

    private final Content file;
    private final Slice slice;
    private final int blockSize;
    private final InputStream in;
    private final boolean hashed;
    private final Checksum checksum = new CRC32C();
    private final StartProof proof;
    private byte[] held = NOTHING;
    private long left;
    private long line = 1;

    public BlockReader(Content file, Slice slice) throws IOException {
        this(file, slice, BLOCK);
    }

    /** Reads blocks of at least the given number of bytes. */
    public BlockReader(Content file, Slice slice, int blockSize) throws IOException {
        this.file = file;
        this.slice = slice;
        this.blockSize = blockSize;
        this.left = slice.length();
        this.hashed = !slice.sha256().isEmpty();
        this.proof = new StartProof(file);
        this.in = file.open(slice.offset());
    }

    /**
     * The next block; empty at the end of the slice.
     *
     * @throws InputException when the file is no longer what was surveyed
     */
    public Optional<Block> next() throws IOException {
        return next(NOTHING);
    }

    /**
     * The next block, in the given bytes where they are enough for it; several threads can take blocks, each with bytes of its own. There is
     * none after a failure.
     *
     * @throws InputException when the file is no longer what was surveyed
     */
    public synchronized Optional<Block> next(byte[] into) throws IOException {
        if (left == 0 && held.length == 0) {
            return Optional.empty();
        }
        boolean whole = false;
        try {
            Block block = block(into);
            whole = true;
            return Optional.of(block);
        } finally {
            left = whole ? left : 0;
        }
    }

    private Block block(byte[] into) throws IOException {
        int length = held.length;
        int start = length;
        LastEnd end = LastEnd.NONE;
        byte[] bytes = enough(into, length, 0);
        System.arraycopy(held, 0, bytes, 0, length);
        held = NOTHING;
        while (end.at() == 0 && left > 0) {
            int wanted = (int) Math.min(left, length == start ? blockSize : allowed(length));
            bytes = enough(bytes, length + wanted, length);
            read(bytes, length, wanted);
            length += wanted;
            end = LastEnd.of(bytes, length);
        }
        int cut = left == 0 ? length : end.at();
        held = Arrays.copyOfRange(bytes, cut, length);
        Block block = new Block(bytes, cut, line, left == 0 && held.length == 0);
        line += end.feeds();
        if (block.last()) {
            checkContent();
        }
        return block;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The bytes themselves where they are enough, else more with as many of them as count. */
    private static byte[] enough(byte[] bytes, int wanted, int count) {
        return bytes.length >= wanted ? bytes : grown(bytes, wanted, count);
    }

    private static byte[] grown(byte[] bytes, int wanted, int count) {
        byte[] grown = new byte[wanted + SLACK];
        System.arraycopy(bytes, 0, grown, 0, count);
        return grown;
    }

    /** Reads so many bytes, few at a time, so that what is between here and the disk holds few. */
    private void read(byte[] bytes, int from, int wanted) throws IOException {
        for (int done = 0; done < wanted; done += AT_A_TIME) {
            int count = Math.min(AT_A_TIME, wanted - done);
            if (in.readNBytes(bytes, from + done, count) < count) {
                throw changed();
            }
            if (hashed) {
                checksum.update(bytes, from + done, count);
            }
            proof.add(bytes, from + done, from + done + count);
        }
        left -= wanted;
        if (left == 0) {
            proof.end();
        }
    }

    /** How many bytes more a record that has had so many can have. */
    private int allowed(int length) {
        if (length >= LONGEST_RECORD) {
            long at = slice.firstLine() + line - 1;
            throw new InputException(new Problem(file.toString(), at, "a record of less than 4 MiB", "no end of it"));
        }
        return Math.min(blockSize, LONGEST_RECORD - length);
    }

    private void checkContent() {
        if (hashed && checksum.getValue() != slice.crc32c()) {
            throw changed();
        }
    }

    private InputException changed() {
        return new InputException(new Problem(file.toString(), 0, "the same bytes as a moment ago", "a changed file"));
    }
}
