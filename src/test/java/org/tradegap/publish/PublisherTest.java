package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublisherTest {
    private static final Release FIRST = Draft.release("us-korea", "2026-11-23", 1);
    private static final Release SECOND = Draft.release("us-korea", "2026-11-23", 2);

    @TempDir
    private Path work;

    private Path output;
    private Path folder;
    private Publisher publisher;

    @BeforeEach
    void anOutputFolderThatIsNotThereYet() {
        output = work.resolve("output");
        folder = output.resolve("us-korea");
        publisher = new Publisher(output);
    }

    @Test
    void aReleaseIsACopyOfTheDraft() throws IOException {
        Draft draft = draft(FIRST);

        Path place = publisher.publish(draft.folder(), FIRST);

        assertThat(place).isEqualTo(folder.resolve("2026-11-23-1"));
        assertThat(Draft.tree(place)).isEqualTo(Draft.tree(draft.folder()));
        assertThat(names()).containsExactly("2026-11-23-1", "latest");
        assertThat(latest()).isEqualTo("2026-11-23-1");
    }

    @Test
    void aDraftMayHaveFolders() throws IOException {
        Path draft = work.resolve("draft");
        Files.createDirectories(draft.resolve("more"));
        Files.writeString(draft.resolve("more/flows.csv"), "year,value\n");
        ManifestFile.write(Draft.manifest(FIRST, "Korea", ManifestFile.outputsIn(draft)), draft);

        assertThat(publisher.publish(draft, FIRST).resolve("more/flows.csv")).hasContent("year,value\n");
    }

    @Test
    void twoReleasesOnOneDateStandSideBySide() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        List<String> before = Draft.tree(folder.resolve("2026-11-23-1"));

        publisher.publish(draft(SECOND).folder(), SECOND);

        assertThat(names()).containsExactly("2026-11-23-1", "2026-11-23-2", "latest");
        assertThat(Draft.tree(folder.resolve("2026-11-23-1"))).isEqualTo(before);
        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aReleaseThatIsThereIsNeverChanged() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        List<String> before = Draft.tree(output);
        Draft other = Draft.write(work.resolve("other"), FIRST, "Another title");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> publisher.publish(other.folder(), FIRST))
                .withMessageContaining(folder.resolve("2026-11-23-1").toString());
        assertThat(Draft.tree(output)).isEqualTo(before);
    }

    @Test
    void aDamagedReleaseIsNotRepaired() throws IOException {
        Files.createDirectories(folder.resolve("2026-11-23-1"));
        Draft draft = draft(FIRST);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> publisher.publish(draft.folder(), FIRST));
        assertThat(folder.resolve("2026-11-23-1")).isEmptyDirectory();
    }

    @Test
    void publishingTwiceIsPublishingOnce() throws IOException {
        Draft draft = draft(FIRST);
        publisher.publish(draft.folder(), FIRST);
        List<String> once = Draft.tree(output);

        publisher.publish(draft.folder(), FIRST);

        assertThat(Draft.tree(output)).isEqualTo(once);
    }

    @Test
    void publishingAnOlderReleaseAgainDoesNotTurnLatestBack() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        publisher.publish(draft(SECOND).folder(), SECOND);

        publisher.publish(draft(FIRST).folder(), FIRST);

        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aKillWhileStagingLeavesNothingBehindTheNextRun() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        Path half = folder.resolve(".staging-2026-11-23-2");
        Files.createDirectories(half.resolve("more"));
        Files.writeString(half.resolve("balance.csv"), "hal");
        Files.createDirectories(folder.resolve(".staging-2026-11-20-1"));

        assertThat(Releases.read(output, "us-korea").newest().orElseThrow().release())
                .isEqualTo(FIRST);
        publisher.publish(draft(SECOND).folder(), SECOND);

        assertThat(names()).containsExactly("2026-11-23-1", "2026-11-23-2", "latest");
        assertThat(folder.resolve("2026-11-23-2/balance.csv")).hasContent("balance.csv of 2026-11-23-2");
    }

    @Test
    void aKillBeforeLatestIsSwitchedIsMendedByTheSameRelease() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        Draft second = draft(SECOND);
        Disk.copyTree(second.folder(), folder.resolve("2026-11-23-2"));

        publisher.publish(second.folder(), SECOND);

        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aKillBeforeLatestIsSwitchedIsMendedWithoutARelease() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        Disk.copyTree(draft(SECOND).folder(), folder.resolve("2026-11-23-2"));
        Files.createSymbolicLink(folder.resolve(".latest"), Path.of("2026-11-23-2"));

        publisher.settle("us-korea");

        assertThat(names()).containsExactly("2026-11-23-1", "2026-11-23-2", "latest");
        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void settlingAReportThatIsNotThereMakesNothing() throws IOException {
        publisher.settle("us-korea");

        assertThat(output).doesNotExist();
    }

    @Test
    void aDraftThatIsNotWhatItsManifestSaysIsRefused() throws IOException {
        publisher.publish(draft(FIRST).folder(), FIRST);
        Draft changed = draft(SECOND);
        Files.writeString(changed.folder().resolve("balance.csv"), "balance.csv of 2026-11-23-1");

        assertThatIOException()
                .isThrownBy(() -> publisher.publish(changed.folder(), SECOND))
                .withMessageContaining("the files that its manifest lists");
        assertThat(folder.resolve("2026-11-23-2")).doesNotExist();
        assertThat(latest()).isEqualTo("2026-11-23-1");
    }

    @Test
    void aDraftWithoutItsOwnManifestIsRefused() throws IOException {
        Path none = Files.createDirectories(work.resolve("none"));

        assertThatIOException().isThrownBy(() -> publisher.publish(none, FIRST)).withMessageContaining("manifest.json");
        Path first = draft(FIRST).folder();
        assertThatIOException()
                .isThrownBy(() -> publisher.publish(first, SECOND))
                .withMessageContaining("expected the manifest of us-korea 2026-11-23-2");
    }

    private Draft draft(Release release) throws IOException {
        return Draft.write(work.resolve("draft-" + release.name()), release, "Korea");
    }

    private List<String> names() throws IOException {
        return Disk.list(folder).stream()
                .map(entry -> entry.getFileName().toString())
                .toList();
    }

    private String latest() throws IOException {
        return Files.readSymbolicLink(folder.resolve("latest")).toString();
    }
}
