package org.tradegap.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tradegap.source.Sha256;

/** Files and folders that are on the disk when a call returns; every failure names its path. */
public final class Disk {
    private static final int BUFFER = 1 << 16;

    private Disk() {}

    /** Writes a file and forces it to disk. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeAll(out, ByteBuffer.wrap(bytes));
            out.force(true);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    /** Replaces a file in one step: written beside as a dot file, forced to disk, renamed. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        write(beside, bytes);
        move(beside, file);
    }

    /** Renames in one step, over a file or link of that name; the folder is forced to disk. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(to.resolveSibling("."));
    }

    /** Copies a folder with all below it to a place where nothing is. */
    static void copyTree(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (Path entry : list(from)) {
            Path copy = to.resolve(entry.getFileName());
            if (Files.isDirectory(entry)) {
                copyTree(entry, copy);
            } else {
                copy(entry, copy);
            }
        }
        sync(to);
    }

    /** Removes a folder with all below it, or a file; nothing where there is none. */
    public static void removeTree(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : list(path)) {
                removeTree(entry);
            }
        }
        Files.deleteIfExists(path);
    }

    /** Removes the files of a folder that do not have one of some names. */
    public static void keepOnly(Path folder, Set<String> names) throws IOException {
        for (Path entry : list(folder)) {
            if (!names.contains(entry.getFileName().toString())) {
                removeTree(entry);
            }
        }
    }

    /** Forces the entries of a folder to disk, where the system can: only POSIX systems open folders. */
    static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            } catch (IOException e) {
                throw named(folder, e);
            }
        }
    }

    /** What stands in a folder, sorted by name; empty where there is no folder. */
    static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(folder + ": " + e.getMessage(), e);
        }
    }

    /** Every file below a folder. */
    static List<Path> filesBelow(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : list(folder)) {
            if (Files.isDirectory(entry)) {
                files.addAll(filesBelow(entry));
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    static byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw named(file, e);
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (FileChannel in = FileChannel.open(file)) {
            while (in.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        } catch (IOException e) {
            throw named(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void copy(Path from, Path to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (in.read(buffer) >= 0) {
                writeAll(out, buffer.flip());
                buffer.clear();
            }
            out.force(true);
        } catch (IOException e) {
            throw named(to, e);
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static IOException named(Path path, IOException e) {
        return e instanceof FileSystemException ? e : new IOException(path + ": " + e.getMessage(), e);
    }
}
