package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LatestTest {
    @TempDir
    private Path folder;

    @Test
    void itIsARelativeLink() throws IOException {
        Latest.point(folder, "2026-11-23-1");
        Latest.point(folder, "2026-11-23-2");

        assertThat(Draft.tree(folder)).containsExactly("latest -> 2026-11-23-2");
    }

    @Test
    void aLinkLeftByAnInterruptedRunIsReplaced() throws IOException {
        Files.createSymbolicLink(folder.resolve(".latest"), Path.of("2026-11-22-1"));

        Latest.point(folder, "2026-11-23-1");

        assertThat(Draft.tree(folder)).containsExactly("latest -> 2026-11-23-1");
    }

    @Test
    void aFileOfThatNameIsReplaced() throws IOException {
        Files.writeString(folder.resolve("latest"), "2026-11-22-1\n");

        Latest.point(folder, "2026-11-23-1");

        assertThat(Draft.tree(folder)).containsExactly("latest -> 2026-11-23-1");
    }

    @Test
    void whereNothingCanBeLinkedItIsAFile() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"))) {
            Latest.point(zip.getPath("/"), "2026-11-23-1");
            Latest.point(zip.getPath("/"), "2026-11-23-2");

            assertThat(Draft.tree(zip.getPath("/"))).containsExactly("latest: 2026-11-23-2\n");
        }
    }

    /** A copy of the output that follows links makes one; nothing of it is lost. */
    @Test
    void aFolderOfThatNameIsKeptBesideIt() throws IOException {
        Files.createDirectories(folder.resolve("latest/copy"));
        Files.createDirectories(folder.resolve("latest-copy-1/older"));

        Latest.point(folder, "2026-11-23-1");

        assertThat(Draft.tree(folder)).containsExactly("latest -> 2026-11-23-1");
        assertThat(folder.resolve("latest-copy-1/older")).isDirectory();
        assertThat(folder.resolve("latest-copy-2/copy")).isDirectory();
    }
}
