package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.Problem;

/** What neither a file nor its format tells must stand in its sidecar. */
final class UntoldFieldsTest {
    private static final Path SAMPLE = Path.of("src/test/resources/source/dataweb/sample.csv");

    @TempDir
    Path folder;

    private Path file = SAMPLE;

    @BeforeEach
    void copy() throws IOException {
        file = Files.copy(SAMPLE, folder.resolve("imports.csv"));
    }

    @Test
    void withoutASidecarEverythingIsNamed() {
        assertRefused("a key 'scale'", "a key 'fields' with commodity, which the file does not tell");
    }

    @Test
    void aFieldThatIsMissingIsNamed() throws IOException {
        sidecar("scale: 1\nfields: {}\n");

        assertRefused("a key 'commodity'");
    }

    @Test
    void aFieldThatTheFileTellsIsRefused() throws IOException {
        sidecar("scale: 1\nfields: {commodity: 8703, partner: KOR}\n");

        assertRefused("one of the keys commodity");
    }

    @Test
    void whatIsToldIsReadAndIsPartOfTheKeyOfResults() throws IOException {
        sidecar("scale: 1\nfields: {commodity: 01}\n");
        SourceFile surveyed = SourceFile.survey(file, Formats.standard());

        assertThat(Reading.of(file).flows())
                .allSatisfy(flow -> assertThat(flow.commodity().code()).isEqualTo("01"));
        sidecar("scale: 1\nfields: {commodity: 02}\n");
        assertThat(SourceFile.survey(file, Formats.standard()).layout().format().text())
                .isNotEqualTo(surveyed.layout().format().text());
    }

    @Test
    void textThatIsNoUtf8IsReadWhereTheFormatSaysSo() throws IOException {
        Path sample = Path.of("src/test/resources/source/comtrade-new/sample.csv");
        String text = Files.readString(sample, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("Cura\u00e7ao");

        Path utf8 = Files.writeString(folder.resolve("utf8.csv"), text);

        assertThat(Reading.of(utf8)).isEqualTo(Reading.of(sample));
    }

    private void sidecar(String text) throws IOException {
        Files.writeString(Sidecar.of(file), text);
    }

    private void assertRefused(String... expected) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourceFile.survey(file, Formats.standard()))
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Problem::expected).containsExactly(expected));
    }
}
