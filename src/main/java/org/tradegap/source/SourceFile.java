package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Source;

/**
 * A data file that was looked through: what it is, what its values are, and where it can be cut.
 *
 * @param content where it stands and how it is read
 * @param layout its format, fitted to its header
 * @param source what its values are
 * @param bytes the size of the file on disk, the zip's where it is a member of one
 * @param modified when it was changed last, in microseconds
 * @param sha256 of all bytes of the file on disk, in hex; empty where it is not wanted
 * @param slices all that follows the header
 */
public record SourceFile(
        Content content, Layout layout, Source source, long bytes, long modified, String sha256, List<Slice> slices) {
    /** What a file on disk was while it was looked through. */
    private record Disk(long bytes, long modified, String sha256) {
        static Disk of(Path path, boolean hashed) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return new Disk(now.size(), stamp(now), hashed ? Sha256.of(path) : "");
        }

        void refuseIfChanged(Path path) throws IOException {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() != bytes || stamp(now) != modified) {
                throw new InputException(new Problem(
                        path.toString(), 0, "the same bytes as a moment ago", "a file that is still being written"));
            }
        }
    }

    private static long stamp(BasicFileAttributes now) {
        return now.lastModifiedTime().to(TimeUnit.MICROSECONDS);
    }

    public SourceFile {
        slices = List.copyOf(slices);
    }

    /**
     * Looks through a file that holds one data file.
     *
     * @throws InputException when its format is not known, it has no rows or ends in the middle of one, its sidecar is missing or wrong, or
     *     it is a zip of several
     */
    public static SourceFile survey(Path path, Formats formats) throws IOException {
        List<SourceFile> files = surveyAll(path, formats);
        if (files.size() > 1) {
            throw new InputException(new Problem(path.toString(), 0, "one data file in it", files.size() + " of them"));
        }
        return files.get(0);
    }

    /**
     * Looks through all data files that a file holds: itself, or the members of a zip.
     *
     * @throws InputException with every problem of them all
     */
    public static List<SourceFile> surveyAll(Path path, Formats formats) throws IOException {
        return surveyAll(path, formats, true);
    }

    /**
     * Looks through all data files that a file holds, without their SHA-256, where nothing is kept under it.
     *
     * @throws InputException with every problem of them all
     */
    public static List<SourceFile> surveyOnce(Path path, Formats formats) throws IOException {
        return surveyAll(path, formats, false);
    }

    private static List<SourceFile> surveyAll(Path path, Formats formats, boolean hashed) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputException(new Problem(path.toString(), 0, "a data file", "none"));
        }
        Disk disk = Disk.of(path, hashed);
        List<SourceFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Content content : Content.of(path)) {
            try {
                files.add(survey(content, formats, disk));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        disk.refuseIfChanged(path);
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream().distinct().toList());
        }
        return files;
    }

    private static SourceFile survey(Content content, Formats formats, Disk disk) throws IOException {
        Header head = Header.read(content);
        Layout layout = new Recognition(formats).recognise(content.toString(), head);
        Sidecar said = Sidecar.read(content, layout.format());
        Format.Shape shape = layout.format().shape();
        long firstLine = shape.before().size() + 2L;
        boolean hashed = !disk.sha256.isEmpty();
        boolean whole = layout.format().findsDuplicates() || !content.seekable();
        Slicer slicer = whole ? Slicer.whole(hashed) : new Slicer(hashed);
        List<Slice> slices = slicer.cut(content, head.end(shape), firstLine);
        if (slices.isEmpty()) {
            throw new InputException(new Problem(content.toString(), firstLine, "rows", "a header and nothing else"));
        }
        return new SourceFile(
                content, layout.with(said.fields()), said.source(), disk.bytes, disk.modified, disk.sha256, slices);
    }

    /** The file as the user named it, with its member: {@code input/flows.zip!flows.csv}. */
    public String path() {
        return content.toString();
    }

    /** The file's name without its folders, with its member. */
    public String name() {
        return content.name();
    }

    /**
     * Refuses a file that has changed since it was looked through, as one that is still being written does.
     *
     * @throws InputException when it has
     */
    public void refuseIfChanged() throws IOException {
        Path file = content.path();
        long now = Files.exists(file) ? Files.size(file) : 0;
        if (now != bytes) {
            String expected = "the " + bytes + " bytes of a moment ago";
            throw new InputException(new Problem(path(), 0, expected, now + ", so that it is still being written"));
        }
        new Disk(bytes, modified, sha256).refuseIfChanged(file);
    }
}
