package org.tradegap.balance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text that grows, as UTF-8. */
final class CsvBytes {
    /** More than any figure has. */
    private static final int MOST = 32;

    private byte[] bytes = new byte[1 << 16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** The text; what is behind its size is none of it. */
    byte[] bytes() {
        return bytes;
    }

    /** A text in bytes. */
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    CsvBytes add(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    CsvBytes add(char sign) {
        reserve(1);
        bytes[size++] = (byte) sign;
        return this;
    }

    /** Adds a number divided by a power of ten, without zeros at the end of its decimals. */
    CsvBytes add(long unscaled, int scale) {
        reserve(MOST);
        long value = unscaled;
        int decimals = scale;
        while (decimals > 0 && value == 10 * tenth(value)) {
            value = tenth(value);
            decimals--;
        }
        if (value < 0) {
            bytes[size++] = '-';
            value = -value;
        }
        int end = size + Math.max(digits(value), decimals + 1) + (decimals > 0 ? 1 : 0);
        int at = end;
        for (int i = 0; i < decimals; i++) {
            value = putLastDigit(value, --at);
        }
        if (decimals > 0) {
            bytes[--at] = '.';
        }
        while (at > size) {
            value = putLastDigit(value, --at);
        }
        size = end;
        return this;
    }

    /** Puts the last digit of a number to its place and gives those before it. */
    private long putLastDigit(long value, int at) {
        long before = tenth(value);
        bytes[at] = (byte) ('0' + value - 10 * before);
        return before;
    }

    /** The whole tenth of a number; a product where that is exact, which takes a third of the time of a division. */
    private static long tenth(long value) {
        return value >= 0 && value <= Integer.MAX_VALUE ? (value * 0xCCCC_CCCDL) >>> 35 : value / 10;
    }

    private static int digits(long value) {
        int digits = 1;
        while (digits <= Decimals.MOST_DIGITS && value >= Decimals.power(digits)) {
            digits++;
        }
        return digits;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
