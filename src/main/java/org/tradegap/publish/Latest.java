package org.tradegap.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code latest} in a report's folder: a relative link to the newest release or, where the system has no links, a file
 * that holds its name.
 */
final class Latest {
    static final String NAME = "latest";

    private static final String BESIDE = "." + NAME;

    private Latest() {}

    /** Points to a release of the folder; made beside and renamed, so that there is always one. */
    static void point(Path folder, String release) throws IOException {
        Path latest = folder.resolve(NAME);
        if (Files.isSymbolicLink(latest)
                && Files.readSymbolicLink(latest).toString().equals(release)) {
            return;
        }
        Path beside = folder.resolve(BESIDE);
        Files.deleteIfExists(beside);
        make(beside, release);
        Disk.move(beside, latest);
    }

    private static void make(Path beside, String release) throws IOException {
        try {
            Files.createSymbolicLink(beside, beside.getFileSystem().getPath(release));
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Disk.write(beside, (release + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
