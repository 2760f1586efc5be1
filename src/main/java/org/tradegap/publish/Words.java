package org.tradegap.publish;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How dates, counts, sizes and links are written on the page. */
final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private Words() {}

    /** {@code November 23, 2026}. */
    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 12,345}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    /** {@code 120 B}, {@code 1.2 kB}, {@code 3.4 MB}; powers of 1000. */
    static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        boolean small = bytes < 999_950;
        return String.format(Locale.ROOT, "%,.1f %s", bytes / (small ? 1e3 : 1e6), small ? "kB" : "MB");
    }

    /** {@code figures, definition and template}. */
    static String listed(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A path with slashes as a relative link, in which nothing but the slashes has a meaning. */
    static String link(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
