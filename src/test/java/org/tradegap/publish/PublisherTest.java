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
import org.tradegap.definition.Problems;

final class PublisherTest {
    private static final Release FIRST = Draft.release("us-korea", "2026-11-23", 1);
    private static final Release SECOND = Draft.release("us-korea", "2026-11-23", 2);

    private static final String SHA256_OF_FLOWS = "5152a65f047bb2dba6b6e06f3ff057eab4dae7cc0434114457ff605a70313ed6";

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

        Path place = publisher.publish(draft.folder(), draft.manifest());

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

        Path place = publisher.publish(draft, Draft.manifest(FIRST, "Korea", List.of()));

        assertThat(place.resolve("more/flows.csv")).hasContent("year,value\n");
        assertThat(ManifestFile.read(place, new Problems()).orElseThrow().outputs())
                .singleElement()
                .isEqualTo(new Manifest.Output("more/flows.csv", SHA256_OF_FLOWS, 11));
    }

    @Test
    void twoReleasesOnOneDateStandSideBySide() throws IOException {
        publish(FIRST);
        List<String> before = Draft.tree(folder.resolve("2026-11-23-1"));

        publish(SECOND);

        assertThat(names()).containsExactly("2026-11-23-1", "2026-11-23-2", "latest");
        assertThat(Draft.tree(folder.resolve("2026-11-23-1"))).isEqualTo(before);
        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aReleaseThatIsThereIsNeverChanged() throws IOException {
        publish(FIRST);
        List<String> before = Draft.tree(output);
        Draft other = Draft.write(work.resolve("other"), FIRST, "Another title");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> publisher.publish(other.folder(), other.manifest()))
                .withMessageContaining(folder.resolve("2026-11-23-1").toString());
        assertThat(Draft.tree(output)).isEqualTo(before);
    }

    @Test
    void aDamagedReleaseIsNotRepaired() throws IOException {
        Files.createDirectories(folder.resolve("2026-11-23-1"));
        Draft draft = draft(FIRST);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> publisher.publish(draft.folder(), draft.manifest()));
        assertThat(folder.resolve("2026-11-23-1")).isEmptyDirectory();
    }

    @Test
    void publishingTwiceIsPublishingOnce() throws IOException {
        Draft draft = draft(FIRST);
        publisher.publish(draft.folder(), draft.manifest());
        List<String> once = Draft.tree(output);

        publisher.publish(draft.folder(), draft.manifest());

        assertThat(Draft.tree(output)).isEqualTo(once);
    }

    @Test
    void publishingAnOlderReleaseAgainDoesNotTurnLatestBack() throws IOException {
        publish(FIRST);
        publish(SECOND);

        publish(FIRST);

        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aKillWhileStagingLeavesNothingBehindTheNextRun() throws IOException {
        publish(FIRST);
        Path half = folder.resolve(".staging-2026-11-23-2");
        Files.createDirectories(half.resolve("more"));
        Files.writeString(half.resolve("balance.csv"), "hal");
        Files.createDirectories(folder.resolve(".staging-2026-11-20-1"));

        assertThat(Releases.read(output, "us-korea").newest().orElseThrow().release())
                .isEqualTo(FIRST);
        publish(SECOND);

        assertThat(names()).containsExactly("2026-11-23-1", "2026-11-23-2", "latest");
        assertThat(folder.resolve("2026-11-23-2/balance.csv")).hasContent("balance.csv of 2026-11-23-2");
    }

    @Test
    void aKillBeforeLatestIsSwitchedIsMendedByTheSameRelease() throws IOException {
        publish(FIRST);
        Draft second = draft(SECOND);
        Disk.copyTree(second.folder(), folder.resolve("2026-11-23-2"));

        publisher.publish(second.folder(), second.manifest());

        assertThat(latest()).isEqualTo("2026-11-23-2");
    }

    @Test
    void aKillBeforeLatestIsSwitchedIsMendedWithoutARelease() throws IOException {
        publish(FIRST);
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
    void theManifestListsTheFilesOfTheDraftWhateverWasSaidOfThem() throws IOException {
        Draft draft = draft(FIRST);
        Files.writeString(draft.folder().resolve("balance.csv"), "changed");
        Files.delete(draft.folder().resolve("control.csv"));

        Path place = publisher.publish(draft.folder(), draft.manifest());

        assertThat(ManifestFile.read(place, new Problems()).orElseThrow().outputs())
                .isEqualTo(ManifestFile.outputsIn(draft.folder()))
                .extracting(Manifest.Output::file)
                .containsExactly("balance.csv", "flows.png", "flows.svg", "rejections.csv", "us-korea.xlsx");
        assertThat(Releases.read(output, "us-korea").why(Draft.FINGERPRINT)).isEmpty();
    }

    @Test
    void aDraftThatIsNotThereIsNotPublished() throws IOException {
        publish(FIRST);
        Draft gone = draft(SECOND);
        Disk.removeTree(gone.folder());

        assertThatIOException()
                .isThrownBy(() -> publisher.publish(gone.folder(), gone.manifest()))
                .withMessageContaining(gone.folder().toString());
        assertThat(names()).containsExactly("2026-11-23-1", "latest");
    }

    @Test
    void anEmptyDraftIsNotPublished() throws IOException {
        Path empty = Files.createDirectories(work.resolve("empty/folder"));

        assertThatIOException()
                .isThrownBy(() -> publisher.publish(empty, Draft.manifest(FIRST, "Korea", List.of())))
                .withMessageContaining("the files of a release");
        assertThat(folder).doesNotExist();
    }

    private void publish(Release release) throws IOException {
        Draft draft = draft(release);
        publisher.publish(draft.folder(), draft.manifest());
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
