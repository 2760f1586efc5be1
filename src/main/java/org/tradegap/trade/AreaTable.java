package org.tradegap.trade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a source codes areas: its codes with the areas they stand for, from {@code /trade/areas-<id>.csv} with the columns
 * code, area, level and name; the first is {@code name} where a table has names for codes. A code without an ISO area, or that is not in the table, is kept with the table's name.
 */
public final class AreaTable {
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}_.-]+");

    private final String prefix;
    private final String text;
    private final Map<String, Area> areas = new HashMap<>();
    private final boolean names;
    private final boolean letters;
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<Integer> forms;

    private AreaTable(String id, String text) {
        this.prefix = id.toUpperCase(Locale.ROOT);
        this.text = text;
        text.lines().skip(1).map(line -> line.split(",", 4)).forEach(row -> areas.put(key(row[0]), area(row)));
        this.names = areas.isEmpty() || text.startsWith("name,");
        this.forms = areas.keySet().stream().map(AreaTable::form).collect(Collectors.toSet());
        areas.keySet().stream().filter(AreaTable::isNumber).forEach(code -> numbers.put(number(code), code));
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

    /** A code as the table has it: a number with the zeros in front that it has there; other codes as they stand. */
    public String written(String code) {
        boolean known = areas.containsKey(key(code)) || !isNumber(code);
        return known ? code : numbers.getOrDefault(number(code), code);
    }

    /**
     * The area that a code stands for, zeros in front that were lost or added apart; empty where it is none: blank, too long,
     * with characters that cannot be seen, or, where it is not in a table of codes, of another form or length than those.
     */
    public Optional<Area> area(String text) {
        if (text.codePoints().anyMatch(AreaTable::isInvisible)) {
            return Optional.empty();
        }
        String code = written(text);
        Area area = areas.get(key(code));
        boolean formed = names || (forms.contains(form(code)) && code.chars().allMatch(this::isOfACode));
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

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The length of a code, below zero where it is a number. */
    private static int form(String code) {
        return isNumber(code) ? -code.length() : code.length();
    }

    /** A number without the zeros in front. */
    private static String number(String code) {
        return ZEROS.matcher(code).replaceFirst("");
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
