package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;

final class ReleasesTest {
    private static final String REPORT = "us-korea";

    @TempDir
    private Path output;

    @Test
    void aReportWithoutAFolderHasNoReleases() throws IOException {
        Releases releases = Releases.read(output, REPORT);

        assertThat(releases.complete()).isEmpty();
        assertThat(releases.newest()).isEmpty();
        assertThat(releases.why(Draft.FINGERPRINT)).containsExactly("first release");
        assertThat(releases.next(LocalDate.parse("2026-11-23")).name()).isEqualTo("2026-11-23-1");
    }

    @Test
    void theNewestIsTheOneOfTheLastDateAndNumber() throws IOException {
        put("2026-11-23", 9);
        put("2026-11-23", 10);
        put("2026-11-22", 11);

        Releases releases = Releases.read(output, REPORT);
        assertThat(releases.complete())
                .extracting(complete -> complete.release().name())
                .containsExactly("2026-11-22-11", "2026-11-23-9", "2026-11-23-10");
        assertThat(releases.newest().orElseThrow().release().name()).isEqualTo("2026-11-23-10");
    }

    @Test
    void whatHasNoReleaseNameIsPassedOver() throws IOException {
        put("2026-11-23", 1);
        Files.createDirectories(output.resolve(REPORT).resolve(".staging-2026-11-24-1"));
        Files.createDirectories(output.resolve(REPORT).resolve("notes"));
        Files.writeString(output.resolve(REPORT).resolve("2026-11-25-1"), "a file");
        Files.createSymbolicLink(output.resolve(REPORT).resolve("latest"), Path.of("2026-11-23-1"));

        Releases releases = Releases.read(output, REPORT);
        assertThat(releases.complete()).hasSize(1);
        assertThat(releases.damaged()).isEmpty();
    }

    @Test
    void aFolderWithoutAFitManifestIsDamaged() throws IOException {
        put("2026-11-20", 1);
        Path cutOff = put("2026-11-21", 1).resolve("manifest.json");
        Files.writeString(cutOff, Files.readString(cutOff).substring(0, 200));
        Files.createDirectories(output.resolve(REPORT).resolve("2026-11-22-1"));

        Releases releases = Releases.read(output, REPORT);
        assertThat(releases.newest().orElseThrow().release().name()).isEqualTo("2026-11-20-1");
        assertThat(releases.damaged())
                .extracting(
                        damaged -> damaged.release().name(),
                        damaged -> damaged.problem().file())
                .containsExactly(
                        tuple("2026-11-21-1", cutOff.toString()),
                        tuple(
                                "2026-11-22-1",
                                output.resolve(REPORT)
                                        .resolve("2026-11-22-1/manifest.json")
                                        .toString()));
    }

    @Test
    void theManifestOfAnotherReleaseIsDamage() throws IOException {
        Files.move(put("2026-11-20", 1), output.resolve(REPORT).resolve("2026-11-20-2"));

        assertThat(Releases.read(output, REPORT).damaged())
                .singleElement()
                .extracting(damaged -> damaged.problem().found())
                .isEqualTo("that of us-korea 2026-11-20-1");
    }

    @Test
    void numbersCountTheReleasesOfADateWithThoseDamaged() throws IOException {
        put("2026-11-23", 1);
        Files.createDirectories(output.resolve(REPORT).resolve("2026-11-23-2"));

        Releases releases = Releases.read(output, REPORT);
        assertThat(releases.next(LocalDate.parse("2026-11-23")).number()).isEqualTo(3);
        assertThat(releases.next(LocalDate.parse("2026-11-24")).number()).isEqualTo(1);
    }

    @Test
    void aDateBeforeTheNewestReleaseIsRefused() throws IOException {
        put("2026-11-23", 1);
        Releases releases = Releases.read(output, REPORT);

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> releases.next(LocalDate.parse("2026-11-22")))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new Problem(
                                output.resolve(REPORT).toString(),
                                0,
                                "an as-of date not before 2026-11-23",
                                "2026-11-22")));
    }

    @Test
    void aReleaseIsNewWhenTheFingerprintDiffersFromTheNewest() throws IOException {
        put("2026-11-23", 1);
        Releases releases = Releases.read(output, REPORT);

        assertThat(releases.why(Draft.FINGERPRINT)).isEmpty();
        assertThat(releases.why(new Fingerprint("f2", "d1", "t1", "0.2.0")))
                .containsExactly("figures", "program version");
    }

    private Path put(String asOf, int number) throws IOException {
        Release release = Draft.release(REPORT, asOf, number);
        return Draft.write(output.resolve(REPORT).resolve(release.name()), release, "Korea")
                .folder();
    }
}
