package org.tradegap.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Source;

/**
 * A data file that was looked through: what it is, what its values are, and where it can be cut.
 *
 * @param path as the user named it
 * @param layout its format, fitted to its header
 * @param source what its values are
 * @param bytes its size
 * @param sha256 of all its bytes, in hex
 * @param slices all that follows the header
 */
public record SourceFile(String path, Layout layout, Source source, long bytes, String sha256, List<Slice> slices) {
    public SourceFile {
        slices = List.copyOf(slices);
    }

    /**
     * Looks through a file.
     *
     * @throws InputException when its format is not known, it has no rows or ends in the middle of one, or its sidecar is missing or wrong
     */
    public static SourceFile survey(Path path, Formats formats) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new InputException(new Problem(path.toString(), 0, "a data file", "none"));
        }
        Header head = Header.read(path);
        Layout layout = new Recognition(formats).recognise(path.toString(), head);
        Sidecar said = Sidecar.read(path, layout.format());
        Format.Shape shape = layout.format().shape();
        long header = head.end(shape);
        long firstLine = shape.before().size() + 2L;
        MessageDigest all = Sha256.digest();
        Slicer slicer = layout.format().findsDuplicates() ? Slicer.whole() : new Slicer();
        List<Slice> slices = slicer.cut(path, header, firstLine, all);
        if (slices.isEmpty()) {
            throw new InputException(new Problem(path.toString(), firstLine, "rows", "a header and nothing else"));
        }
        long bytes = header + slices.stream().mapToLong(Slice::length).sum();
        return new SourceFile(
                path.toString(),
                layout.with(said.fields()),
                said.source(),
                bytes,
                HexFormat.of().formatHex(all.digest()),
                slices);
    }

    /**
     * Refuses a file that has grown or shrunk since it was looked through, as one that is still being written does.
     *
     * @throws InputException when it has
     */
    public void refuseIfChanged() throws IOException {
        long now = Files.exists(Path.of(path)) ? Files.size(Path.of(path)) : 0;
        if (now != bytes) {
            String expected = "the " + bytes + " bytes of a moment ago";
            throw new InputException(new Problem(path, 0, expected, now + ", so that it is still being written"));
        }
    }

    /** The file's name without its folders. */
    public String name() {
        return String.valueOf(Path.of(path).getFileName());
    }
}
