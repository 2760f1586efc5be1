package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;

/**
 * The formats that are known: those that come with the program, each a description in {@code /source/<id>.yml}, and those
 * of a user, each a file {@code *.format.yml} beside the data or the report.
 */
public final class Formats {
    /** How the name of a user's description ends. */
    public static final String ENDING = ".format.yml";

    private static final String FOLDER = "/source/";
    private static final String SCHEMA = "format.schema.json";
    private static final String YAML = ".yml";

    /** A description that is not read yet. */
    private record Described(String file, String text) {}

    private final Optional<Formats> others;
    private final List<Described> own;
    private @Nullable List<Format> all;

    private Formats(Optional<Formats> others, List<Described> own) {
        this.others = others;
        this.own = List.copyOf(own);
    }

    /** The formats that come with the program, which are read once. */
    private static final class Standard {
        static final Formats FORMATS = new Formats(
                Optional.empty(), builtIn().stream().map(Formats::builtIn).toList());
    }

    /** The formats that come with the program. */
    public static Formats standard() {
        return Standard.FORMATS;
    }

    /** The ids of the formats that come with the program, sorted: the folder is their list. */
    static List<String> builtIn() {
        try {
            URL schema = Objects.requireNonNull(Formats.class.getResource(FOLDER + SCHEMA), SCHEMA);
            List<String> names = new ArrayList<>();
            if (schema.openConnection() instanceof JarURLConnection jar) {
                String prefix =
                        jar.getEntryName().substring(0, jar.getEntryName().length() - SCHEMA.length());
                jar.getJarFile().stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.startsWith(prefix))
                        .forEach(name -> names.add(name.substring(prefix.length())));
            } else {
                try (DirectoryStream<Path> files =
                        Files.newDirectoryStream(Path.of(schema.toURI()).resolveSibling(""))) {
                    files.forEach(file -> names.add(String.valueOf(file.getFileName())));
                }
            }
            return names.stream()
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list the formats of the program", e);
        }
    }

    /** These formats and those described in some folders. */
    public Formats and(List<Path> folders) throws IOException {
        List<Described> described = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : descriptions(folder)) {
                described.add(new Described(file.toString(), Files.readString(file)));
            }
        }
        return new Formats(Optional.of(this), described);
    }

    /** These formats and those described beside a data file. */
    public Formats beside(Path file) throws IOException {
        return and(List.of(file.toAbsolutePath().resolveSibling("")));
    }

    /**
     * The formats, in the order in which they are listed.
     *
     * @throws org.tradegap.definition.DefinitionException with every mistake in their descriptions
     */
    public synchronized List<Format> all() {
        if (all == null) {
            Problems problems = new Problems();
            List<Format> formats = new ArrayList<>(others.map(Formats::all).orElse(List.of()));
            own.forEach(described -> read(described, problems).ifPresent(format -> {
                if (formats.stream().anyMatch(each -> each.id().equals(format.id()))) {
                    problems.add(new Problem(described.file, 1, "an id of its own", "'" + format.id() + "' again"));
                }
                formats.add(format);
            }));
            problems.throwIfAny();
            all = List.copyOf(formats);
        }
        return all;
    }

    /** The texts of all descriptions, whether they can be read or not. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(others.map(Formats::texts).orElse(List.of()));
        own.forEach(described -> texts.add(described.text));
        return texts;
    }

    /** The format in a description, with its mistakes noted in the problems. */
    static Optional<Format> read(Path file, Problems problems) throws IOException {
        return read(new Described(file.toString(), Files.readString(file)), problems);
    }

    private static Optional<Format> read(Described described, Problems problems) {
        return DefinitionFile.read(described.file, described.text, problems)
                .map(definition -> FormatReader.read(definition, described.text));
    }

    private static List<Path> descriptions(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
                files.forEach(found::add);
            }
        }
        found.sort(null);
        return found;
    }

    private static Described builtIn(String id) {
        String name = FOLDER + id + YAML;
        try (InputStream in = Objects.requireNonNull(Formats.class.getResourceAsStream(name), name)) {
            return new Described(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
