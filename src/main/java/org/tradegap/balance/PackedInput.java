package org.tradegap.balance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link PackedOutput} wrote, from bytes that are known to be whole. */
final class PackedInput {
    private final byte[] bytes;
    private int at;

    /** Reads from a byte on. */
    PackedInput(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    long number() {
        long number = bytes[at++];
        if (number >= 0) {
            return number;
        }
        number &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            byte next = bytes[at++];
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    byte[] bytes(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    String text() {
        return new String(bytes((int) number()), StandardCharsets.UTF_8);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (long n = number(); n > 0; n--) {
            texts.add(text());
        }
        return texts;
    }
}
