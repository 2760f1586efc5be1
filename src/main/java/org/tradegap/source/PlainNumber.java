package org.tradegap.source;

/**
 * Reads plain decimals straight from bytes: digits, separators of thousands where the format has them, a point and digits;
 * whatever else a format allows is left to {@link ValueText}, which says the same of these.
 */
final class PlainNumber {
    /** A text that is not plain, or too long for 64 bits. */
    static final long OTHER = -1;

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

    /** The number in some bytes without its point; {@link #OTHER} where it is not plain. */
    long read(byte[] bytes, int start, int end) {
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
