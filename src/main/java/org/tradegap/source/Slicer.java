package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.tradegap.definition.Problem;

/**
 * Cuts a file into slices where records end, at places that the content chooses: the first record end beyond the
 * smallest size before which the bytes have a hash of a chosen form, so that rows inserted early in a file move few of the cuts.
 */
final class Slicer {
    private static final int WINDOW_MASK = 0x3FFF;
    private static final int WINDOW = 64;
    private static final int CHUNK = 1 << 18;

    private final long smallest;
    private final long largest;
    private final boolean hashed;

    /**
     * Slices of 16 to 64 MiB: each costs a step, and a change the slices that it touches.
     *
     * @param hashed whether their SHA-256 is wanted
     */
    Slicer(boolean hashed) {
        this(16L << 20, 64L << 20, hashed);
    }

    /** Slices between two sizes in bytes. */
    Slicer(long smallest, long largest) {
        this(smallest, largest, true);
    }

    private Slicer(long smallest, long largest, boolean hashed) {
        this.smallest = smallest;
        this.largest = largest;
        this.hashed = hashed;
    }

    /**
     * One slice for all that follows the header.
     *
     * @param hashed whether its SHA-256 is wanted
     */
    static Slicer whole(boolean hashed) {
        return new Slicer(Long.MAX_VALUE, Long.MAX_VALUE, hashed);
    }

    /**
     * The slices of a file, from the given offset and line to its end; a file with nothing but line ends there has none.
     *
     * @throws InputException when the last line has no end
     */
    List<Slice> cut(Content file, long offset, long firstLine) throws IOException {
        if (!reads(file) && file.isWhole(offset)) {
            return List.of(new Slice(offset, file.length() - offset, firstLine, "", 0));
        }
        try (InputStream in = file.open(offset)) {
            Cut cut = new Cut(file, offset, firstLine);
            List<Slice> slices = cut.read(in);
            if (!slices.isEmpty() && !cut.ended) {
                throw cutOff(file, cut);
            }
            return slices;
        }
    }

    /** Whether all of a file is read to be cut. */
    boolean reads(Content file) {
        return smallest < Long.MAX_VALUE || hashed || !file.seekable();
    }

    /** A file that was cut off in transfer ends in the middle of a record, and nothing else may tell. */
    private static InputException cutOff(Content file, Cut cut) {
        String end = cut.tail();
        String found = "'…" + end.substring(end.lastIndexOf('\n') + 1) + "' and the end of the file";
        return new InputException(new Problem(
                file.toString(),
                cut.nextLine,
                "a line end after the last record (add one if the file is whole)",
                found));
    }

    private final class Cut {
        private final List<Slice> slices = new ArrayList<>();
        private final RecordEnds ends = new RecordEnds();
        private final byte[] buffer = new byte[WINDOW + CHUNK];
        private final MessageDigest digest = Sha256.digest();
        private final Checksum checksum = new CRC32C();
        private final StartProof proof;
        private long start;
        private long line;
        private long length;
        private long nextLine;
        private int taken = WINDOW;
        private int kept = WINDOW;
        private int filled;
        private long feeds;
        private boolean blank = true;
        private boolean ended;

        Cut(Content file, long offset, long firstLine) {
            this.proof = new StartProof(file);
            this.start = offset;
            this.line = firstLine;
            this.nextLine = firstLine;
        }

        List<Slice> read(InputStream in) throws IOException {
            for (int n = in.readNBytes(buffer, WINDOW, CHUNK); n > 0; n = in.readNBytes(buffer, WINDOW, CHUNK)) {
                int end = WINDOW + n;
                filled = end;
                feeds = Bytes.countUnless(buffer, WINDOW, end, '\n', '"');
                proof.add(buffer, WINDOW, end);
                ended = buffer[end - 1] == '\n';
                for (int i = WINDOW; i < end && blank; i++) {
                    blank = buffer[i] == '\n' || buffer[i] == '\r';
                }
                taken = WINDOW;
                if (smallest < Long.MAX_VALUE) {
                    cut(end);
                }
                take(end);
                kept = Math.max(0, kept - n);
                System.arraycopy(buffer, n, buffer, 0, WINDOW);
            }
            proof.end();
            finish();
            return blank ? List.of() : slices;
        }

        private void cut(int end) {
            if (ends.isOpen() || feeds == Bytes.MET) {
                for (int i = WINDOW; i < end; i++) {
                    if (ends.endsWith(buffer[i]) && isCut(i + 1)) {
                        take(i + 1);
                        finish();
                    }
                }
                return;
            }
            ends.pass(buffer[end - 1], feeds > 0);
            for (int i = next(taken, end); i < end; i = next(Math.max(i + 1, taken), end)) {
                if (isCut(i + 1)) {
                    take(i + 1);
                    finish();
                }
            }
        }

        /** The next line feed that ends at least the smallest slice. */
        private int next(int from, int end) {
            long first = Math.max(from, taken + smallest - length - 1);
            return first >= end ? end : Bytes.first(buffer, (int) first, end, '\n');
        }

        /** Whether a record that ends before a byte is the last of a slice: as the bytes before it say. */
        private boolean isCut(int at) {
            long size = length + at - taken;
            if (size < smallest || size >= largest) {
                return size >= largest && size >= smallest;
            }
            int hash = 0;
            for (int i = Math.max(kept, at - WINDOW); i < at; i++) {
                hash = hash * 31 + buffer[i];
            }
            return ((hash ^ (hash >>> 15)) & WINDOW_MASK) == 0;
        }

        private void take(int to) {
            length += to - taken;
            boolean counted = taken == WINDOW && to == filled && feeds != Bytes.MET;
            nextLine += counted ? feeds : Bytes.count(buffer, taken, to, '\n');
            if (hashed) {
                digest.update(buffer, taken, to - taken);
                checksum.update(buffer, taken, to - taken);
            }
            taken = to;
        }

        private void finish() {
            if (length > 0) {
                String sha256 = hashed ? HexFormat.of().formatHex(digest.digest()) : "";
                slices.add(new Slice(start, length, line, sha256, checksum.getValue()));
                checksum.reset();
            }
            start += length;
            line = nextLine;
            length = 0;
        }

        /** The end of what was read, as far as it is kept. */
        String tail() {
            return new String(buffer, kept, WINDOW - kept, StandardCharsets.UTF_8);
        }
    }
}
