package org.tradegap.balance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.tradegap.source.Sha256;

/** Numbers and texts of files in as many bytes as they need: seven bits of a number a byte, texts in UTF-8. */
final class PackedOutput {
    /** The most bytes that a number needs. */
    private static final int LONGEST = 10;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    /** Writes a number, of which few bytes are needed where it is small and not negative. */
    void number(long number) {
        reserve(LONGEST);
        long left = number;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /** Writes a number in four bytes. */
    void fixed(int number) {
        raw(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    void raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        raw(encoded);
    }

    void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** All that was written, and its SHA-256. */
    byte[] withDigest() {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes, 0, size);
        raw(digest.digest());
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
