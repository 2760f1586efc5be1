package org.tradegap.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradegap.publish.Disk;
import org.tradegap.publish.Manifest;
import org.tradegap.source.FileStamp;
import org.tradegap.source.Sha256;
import org.tradegap.source.SourceFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs remember, in a folder of the state: by which stamp each file was known and what it came to, and of what each report was
 * made. Everything stands under its SHA-256, and what is damaged, cut off or of another program counts as forgotten; so it can
 * save time and change no figure.
 */
final class Memory {
    /** Changes whenever what is remembered would be another for the same files. */
    private static final int VERSION = 4;

    /** The order in which a map has its entries may be another in each process, and must not show. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final String INDEX = "index.json";

    /**
     * What a file is known by.
     *
     * @param beside where something may be said of it
     * @param said sha256 of all that is said of it, there and by formats
     * @param content sha256 of what it came to, under which that is kept
     */
    record Known(FileStamp stamp, List<String> beside, String said, String content) {
        /** Whether the same file, of which the same was said, came to something else before. */
        boolean denies(Known before) {
            return stamp.equals(before.stamp) && said.equals(before.said) && !content.equals(before.content);
        }
    }

    /**
     * What the newest release of a report was made of.
     *
     * @param inputs sha256 of what its files came to
     * @param definition sha256 of its definition, as in its fingerprint
     * @param figures sha256 of its figures, as in its fingerprint
     * @param findings what the checks had to say
     */
    record Made(String inputs, String definition, String figures, List<Manifest.Finding> findings) {
        /** Whether the same inputs under the same definition came to other figures before. */
        boolean denies(Made before) {
            return inputs.equals(before.inputs)
                    && definition.equals(before.definition)
                    && !figures.equals(before.figures);
        }
    }

    /** All of it but what files came to. */
    private record Index(Map<String, Known> files, Map<String, Made> reports) {}

    private final Path folder;
    private final String program;
    private final Map<String, Known> files = new TreeMap<>();
    private final Map<String, Made> reports = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();

    private Memory(Path folder, String program) {
        this.folder = folder;
        this.program = VERSION + " " + program;
    }

    /** Nothing remembered. */
    static Memory none() {
        return new Memory(Path.of(""), "");
    }

    /** What is remembered in a folder by this program. */
    static Memory read(Path folder, String program) throws IOException {
        Memory memory = new Memory(folder, program);
        String text = memory.kept(INDEX).map(bytes -> new String(bytes, UTF_8)).orElse("");
        String json = text.substring(text.indexOf('\n') + 1);
        if (text.equals(memory.checked(json))) {
            Index index = JSON.readValue(json, Index.class);
            memory.files.putAll(index.files);
            memory.reports.putAll(index.reports);
        }
        return memory;
    }

    private String checked(String json) {
        return Sha256.of(List.of(program, json)) + "\n" + json;
    }

    private Optional<byte[]> kept(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** What a file was known by. */
    Optional<Known> file(Path file) {
        return Optional.ofNullable(files.get(file.toString()));
    }

    /** What a file that is known came to; empty where that is lost. */
    Optional<List<SourceFile>> files(Known known) throws IOException {
        return kept(known.content)
                .filter(bytes -> Sha256.of(bytes).equals(known.content))
                .map(bytes -> Stream.of(JSON.readValue(bytes, SourceFile[].class))
                        .map(each -> each.with(known.stamp))
                        .toList());
    }

    /** Takes what a file came to, and gives its content. */
    String keep(List<SourceFile> surveyed) {
        byte[] bytes = JSON.writeValueAsBytes(
                surveyed.stream().map(SourceFile::unstamped).toArray(SourceFile[]::new));
        String content = Sha256.of(bytes);
        contents.put(content, bytes);
        return content;
    }

    /** Takes what a file is known by, if it can be known again by its stamp. */
    void remember(Path file, Known known, boolean settled) {
        files.remove(file.toString());
        if (settled) {
            files.put(file.toString(), known);
        }
    }

    /** Of what the newest release of a report was made. */
    Optional<Made> report(String report) {
        return Optional.ofNullable(reports.get(report));
    }

    void remember(String report, Made made) {
        reports.put(report, made);
    }

    /** Keeps all of it but what is of files that are no more. */
    void write() throws IOException {
        Files.createDirectories(folder);
        files.keySet().removeIf(file -> !Files.exists(Path.of(file)));
        Set<String> used = new HashSet<>(Set.of(INDEX));
        for (Known known : files.values()) {
            used.add(known.content);
            keep(known.content, contents.getOrDefault(known.content, new byte[0]));
        }
        keep(INDEX, checked(JSON.writeValueAsString(new Index(files, reports))).getBytes(UTF_8));
        Disk.keepOnly(folder, used);
    }

    /** Replaces a file by other bytes, where there are any. */
    private void keep(String name, byte[] bytes) throws IOException {
        if (bytes.length > 0
                && !kept(name).filter(there -> Arrays.equals(there, bytes)).isPresent()) {
            Disk.replace(folder.resolve(name), bytes);
        }
    }
}
