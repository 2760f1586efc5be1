package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

/** XML in UTF-8 as it grows: one array, no object a cell. */
final class XmlBytes {
    private static final int FIRST_SIZE = 1 << 17;
    private static final int FULL = 1 << 16;
    private static final int BYTES_PER_CHAR = 7;
    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_DIGITS = 18;
    private static final long TEN = 10;
    private static final int ASCII = 0x80;

    private static final byte[] OPEN = "<t>".getBytes(ISO_8859_1);
    private static final byte[] OPEN_SPACED = "<t xml:space=\"preserve\">".getBytes(ISO_8859_1);
    private static final byte[] CLOSE = "</t>".getBytes(ISO_8859_1);

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Bytes that are XML already. */
    XmlBytes raw(byte[] xml) {
        room(xml.length);
        System.arraycopy(xml, 0, bytes, size, xml.length);
        size += xml.length;
        return this;
    }

    XmlBytes number(long number) {
        return decimal(number, 0);
    }

    /** A number in full, without zeros at its end. */
    XmlBytes decimal(BigDecimal number) {
        int scale = number.scale();
        if (scale >= 0 && scale <= MOST_DIGITS && number.precision() <= MOST_DIGITS) {
            return decimal(number.scaleByPowerOfTen(scale).longValue(), scale);
        }
        return raw(number.stripTrailingZeros().toPlainString().getBytes(ISO_8859_1));
    }

    private XmlBytes decimal(long unscaled, int scale) {
        long rest = Math.abs(unscaled);
        int places = scale;
        while (places > 0 && rest % TEN == 0) {
            rest /= TEN;
            places--;
        }
        byte[] digits = new byte[LONGEST_NUMBER + 2];
        int from = digits.length;
        for (int written = 0; written <= places || rest > 0; written++) {
            if (written == places && places > 0) {
                digits[--from] = '.';
            }
            digits[--from] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        if (unscaled < 0) {
            digits[--from] = '-';
        }
        room(digits.length - from);
        System.arraycopy(digits, from, bytes, size, digits.length - from);
        size += digits.length - from;
        return this;
    }

    /** Words in an element {@code t}, which keeps spaces at its ends only where told to; at least one letter. */
    XmlBytes words(String text) {
        boolean spaces =
                Character.isWhitespace(text.charAt(0)) || Character.isWhitespace(text.charAt(text.length() - 1));
        return raw(spaces ? OPEN_SPACED : OPEN).text(CellWriter.literal(text)).raw(CLOSE);
    }

    /** Words: what XML has no letter for as the file format writes it, half a letter as one that is unknown. */
    XmlBytes text(String text) {
        room(text.length() * BYTES_PER_CHAR);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ASCII) {
                ascii(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                letter(Character.toCodePoint(c, text.charAt(i)));
            } else if (c >= '\uFFFE') {
                numbered(c);
            } else {
                letter(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    private void ascii(char c) {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '\t', '\n' -> bytes[size++] = (byte) c;
            default -> {
                if (c < ' ') {
                    numbered(c);
                } else {
                    bytes[size++] = (byte) c;
                }
            }
        }
    }

    private void numbered(char c) {
        raw(String.format(Locale.ROOT, "_x%04X_", (int) c));
    }

    private void raw(String ascii) {
        raw(ascii.getBytes(ISO_8859_1));
    }

    /** A letter beyond ASCII in two to four bytes. */
    private void letter(int letter) {
        int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
        int mark = (0xFF00 >> (more + 1)) & 0xFF;
        bytes[size++] = (byte) (mark | (letter >> (6 * more)));
        for (int shift = 6 * (more - 1); shift >= 0; shift -= 6) {
            bytes[size++] = (byte) (0x80 | ((letter >> shift) & 0x3F));
        }
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    /** Writes what has come together, if that is much. */
    void drainSome(OutputStream out) throws IOException {
        if (size >= FULL) {
            drain(out);
        }
    }

    void drain(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
