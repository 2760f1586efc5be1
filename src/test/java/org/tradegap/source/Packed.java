package org.tradegap.source;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs bytes as data files come, and writes them with a sidecar. */
final class Packed {
    private Packed() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A zip of one member. */
    static byte[] zip(String name, byte[] bytes) throws IOException {
        return new Zip().with(name, bytes).bytes();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A file of this name with a sidecar. */
    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        Files.writeString(Sidecar.of(file), TidyFile.SIDECAR);
        return file;
    }

    /** A zip, member by member. */
    static final class Zip {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final ZipOutputStream out;

        Zip() {
            this(StandardCharsets.UTF_8);
        }

        /** A zip with names in an encoding. */
        Zip(Charset names) {
            out = new ZipOutputStream(packed, names);
        }

        Zip with(String name, byte[] bytes) throws IOException {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes);
            out.closeEntry();
            return this;
        }

        byte[] bytes() throws IOException {
            out.close();
            return packed.toByteArray();
        }
    }
}
