package org.tradegap.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * {@code latest} in a report's folder: a relative link to the newest release or, where the system has no links, a file
 * that holds its name. A folder of that name is kept beside it as {@code latest-copy-1}.
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
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            Disk.move(latest, free(folder));
        }
        Disk.move(beside, latest);
    }

    /** A name for a folder that stands in the place of the link, as a copy that follows links makes it. */
    private static Path free(Path folder) {
        return IntStream.iterate(1, each -> each + 1)
                .mapToObj(each -> folder.resolve(NAME + "-copy-" + each))
                .filter(each -> Files.notExists(each, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    private static void make(Path beside, String release) throws IOException {
        try {
            Files.createSymbolicLink(beside, beside.getFileSystem().getPath(release));
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Disk.write(beside, (release + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
