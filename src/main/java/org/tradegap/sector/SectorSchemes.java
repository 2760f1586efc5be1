package org.tradegap.sector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/** The schemes that come with the program, and those that users write. */
public final class SectorSchemes {
    /** The names of the built-in schemes; {@code total} is one sector for everything. */
    public static final List<String> BUILT_IN = List.of("total", "hs-sections", "hs-chapters", "broad");

    private SectorSchemes() {}

    /** The built-in scheme with this name, if there is one. */
    public static Optional<SectorScheme> builtIn(String id) {
        if (!BUILT_IN.contains(id)) {
            return Optional.empty();
        }
        return Optional.of(id.equals(SectorScheme.ALL.id()) ? SectorScheme.ALL : fromResource(id));
    }

    /**
     * The scheme in a user's CSV; empty, with every mistake noted as a problem, when it cannot be used.
     *
     * @param id the name it goes by; no other scheme of a run may have it
     */
    public static Optional<SectorScheme> read(String id, Path file, Problems problems) throws IOException {
        if (Files.isDirectory(file)) {
            problems.add(new Problem(file.toString(), 0, "a CSV of prefix,sector", "a folder"));
            return Optional.empty();
        }
        try {
            return SchemeReader.read(id, file.toString(), Files.readString(file), problems);
        } catch (NoSuchFileException e) {
            problems.add(new Problem(file.toString(), 0, "a CSV of prefix,sector", "no such file"));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.toString(), 0, "text in UTF-8", "bytes that are not"));
        }
        return Optional.empty();
    }

    private static SectorScheme fromResource(String id) {
        String name = "/sector/" + id + ".csv";
        try (InputStream in = Objects.requireNonNull(SectorSchemes.class.getResourceAsStream(name), name)) {
            Problems problems = new Problems();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemeReader.read(id, name, text, problems)
                    .orElseThrow(() -> new IllegalStateException(problems.all().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
