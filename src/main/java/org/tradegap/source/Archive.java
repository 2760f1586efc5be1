package org.tradegap.source;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tradegap.definition.Problem;

/** A zip file, read where it stands; nothing is ever unpacked to disk. */
final class Archive implements Closeable {
    private static final int MOST_MEMBERS = 10_000;
    private static final Pattern HOSTILE =
            Pattern.compile("(?s)/.*|\\\\.*|[A-Za-z]:.*|(.*[/\\\\])?\\.\\.([/\\\\].*)?|.*\\p{Cntrl}.*");
    private static final Pattern HIDDEN = Pattern.compile("(?s)(.*[/\\\\])?(\\.|__MACOSX[/\\\\]).*|.*/");
    private static final Set<String> DOCUMENTS = Set.of(
            "yml", "yaml", "pdf", "md", "html", "htm", "xml", "json", "rtf", "doc", "png", "jpg", "jpeg", "gif", "svg");

    private final Path file;
    private final ZipFile zip;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens a zip file.
     *
     * @throws InputException when it is damaged, or one of its members is encrypted
     */
    static Archive open(Path file) throws IOException {
        try {
            return new Archive(file, zip(file));
        } catch (ZipException | EOFException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new InputException(
                        new Problem(file.toString(), 0, "a zip without a password", "an encrypted member"));
            }
            throw Damage.of(file.toString(), e);
        }
    }

    /** Names are in UTF-8; those of older programs, which are not, are read as MS-DOS wrote them. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            if (!String.valueOf(e.getMessage()).contains("name") || !Charset.isSupported("IBM437")) {
                throw e;
            }
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ, Charset.forName("IBM437"));
        }
    }

    /** The names of everything in it. */
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /**
     * The members that are data files, in the order of their names: all but folders, hidden files and documents.
     *
     * @throws InputException when there is none, or a name of any member leads elsewhere or stands twice
     */
    List<String> members() throws IOException {
        refuseHostile();
        List<String> members = names().stream()
                .filter(name -> !HIDDEN.matcher(name).matches())
                .filter(name -> !DOCUMENTS.contains(ending(name)))
                .sorted()
                .toList();
        if (members.isEmpty()) {
            String found = zip.size() == 0 ? "an empty zip" : "none but " + shown(names().get(0));
            throw new InputException(new Problem(file.toString(), 0, "a data file in it", found));
        }
        return members;
    }

    /** A member of a file, which stays open as long as the stream. */
    static InputStream openMember(Path file, String member) throws IOException {
        Archive archive = open(file);
        try {
            return new FilterInputStream(archive.open(member)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    archive.close();
                }
            };
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** A member's bytes, held to its checksum; damage and bombs are refused. */
    InputStream open(String member) throws IOException {
        String name = file + "!" + member;
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            throw new InputException(new Problem(name, 0, "the same members as a moment ago", "none of this name"));
        }
        try {
            InputStream verified = new Verified(zip.getInputStream(entry), entry);
            return new Unpacked(name, verified, entry.getCompressedSize());
        } catch (ZipException | EOFException e) {
            throw Damage.of(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void refuseHostile() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name : names()) {
            if (HOSTILE.matcher(name).matches()) {
                throw new InputException(
                        new Problem(file.toString(), 0, "members with plain relative names", shown(name)));
            }
            if (!seen.add(name)) {
                throw new InputException(new Problem(file.toString(), 0, "each member once", shown(name) + " twice"));
            }
        }
        long packed = zip.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        if (packed > Files.size(file) || seen.size() > MOST_MEMBERS) {
            String found = seen.size() + " members of " + packed + " packed bytes in all";
            String expected = "at most " + MOST_MEMBERS + " members that do not overlap";
            throw new InputException(new Problem(file.toString(), 0, expected, found));
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String shown(String name) {
        return "'" + name.replaceAll("\\p{Cntrl}", "?") + "'";
    }

    /** Compares size and checksum at a member's end, which Java's own stream does not. */
    private static final class Verified extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 crc = new CRC32();
        private long size;

        Verified(InputStream in, ZipEntry entry) {
            super(Objects.requireNonNull(in));
            this.entry = entry;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = in.read(bytes, offset, length);
            if (n >= 0) {
                crc.update(bytes, offset, n);
                size += n;
            } else if (size != entry.getSize() || crc.getValue() != entry.getCrc()) {
                throw new ZipException("a wrong checksum or size");
            }
            return n;
        }
    }
}
