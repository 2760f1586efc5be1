package org.tradegap.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tradegap.definition.Problem;

/** How a file is packed, told from its first bytes. */
public enum Packing {
    PLAIN,
    GZIP,
    ZIP,
    ZSTD,
    XLSX;

    /** As many bytes as tell every packing. */
    static final int HEAD = 512;

    private static final String ZIP_NAME = "zip";
    private static final String WORKBOOK = "xl/workbook.xml";

    /** Bytes in hex at a place that a kind of file has and no CSV. */
    private record Magic(String name, int at, String hex) {
        boolean in(byte[] head) {
            int end = at + hex.length() / 2;
            return head.length >= end && HexFormat.of().formatHex(head, at, end).equals(hex);
        }
    }

    private static final List<Magic> KNOWN = List.of(
            new Magic("gzip", 0, "1f8b"),
            new Magic(ZIP_NAME, 0, "504b0304"),
            new Magic(ZIP_NAME, 0, "504b0506"),
            new Magic(ZIP_NAME, 0, "504b0708"),
            new Magic("zstd", 0, "28b52ffd"),
            new Magic("bzip2", 4, "314159265359"),
            new Magic("xz", 0, "fd377a585a00"),
            new Magic("7-Zip", 0, "377abcaf271c"),
            new Magic("RAR", 0, "526172211a07"),
            new Magic("lz4", 0, "04224d18"),
            new Magic("Excel before 2007 or encrypted", 0, "d0cf11e0a1b11ae1"),
            new Magic("PDF", 0, "255044462d"),
            new Magic("tar", 257, "7573746172"));

    /**
     * The packing of a file.
     *
     * @throws InputException when it is one that cannot be read, or damaged
     */
    static Packing of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Optional<String> name = name(head);
        if (name.isEmpty()) {
            return skippable(head) ? ZSTD : PLAIN;
        }
        return switch (name.get()) {
            case "gzip" -> GZIP;
            case "zstd" -> ZSTD;
            case ZIP_NAME -> zip(file);
            default ->
                throw new InputException(new Problem(
                        file.toString(),
                        0,
                        "a CSV, plain or packed as gzip, zip, zstd or xlsx",
                        "a file of " + name.get()));
        };
    }

    /** What a file is that begins with these bytes, when it is no text. */
    static Optional<String> name(byte[] head) {
        return KNOWN.stream().filter(each -> each.in(head)).map(Magic::name).findFirst();
    }

    /** Whether a file begins with a zstd frame that holds no data, as those of parallel compressors do. */
    private static boolean skippable(byte[] head) {
        return head.length > 3 && (head[0] & 0xF0) == 0x50 && head[1] == 0x2a && head[2] == 0x4d && head[3] == 0x18;
    }

    private static Packing zip(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            return archive.names().contains(WORKBOOK) ? XLSX : ZIP;
        }
    }
}
