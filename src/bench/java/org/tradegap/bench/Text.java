package org.tradegap.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Lines of CSV being written as bytes. */
final class Text {
    private final byte[] bytes;
    private int length;

    Text(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** A number, with zeros in front up to a width. */
    Text number(long number, int width) {
        int digits = width;
        while (number >= power(digits)) {
            digits++;
        }
        length += digits;
        long rest = number;
        for (int at = length - 1; at >= length - digits; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** A decimal, at least 0.001, without zeros at its end. */
    Text thousandths(double value) {
        long all = Math.max(1, Math.round(value * 1000));
        number(all / 1000, 1);
        if (all % 1000 != 0) {
            bytes[length++] = '.';
            number(all % 1000, 3);
            while (bytes[length - 1] == '0') {
                length--;
            }
        }
        return this;
    }

    Text comma() {
        bytes[length++] = ',';
        return this;
    }

    void notKnown() {
        bytes[length++] = 'N';
        bytes[length++] = 'A';
    }

    void end() {
        bytes[length++] = '\n';
    }

    void writeTo(OutputStream out) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }
}
