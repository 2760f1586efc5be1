package org.tradegap.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.tradegap.definition.Problem;

/**
 * What comes out of a packed file. Damage of the packing is refused as a mistake in the file, while a failing disk stays
 * a failing disk; so is a file that grows out of all proportion.
 */
final class Unpacked extends BulkInput {
    /** How many times its packed size a file may have. */
    static final long RATIO = 200;

    /** What a file may have whatever its packed size. */
    static final long ALWAYS = 256L << 20;

    private final InputStream in;
    private final String name;
    private final long packed;
    private long unpacked;

    /**
     * Watches what a file is unpacked to.
     *
     * @param packed the size before, in bytes
     */
    Unpacked(String name, InputStream in, long packed) {
        this.in = in;
        this.name = name;
        this.packed = packed;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(bytes, offset, length);
        } catch (InputException e) {
            throw e;
        } catch (EOFException | ZipException | RuntimeException e) {
            throw Damage.of(name, e);
        }
        unpacked += Math.max(n, 0);
        if (unpacked > ALWAYS && unpacked / RATIO > packed) {
            String expected = "at most " + RATIO + " times its " + packed + " packed bytes";
            throw new InputException(new Problem(name, 0, expected, "more than " + unpacked + " unpacked bytes"));
        }
        return n;
    }

    /** Reads what it skips, so that nothing passes unseen. */
    @Override
    public long skip(long n) throws IOException {
        return n <= 0 ? 0 : Math.max(0, read(new byte[(int) Math.min(n, 1 << 16)]));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
