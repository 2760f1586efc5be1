package org.tradegap.source;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tradegap.definition.Problem;

/**
 * One data file as it is found: a file, or a member of a zip. However it is packed and written, it is read as one stream
 * of UTF-8 without a byte order mark, in lines that end in LF or CRLF.
 *
 * @param file as the user named it
 * @param member of the zip; empty where the file is none
 * @param packing of the file
 * @param text how its characters are written
 */
public record Content(String file, String member, Packing packing, Text text) {
    /**
     * What a file has in it: itself, or the data files of a zip in the order of their names.
     *
     * @throws InputException with every problem, when it is damaged, packed as nothing known, or no text of one encoding
     */
    public static List<Content> of(Path path) throws IOException {
        return of(path, TextSurvey::of);
    }

    /**
     * The same, looking at the start of each text only, if that will do; who reads on finds out whether all is written as the start.
     *
     * @throws InputException as the other
     */
    static List<Content> ofStart(Path path) throws IOException {
        return of(path, TextSurvey::ofStart);
    }

    /** Tells how a text is written. */
    @FunctionalInterface
    private interface Telling {
        Text text(TextSurvey.Opening opening, String name) throws IOException;
    }

    private static List<Content> of(Path path, Telling telling) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputException(new Problem(path.toString(), 0, "a data file", "none"));
        }
        Packing packing = Packing.of(path);
        if (packing == Packing.XLSX) {
            WorkbookCheck.check(path);
        }
        List<Content> contents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String member : packing == Packing.ZIP ? members(path) : List.of("")) {
            try {
                Content content = new Content(path.toString(), member, packing, Text.PLAIN);
                Text text = telling.text(content::unpacked, content.toString());
                contents.add(new Content(path.toString(), member, packing, text));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InputException(problems);
        }
        return contents;
    }

    /** The same, once all of its text was found to be written as its start. */
    Content seen() {
        return new Content(file, member, packing, new Text(text.encoding(), text.mark(), text.bareReturns(), true));
    }

    /** The file on disk. */
    public Path path() {
        return Path.of(file);
    }

    /** The name without folders, such as {@code flows.csv} or {@code flows.zip!2016/flows.csv}. */
    public String name() {
        String name = String.valueOf(path().getFileName());
        return member.isEmpty() ? name : name + "!" + member;
    }

    /** The stream from its start. */
    InputStream open() throws IOException {
        return text.plain(unpacked(), toString());
    }

    /** The stream from an offset in it; nothing, when it has become shorter than that. */
    InputStream open(long offset) throws IOException {
        if (seekable()) {
            SeekableByteChannel bytes = Files.newByteChannel(path());
            return Channels.newInputStream(bytes.position(offset + text.mark()));
        }
        InputStream in = open();
        try {
            in.skipNBytes(offset);
            return in;
        } catch (EOFException e) {
            in.close();
            return InputStream.nullInputStream();
        }
    }

    /** Whether the stream can be read from any offset without all that comes before. */
    boolean seekable() {
        return packing == Packing.PLAIN && text.encoding() == Encoding.UTF_8 && !text.bareReturns();
    }

    /** The length of a stream that can be read from any offset. */
    long length() throws IOException {
        return Files.size(path()) - text.mark();
    }

    /** Whether a stream that can be read from any offset plainly has records after one, of which the last has an end. */
    boolean isWhole(long offset) throws IOException {
        if (length() <= offset) {
            return false;
        }
        try (InputStream first = open(offset);
                InputStream last = open(length() - 1)) {
            int start = first.read();
            return start != '\n' && start != '\r' && last.read() == '\n';
        }
    }

    private InputStream unpacked() throws IOException {
        Path path = path();
        return switch (packing) {
            case PLAIN -> Files.newInputStream(path);
            case GZIP -> watched(new GzipMembers(Files.newInputStream(path)));
            case ZSTD ->
                watched(new ZstdInputStream(new ZstdFrames(new BufferedInputStream(Files.newInputStream(path)))));
            case ZIP -> Archive.openMember(path, member);
            case XLSX -> WorkbookLines.open(path);
        };
    }

    private InputStream watched(InputStream in) throws IOException {
        return new Unpacked(toString(), in, Files.size(path()));
    }

    private static List<String> members(Path path) throws IOException {
        try (Archive archive = Archive.open(path)) {
            return archive.members();
        }
    }

    /** The file as the user named it, with its member: {@code input/flows.zip!flows.csv}. */
    @Override
    public String toString() {
        return member.isEmpty() ? file : file + "!" + member;
    }
}
