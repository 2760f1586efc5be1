package org.tradegap.bench;

import java.util.Locale;

/** What the benchmark says while it runs. */
final class Talk {
    private Talk() {}

    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
