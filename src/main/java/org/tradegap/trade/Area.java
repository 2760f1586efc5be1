package org.tradegap.trade;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A country or area, or the world, as reporter or partner.
 *
 * @param code ISO 3166-1 alpha-3, {@code WLD} for the world, {@code GROUP:} and a name for a group of areas, or a code
 *     kept as its table gives it, such as {@code M49:838}, where that table's code is not known here
 */
public record Area(String code) implements Comparable<Area> {
    /** All partners together; never added to single ones. */
    public static final Area WORLD = new Area("WLD");

    /** What an area is a part of: nothing is ever added across levels. */
    public enum Level {
        AREA,
        GROUP,
        WORLD
    }

    private static final String GROUP = "GROUP:";
    private static final Pattern FORM =
            Pattern.compile("[A-Z]{3}|[A-Z0-9-]{2,12}:(?=.*[\\p{L}\\p{N}])[\\p{L}\\p{N}_.-]{1,60}");

    /** The area with a code; empty where the text has not the form of one. */
    public static Optional<Area> parse(String code) {
        return FORM.matcher(code).matches() ? Optional.of(new Area(code)) : Optional.empty();
    }

    public boolean isWorld() {
        return equals(WORLD);
    }

    /** Whether it is a single area, a group of areas or the world. */
    public Level level() {
        if (isWorld()) {
            return Level.WORLD;
        }
        return code.startsWith(GROUP) ? Level.GROUP : Level.AREA;
    }

    /** Whether the code is one that its table does not know. */
    public boolean isUnknown() {
        return code.indexOf(':') > 0 && level() == Level.AREA;
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
