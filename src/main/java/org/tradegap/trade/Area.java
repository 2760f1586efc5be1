package org.tradegap.trade;

import java.util.regex.Pattern;

/**
 * A country or area, or the world, as reporter or partner.
 *
 * @param code ISO 3166-1 alpha-3, {@code WLD} for the world, or a code kept as its table gives it, such as
 *     {@code M49:838}, where that table's code is not known here
 */
public record Area(String code) implements Comparable<Area> {
    /** All partners together; never added to single ones. */
    public static final Area WORLD = new Area("WLD");

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}|[A-Z0-9-]{2,12}:[A-Za-z0-9-]{1,12}");

    /** Whether a text has the form of an area's code. */
    public static boolean isCode(String text) {
        return FORM.matcher(text).matches();
    }

    public boolean isWorld() {
        return equals(WORLD);
    }

    @Override
    public int compareTo(Area other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
