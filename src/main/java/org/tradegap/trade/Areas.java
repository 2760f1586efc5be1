package org.tradegap.trade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The areas of ISO 3166-1 and the world, with the names to print; the table is {@code /trade/areas.csv}. */
public final class Areas {
    private final Map<String, String> names;

    private Areas(Map<String, String> names) {
        this.names = names;
    }

    /** The table that comes with the program. */
    public static Areas standard() {
        InputStream table = Objects.requireNonNull(Areas.class.getResourceAsStream("/trade/areas.csv"), "areas.csv");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<String, String> names = new TreeMap<>();
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> names.put(row[0], row[2]));
            return new Areas(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
