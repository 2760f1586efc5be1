package org.tradegap.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.source.Beside;
import org.tradegap.source.FileStamp;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code manifest.json} of a release folder: UTF-8, indented, LF, keys in the order of {@link Manifest}. */
public final class ManifestFile {
    public static final String NAME = "manifest.json";

    private static final String EXPECTED = "the manifest of a release";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Where a manifest stands, and what the file system says of it. */
    private record Place(Path file, FileStamp stamp) {}

    /** What was read before: a run looks at each release several times, and there may be thousands of them. */
    private static final Map<Place, Manifest> KNOWN = new ConcurrentHashMap<>();

    private ManifestFile() {}

    /** Writes the manifest into a folder. */
    public static void write(Manifest manifest, Path folder) throws IOException {
        Disk.write(folder.resolve(NAME), text(manifest).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The manifest in a folder; one that is missing, cut off, no JSON or lacks a key is noted as a problem. Keys that
     * are not known are passed over.
     */
    public static Optional<Manifest> read(Path folder, Problems problems) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(file.toString(), 0, EXPECTED, "no such file"));
            return Optional.empty();
        }
        Instant looked = Instant.now();
        Place place = new Place(file, FileStamp.of(file));
        Optional<Manifest> known = Optional.ofNullable(KNOWN.get(place));
        return known.isPresent() ? known : parsed(place, looked, problems);
    }

    private static Optional<Manifest> parsed(Place place, Instant looked, Problems problems) throws IOException {
        try {
            Optional<Manifest> manifest = Optional.ofNullable(JSON.readValue(Disk.read(place.file), Manifest.class));
            if (manifest.isEmpty()) {
                problems.add(new Problem(place.file.toString(), 0, EXPECTED, "null"));
            }
            manifest.filter(each -> place.stamp.isSettled(looked)).ifPresent(each -> KNOWN.put(place, each));
            return manifest;
        } catch (JacksonException e) {
            problems.add(problem(place.file, e));
            return Optional.empty();
        }
    }

    /**
     * Every file below a folder but the manifest, sorted by name.
     *
     * @return names relative to the folder, with slashes
     */
    public static List<Manifest.Output> outputsIn(Path folder) throws IOException {
        List<Path> files = Disk.filesBelow(folder).stream()
                .filter(file -> !name(folder, file).equals(NAME))
                .toList();
        return Beside.each(files, file -> new Manifest.Output(name(folder, file), Disk.sha256(file), Files.size(file)))
                .stream()
                .sorted(Comparator.comparing(Manifest.Output::file))
                .toList();
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    static String text(Manifest manifest) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(indent).withObjectIndenter(indent);
        return JSON.writer().with(printer).writeValueAsString(manifest) + "\n";
    }

    private static Problem problem(Path file, JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        if (e instanceof StreamReadException) {
            return new Problem(file.toString(), line, EXPECTED, "text that is no JSON or breaks off");
        }
        String place = place(e.getPath());
        return place.isEmpty()
                ? new Problem(file.toString(), line, EXPECTED, "something else")
                : new Problem(file.toString(), line, "a fit value for '" + place + "'", "none or an unfit one");
    }

    private static String place(List<JacksonException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return place.toString();
    }
}
