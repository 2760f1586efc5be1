package org.tradegap.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A format fitted to the header of one file.
 *
 * @param format the description
 * @param header the columns of the file
 * @param places field to the column's index, from 0
 */
public record Layout(Format format, List<String> header, Map<Field, Integer> places) {
    public Layout {
        header = List.copyOf(header);
        places = Map.copyOf(places);
    }

    /** The format fitted to a header; empty when a required column is not there or one it reads stands twice. */
    static Optional<Layout> fit(Format format, List<String> header) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        Map<Field, String> wanted = new EnumMap<>(Field.class);
        wanted.putAll(format.columns());
        wanted.putAll(format.optional());
        wanted.forEach((field, column) -> {
            if (header.contains(column)) {
                places.put(field, header.indexOf(column));
            }
        });
        return lacking(format, header).isEmpty() && twice(format, header).isEmpty()
                ? Optional.of(new Layout(format, header, places))
                : Optional.empty();
    }

    /** The required columns that a header lacks. */
    static List<String> lacking(Format format, List<String> header) {
        return format.columns().values().stream()
                .filter(column -> !header.contains(column))
                .sorted()
                .toList();
    }

    /** The columns that are read and that a header has more than once. */
    static List<String> twice(Format format, List<String> header) {
        return Stream.concat(format.columns().values().stream(), format.optional().values().stream())
                .filter(column -> header.indexOf(column) != header.lastIndexOf(column))
                .sorted()
                .toList();
    }

    /** The columns that nothing is read from and that the format does not know. */
    public List<String> unplaced() {
        List<String> unplaced = new ArrayList<>(header);
        unplaced.removeAll(format.columns().values());
        unplaced.removeAll(format.optional().values());
        unplaced.removeAll(format.ignored());
        return List.copyOf(unplaced);
    }

    /** The number of fields that every record must have. */
    public int width() {
        return header.size();
    }

    /** How the format was told, in words. */
    public String evidence() {
        return "header has " + String.join(", ", format.columns().values());
    }
}
