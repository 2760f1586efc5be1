package org.tradegap.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of a gzip file, which may be several joined. Java's own stream takes a damaged header of the second for
 * the end of the file and would lose rows; here everything after a member is another one, or zeros to the end.
 */
final class GzipMembers extends BulkInput {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private boolean started;
    private boolean inside;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            startMember(next());
        }
        while (inside && length > 0) {
            int n = inflate(bytes, offset, length);
            if (n > 0) {
                crc.update(bytes, offset, n);
                return n;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsInput()) {
                more();
                inflater.setInput(buffer, 0, limit);
                at = limit;
            } else {
                throw new ZipException("gzip that needs a dictionary");
            }
        }
        return length == 0 ? 0 : -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int inflate(byte[] bytes, int offset, int length) throws ZipException {
        try {
            return inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            throw new ZipException("gzip with " + e.getMessage());
        }
    }

    private void startMember(int first) throws IOException {
        if (first != 0x1f || next() != 0x8b || next() != Deflater.DEFLATED) {
            throw new ZipException("something else than gzip after gzip");
        }
        int flags = next();
        skip(6);
        if ((flags & RESERVED) != 0) {
            throw new ZipException("gzip of an unknown kind");
        }
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
            int character = next();
            while (character != 0) {
                character = next();
            }
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        crc.reset();
        inflater.reset();
        inflater.setInput(buffer, at, limit - at);
        at = limit;
        inside = true;
    }

    private void endMember() throws IOException {
        at = limit - inflater.getRemaining();
        if (number() != crc.getValue() || number() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("gzip with a wrong checksum");
        }
        inside = false;
        int first = 0;
        while (first == 0 && hasNext()) {
            first = next();
        }
        if (first != 0) {
            startMember(first);
        }
    }

    private long number() throws IOException {
        return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (at == limit) {
            more();
        }
        return buffer[at++] & 0xFF;
    }

    private boolean hasNext() throws IOException {
        return at < limit || fill();
    }

    private void more() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }
}
