package org.tradegap.source;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The frames of a zstd file on their way to the decompressor, piece by piece (RFC 8878), to see to what it does not:
 * frames without data are left out, an end anywhere but after a frame is told, and a frame that would want more memory
 * than a window of 8 MiB is refused.
 */
final class ZstdFrames extends PieceInput {
    private static final int MAGIC = 0x28b52ffd;
    private static final long LARGEST_WINDOW = 8L << 20;
    private static final int LARGEST_BLOCK = 128 << 10;

    /** What comes next. */
    private enum Next {
        FRAME,
        BLOCK,
        CHECKSUM
    }

    private final DataInputStream in;
    private Next next = Next.FRAME;
    private boolean checksum;
    private boolean any;

    ZstdFrames(InputStream in) {
        this.in = new DataInputStream(in);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    byte[] piece() throws IOException {
        return switch (next) {
            case FRAME -> frame();
            case BLOCK -> block();
            case CHECKSUM -> {
                next = Next.FRAME;
                yield bytes(new byte[0], 4);
            }
        };
    }

    private byte[] frame() throws IOException {
        for (int first = in.read(); first >= 0; first = in.read()) {
            int magic = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            if (magic == MAGIC) {
                return header();
            }
            if ((magic & 0xF0FFFFFF) != 0x502a4d18) {
                throw new ZipException("something else than zstd after zstd");
            }
            in.skipNBytes(Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
        }
        if (!any) {
            throw new EOFException();
        }
        return new byte[0];
    }

    private byte[] header() throws IOException {
        byte[] start = bytes(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, 1);
        int descriptor = start[4] & 0xFF;
        boolean whole = (descriptor & 0x20) != 0;
        int dictionary = (descriptor & 3) == 0 ? 0 : 1 << ((descriptor & 3) - 1);
        int kind = descriptor >>> 6;
        int size = kind == 0 ? whole ? 1 : 0 : 1 << kind;
        int before = start.length + (whole ? 0 : 1) + dictionary;
        byte[] header = bytes(start, before + size - start.length);
        long window = whole ? number(header, before, size) : window(header[start.length] & 0xFF);
        if (window > LARGEST_WINDOW || window < 0) {
            throw new ZipException("zstd with a window of more than 8 MiB, as --long and --ultra make it");
        }
        checksum = (descriptor & 4) != 0;
        next = Next.BLOCK;
        any = true;
        return header;
    }

    private byte[] block() throws IOException {
        byte[] header = bytes(new byte[0], 3);
        long descriptor = number(header, 0, 3);
        boolean last = (descriptor & 1) != 0;
        boolean repeated = (descriptor >> 1 & 3) == 1;
        int size = (int) (descriptor >> 3);
        if (size > LARGEST_BLOCK) {
            throw new ZipException("zstd with a block of more than 128 KiB");
        }
        if (last) {
            next = checksum ? Next.CHECKSUM : Next.FRAME;
        }
        return bytes(header, repeated ? 1 : size);
    }

    private byte[] bytes(byte[] before, int more) throws IOException {
        byte[] joined = Arrays.copyOf(before, before.length + more);
        in.readFully(joined, before.length, more);
        return joined;
    }

    private static long window(int descriptor) {
        long base = 1L << (10 + (descriptor >>> 3));
        return base + base / 8 * (descriptor & 7);
    }

    private static long number(byte[] bytes, int from, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | (bytes[from + i] & 0xFF);
        }
        return number;
    }
}
