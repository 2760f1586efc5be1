package org.tradegap.trade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a source codes areas: its codes with the areas they stand for, from {@code /trade/areas-<id>.csv} with the columns
 * code, area, level and name; the first is {@code name} where a table has names for codes. A code without an ISO area, or that is not in the table, is kept with the table's name.
 */
public final class AreaTable {
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}_.-]+");

    private final String prefix;
    private final String text;
    private final Map<String, Area> areas = new HashMap<>();
    private final boolean names;
    private final boolean letters;
    private final int longest;

    private AreaTable(String id, String text) {
        this.prefix = id.toUpperCase(Locale.ROOT);
        this.text = text;
        text.lines().skip(1).map(line -> line.split(",", 4)).forEach(row -> areas.put(key(row[0]), area(row)));
        this.names = areas.isEmpty() || text.startsWith("name,");
        this.longest = areas.keySet().stream().mapToInt(String::length).max().orElse(0);
        this.letters = areas.keySet().stream().anyMatch(code -> code.chars().anyMatch(Character::isLetter));
    }

    /** A table that comes with the program. */
    public static Optional<AreaTable> builtIn(String id) {
        try (InputStream table = AreaTable.class.getResourceAsStream("/trade/areas-" + id + ".csv")) {
            return table == null
                    ? Optional.empty()
                    : Optional.of(new AreaTable(id, new String(table.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A coding whose codes are kept as they stand, under a name such as {@code BR}. */
    public static AreaTable without(String id) {
        return new AreaTable(id, "");
    }

    /** The table as it was written; a part of the key under which results are kept. */
    public String text() {
        return text;
    }

    /**
     * The area that a code stands for; empty where it is none: blank, too long, with characters that cannot be seen, or,
     * where it is not in a table of codes, of another form than those.
     */
    public Optional<Area> area(String code) {
        if (code.codePoints().anyMatch(AreaTable::isInvisible)) {
            return Optional.empty();
        }
        Area area = areas.get(key(code));
        boolean formed = names || (code.length() <= longest && code.chars().allMatch(this::isOfACode));
        return area == null && formed ? Area.parse(prefix + ":" + plain(code)) : Optional.ofNullable(area);
    }

    /** Whether a character is of the kinds that the codes of the table have: digits, or capital letters too. */
    private boolean isOfACode(int c) {
        return (c >= '0' && c <= '9') || (letters && ((c >= 'A' && c <= 'Z') || c == '_' || c == '-'));
    }

    private Area area(String[] row) {
        if (row[2].equals("group")) {
            return new Area("GROUP:" + prefix + "-" + plain(row[0]));
        }
        return new Area(row[1].isEmpty() ? prefix + ":" + plain(row[0]) : row[1]);
    }

    /** Names are told apart by their letters and digits only. */
    private static String key(String code) {
        return plain(code).toUpperCase(Locale.ROOT);
    }

    private static String plain(String code) {
        return OTHERS.matcher(code).replaceAll("-");
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
