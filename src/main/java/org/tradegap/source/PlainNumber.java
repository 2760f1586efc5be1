package org.tradegap.source;

/**
 * Reads plain decimals straight from bytes: digits, separators of thousands where the format has them, a point and digits;
 * whatever else a format allows is left to {@link ValueText}, which says the same of these.
 */
final class PlainNumber {
    /** A text that is not plain, or too long for 64 bits. */
    static final long OTHER = -1;

    private static final long ZEROS = '0' * Bytes.ONES;
    private static final long POINTS = '.' * Bytes.ONES;
    private static final long SIXES = 6 * Bytes.ONES;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final long HIGH_HALVES = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 12;

    private final int decimals;
    private final int separator;
    private final boolean none;
    private int scale;

    PlainNumber(Format.Numbers numbers) {
        this.decimals = numbers.decimals() >= 0 ? Math.min(numbers.decimals(), MOST_DECIMALS) : MOST_DECIMALS;
        this.separator = numbers.thousands().length() == 1 ? numbers.thousands().charAt(0) : -1;
        this.none = numbers.missing().keySet().stream().anyMatch(text -> text.matches(".*\\d.*"));
    }

    /** The digits after the point of the number that was read. */
    int scale() {
        return scale;
    }

    /** The number in some bytes, which come as words too, without its point; {@link #OTHER} where it is not plain. */
    long read(Words words, byte[] bytes, int start, int end) {
        int length = end - start;
        if (length > 0 && length <= Long.BYTES && end >= Long.BYTES && !none) {
            long number = few(words.from(end - Long.BYTES), length);
            if (number != OTHER) {
                return number;
            }
        }
        return readEach(bytes, start, end);
    }

    /**
     * The number in the last of eight bytes, all of them at a time; {@link #OTHER} where they hold anything but digits and one point
     * between them.
     */
    private long few(long word, int length) {
        int before = Byte.SIZE * (Long.BYTES - length);
        long text = (word & (-1L << before)) | (ZEROS >>> 1 >>> (Long.SIZE - 1 - before));
        long points = text ^ POINTS;
        points = (points - Bytes.ONES) & ~points & HIGH;
        int decimalsOf = 0;
        if (points != 0) {
            decimalsOf = Long.BYTES - 1 - Bytes.first(points);
            int at = Byte.SIZE * Bytes.first(points);
            if (at == before || decimalsOf == 0 || decimalsOf > decimals) {
                return OTHER;
            }
            long whole = (1L << at) - 1;
            text = (text & ~(whole << Byte.SIZE | 0xFF)) | (text & whole) << Byte.SIZE | '0';
        }
        long digits = text ^ ZEROS;
        if (((digits | digits + SIXES) & HIGH_HALVES) != 0) {
            return OTHER;
        }
        scale = decimalsOf;
        long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000_FFFF_0000_FFFFL;
        return (fours * 10_000 + (fours >>> 32)) & 0xFFFF_FFFFL;
    }

    private long readEach(byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (from < to && isBlank(bytes[to - 1])) {
            to--;
        }
        if (to - from > MOST_DIGITS || none) {
            return OTHER;
        }
        long value = 0;
        int i = from;
        for (; i < to && isDigit(bytes[i]); i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        if (i == from) {
            return OTHER;
        }
        return i < to && bytes[i] == separator && i - from <= 3
                ? grouped(bytes, i, to, value)
                : rest(bytes, i, to, value);
    }

    /** What follows the first digits of a number with separators: groups of three, each after one. */
    private long grouped(byte[] bytes, int at, int to, long first) {
        long value = first;
        int i = at;
        for (; i + 3 < to && bytes[i] == separator; i += 4) {
            for (int digit = i + 1; digit < i + 4; digit++) {
                if (!isDigit(bytes[digit])) {
                    return OTHER;
                }
                value = value * 10 + (bytes[digit] - '0');
            }
        }
        return rest(bytes, i, to, value);
    }

    private long rest(byte[] bytes, int at, int to, long value) {
        return at == to ? whole(value) : fraction(bytes, at, to, value);
    }

    private long whole(long value) {
        scale = 0;
        return value;
    }

    private long fraction(byte[] bytes, int point, int to, long whole) {
        scale = to - point - 1;
        if (bytes[point] != '.' || scale == 0 || scale > decimals) {
            return OTHER;
        }
        long value = whole;
        for (int i = point + 1; i < to; i++) {
            if (!isDigit(bytes[i])) {
                return OTHER;
            }
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
