package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problems;

/** The formats that the program knows; each is a description in {@code /source/<id>.yml}. */
public final class Formats {
    private static final List<String> BUILT_IN = List.of("tidy");

    private final List<Format> formats;

    private Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** The formats that come with the program. */
    public static Formats standard() {
        return new Formats(BUILT_IN.stream().map(Formats::builtIn).toList());
    }

    /** The formats, in the order in which they are tried. */
    public List<Format> all() {
        return formats;
    }

    /** Reads a description; null-free, with its mistakes noted in the problems. */
    static Format describe(Definition definition, String text, Problems problems) {
        Definition columns = definition.map("columns").orElse(definition);
        Format format = new Format(
                definition.text("id"),
                definition.text("title"),
                definition.text("delimiter").concat(",").charAt(0),
                fields(columns),
                definition.map("optional").map(Formats::fields).orElse(Map.of()),
                definition.texts("ignored"),
                definition.choice("sidecar", List.of("required", "none")).equals("required"),
                definition.choice("duplicates", List.of("reject", "trust")).equals("reject"),
                text);
        definition.finish();
        problems.throwIfAny();
        return format;
    }

    private static Map<Field, String> fields(Definition columns) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.optional(field.code()).ifPresent(column -> fields.put(field, column));
        }
        columns.finish();
        return fields;
    }

    private static Format builtIn(String id) {
        String name = "/source/" + id + ".yml";
        try (InputStream in = Objects.requireNonNull(Formats.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Problems problems = new Problems();
            return DefinitionFile.read(name, text, problems)
                    .map(definition -> describe(definition, text, problems))
                    .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
