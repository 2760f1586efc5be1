package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Source;

/**
 * A data file that was looked through: what it is, what its values are, and where it can be cut.
 *
 * @param content where it stands and how it is read
 * @param layout its format, fitted to its header
 * @param source what its values are
 * @param stamp of the file on disk, the zip's where it is a member of one
 * @param sha256 of all bytes of the file on disk, in hex; empty where it is not wanted
 * @param slices all that follows the header
 */
public record SourceFile(
        Content content, Layout layout, Source source, FileStamp stamp, String sha256, List<Slice> slices) {
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
        try {
            return surveyAll(path, formats, Content::ofStart, true);
        } catch (InputException refused) {
            // Written otherwise than its start, or refused for something else: only a look at all of it tells what, and
            // all that is.
            return surveyAll(path, formats, Content::of, true);
        }
    }

    /**
     * Looks through all data files that a file holds, without their SHA-256, where nothing is kept under it.
     *
     * @throws InputException with every problem of them all
     */
    public static List<SourceFile> surveyOnce(Path path, Formats formats) throws IOException {
        return surveyAll(path, formats, Content::of, false);
    }

    /**
     * The same, of the starts of their texts: whether all is written as the start is found out by who reads it.
     *
     * @throws InputException with problems, which are not all
     */
    public static List<SourceFile> surveyStart(Path path, Formats formats) throws IOException {
        return surveyAll(path, formats, Content::ofStart, false);
    }

    /** Tells what a file has in it. */
    @FunctionalInterface
    private interface Contents {
        List<Content> of(Path path) throws IOException;
    }

    private static List<SourceFile> surveyAll(Path path, Formats formats, Contents contents, boolean hashed)
            throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputException(new Problem(path.toString(), 0, "a data file", "none"));
        }
        FileStamp stamp = FileStamp.of(path);
        Beside<String> sha256 =
                hashed ? Beside.start(Beside.thread("digest"), () -> Sha256.of(path)) : Beside.there("");
        List<SourceFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Content content : contents.of(path)) {
            try {
                files.add(survey(content, formats, stamp, hashed));
            } catch (InputException e) {
                problems.addAll(e.problems());
            }
        }
        String digest = sha256.result();
        refuseIfChanged(path, stamp);
        if (!problems.isEmpty()) {
            throw new InputException(problems.stream().distinct().toList());
        }
        return files.stream().map(file -> file.with(digest)).toList();
    }

    private static SourceFile survey(Content content, Formats formats, FileStamp stamp, boolean hashed)
            throws IOException {
        Header head = Header.read(content);
        Layout layout = new Recognition(formats).recognise(content.toString(), head);
        Sidecar said = Sidecar.read(content, layout.format());
        Format.Shape shape = layout.format().shape();
        long firstLine = shape.before().size() + 2L;
        boolean whole = layout.format().findsDuplicates() || !content.seekable() || !hashed;
        Slicer slicer = whole ? Slicer.whole(hashed) : new Slicer(hashed);
        List<Slice> slices = slicer.cut(content, head.end(shape), firstLine);
        if (slices.isEmpty()) {
            throw new InputException(new Problem(content.toString(), firstLine, "rows", "a header and nothing else"));
        }
        Content seen = slicer.reads(content) ? content.seen() : content;
        return new SourceFile(seen, layout.with(said.fields()), said.source(), stamp, "", slices);
    }

    private SourceFile with(String digest) {
        return new SourceFile(content, layout, source, stamp, digest, slices);
    }

    /** The same, with another stamp. */
    public SourceFile with(FileStamp other) {
        return new SourceFile(content, layout, source, other, sha256, slices);
    }

    /** The same without a stamp: what the bytes of the file, and what is said of it, come to. */
    public SourceFile unstamped() {
        return with(FileStamp.NONE);
    }

    /** The size of the file on disk. */
    public long bytes() {
        return stamp.bytes();
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
        if (now != bytes()) {
            String expected = "the " + bytes() + " bytes of a moment ago";
            throw new InputException(new Problem(path(), 0, expected, now + ", so that it is still being written"));
        }
        refuseIfChanged(file, stamp);
    }

    private static void refuseIfChanged(Path path, FileStamp stamp) throws IOException {
        FileStamp now = FileStamp.of(path);
        if (now.bytes() != stamp.bytes() || now.modified() != stamp.modified()) {
            throw new InputException(new Problem(
                    path.toString(), 0, "the same bytes as a moment ago", "a file that is still being written"));
        }
    }
}
