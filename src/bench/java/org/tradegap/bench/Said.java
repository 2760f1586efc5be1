package org.tradegap.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How a peer says on its output how long it took. */
final class Said {
    private Said() {}

    static void print(String what, long nanoseconds) {
        System.out.println(String.format(Locale.ROOT, "%s %.4f", what, nanoseconds / 1e9));
    }

    /** The seconds that were said of something. */
    static OptionalDouble of(List<String> output, String what) {
        return output.stream()
                .filter(line -> line.startsWith(what + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(what.length() + 1)))
                .findFirst();
    }
}
