package org.tradegap.trade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The areas of ISO 3166-1 and the world, with the names to print; the table is {@code /trade/areas.csv}. */
public final class Areas {
    private final String text;
    private final Map<String, String> names = new TreeMap<>();

    private Areas(String text) {
        this.text = text;
        text.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> names.put(row[0], row[2]));
    }

    /** The table that comes with the program. */
    public static Areas standard() {
        try (InputStream table = Objects.requireNonNull(Areas.class.getResourceAsStream("/trade/areas.csv"))) {
            return new Areas(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table as it was written; a part of the key under which results are kept. */
    public String text() {
        return text;
    }

    /** Whether the code stands in the table. */
    public boolean knows(Area area) {
        return names.containsKey(area.code());
    }

    /** The name to print; the code itself where the table has none. */
    public String name(Area area) {
        return names.getOrDefault(area.code(), area.code());
    }
}
