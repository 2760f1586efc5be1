package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.tradegap.definition.Problem;

/**
 * Cuts a file into slices where records end, at places that the content chooses: the first record end beyond the
 * smallest size whose line has a hash of a chosen form, so that rows inserted early in a file move few of the cuts.
 */
final class Slicer {
    private static final int WINDOW_MASK = 0x3FFF;
    private static final int SHOWN = 60;

    private final long smallest;
    private final long largest;

    /** Slices of 4 to 64 MiB. */
    Slicer() {
        this(4L << 20, 64L << 20);
    }

    /** Slices between two sizes in bytes. */
    Slicer(long smallest, long largest) {
        this.smallest = smallest;
        this.largest = largest;
    }

    /** One slice for all that follows the header. */
    static Slicer whole() {
        return new Slicer(Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /**
     * The slices of a file, from the given offset and line to its end; a file with nothing but line ends there has none.
     *
     * @throws InputException when the last line has no end
     */
    List<Slice> cut(Content file, long offset, long firstLine) throws IOException {
        try (InputStream in = file.open(offset)) {
            Cut cut = new Cut(offset, firstLine);
            List<Slice> slices = cut.read(in);
            if (!slices.isEmpty() && !cut.ended) {
                throw cutOff(file, cut);
            }
            return slices;
        }
    }

    /** A file that was cut off in transfer ends in the middle of a record, and nothing else may tell. */
    private static InputException cutOff(Content file, Cut cut) {
        String end = new String(cut.tail, StandardCharsets.UTF_8);
        String found = "'…" + end.substring(end.lastIndexOf('\n') + 1) + "' and the end of the file";
        long line = cut.lineOfStart + cut.ends.lines();
        return new InputException(new Problem(
                file.toString(), line, "a line end after the last record (add one if the file is whole)", found));
    }

    private final class Cut {
        private final List<Slice> slices = new ArrayList<>();
        private final RecordEnds ends = new RecordEnds();
        private final long lineOfStart;
        private MessageDigest digest = Sha256.digest();
        private long start;
        private long line;
        private long length;
        private int hash;
        private boolean blank = true;
        private boolean ended;
        private byte[] tail = new byte[0];

        Cut(long offset, long firstLine) {
            this.start = offset;
            this.line = firstLine;
            this.lineOfStart = firstLine;
        }

        List<Slice> read(InputStream in) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                ended = buffer[n - 1] == '\n';
                keepTail(buffer, n);
                scan(buffer, n);
            }
            finish();
            return blank ? List.of() : slices;
        }

        private void keepTail(byte[] buffer, int n) {
            int before = Math.min(tail.length, Math.max(0, SHOWN - n));
            byte[] kept = Arrays.copyOfRange(tail, tail.length - before, tail.length + Math.min(n, SHOWN));
            System.arraycopy(buffer, n - Math.min(n, SHOWN), kept, before, Math.min(n, SHOWN));
            tail = kept;
        }

        private void scan(byte[] buffer, int n) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                hash = hash * 31 + buffer[i];
                length++;
                blank &= buffer[i] == '\n' || buffer[i] == '\r';
                if (ends.endsWith(buffer[i])) {
                    if (length >= smallest && ((hash & WINDOW_MASK) == 0 || length >= largest)) {
                        digest.update(buffer, from, i + 1 - from);
                        from = i + 1;
                        finish();
                    }
                    hash = 0;
                }
            }
            digest.update(buffer, from, n - from);
        }

        private void finish() {
            if (length > 0) {
                slices.add(new Slice(start, length, line, HexFormat.of().formatHex(digest.digest())));
            }
            start += length;
            line = lineOfStart + ends.lines();
            length = 0;
            digest = Sha256.digest();
        }
    }
}
