package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.source.FileStamp;

final class ManifestFileTest {
    private static final Release RELEASE = Draft.release("us-korea", "2026-11-23", 1);
    private static final Manifest MANIFEST = Draft.manifest(
            RELEASE,
            "Côte d'Ivoire & <others>, \"all\"",
            List.of(new Manifest.Output("flows.svg", "cd", 20), new Manifest.Output("balance.csv", "ab", 10)));

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        ManifestFile.write(MANIFEST, folder);

        Problems problems = new Problems();
        assertThat(ManifestFile.read(folder, problems)).contains(MANIFEST);
        assertThat(problems.isEmpty()).isTrue();
    }

    /** What was read is known again by its stamp, once that tells a later change from it. */
    @Test
    void whatChangesIsReadAnew() throws IOException, InterruptedException {
        Path file = folder.resolve(ManifestFile.NAME);
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("unix"); // others settle never
        ManifestFile.write(MANIFEST, folder);
        while (!FileStamp.of(file).isSettled(Instant.now())) {
            Thread.sleep(50);
        }
        assertThat(ManifestFile.read(folder, new Problems())).contains(MANIFEST);
        FileTime before = Files.getLastModifiedTime(file);

        Files.writeString(file, Files.readString(file).replace("others", "orders"));
        Files.setLastModifiedTime(file, before);

        assertThat(ManifestFile.read(folder, new Problems()))
                .hasValueSatisfying(read -> assertThat(read.title()).contains("orders"));
    }

    @Test
    void keysStandInOneOrderOnLinesOfTheirOwn() throws IOException {
        ManifestFile.write(MANIFEST, folder);

        String text = Files.readString(folder.resolve("manifest.json"), StandardCharsets.UTF_8);
        assertThat(text.lines()
                        .filter(line -> line.startsWith("  \""))
                        .map(line -> line.substring(3, line.indexOf('"', 3))))
                .containsExactly(
                        "report",
                        "title",
                        "release",
                        "asOf",
                        "fingerprint",
                        "why",
                        "inputs",
                        "outputs",
                        "findings",
                        "charts");
        assertThat(text)
                .contains("  \"asOf\" : \"2026-11-23\",\n")
                .contains("Côte d'Ivoire")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void outputsAreSortedByName() {
        assertThat(MANIFEST.outputs()).extracting(Manifest.Output::file).containsExactly("balance.csv", "flows.svg");
    }

    @Test
    void aManifestCutOffAnywhereIsNoManifest() throws IOException {
        byte[] whole = ManifestFile.text(MANIFEST).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(folder.resolve("manifest.json"), Arrays.copyOf(whole, length));
            assertThat(ManifestFile.read(folder, new Problems()))
                    .as("cut off after %d bytes", length)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "PK\u0003\u0004",
                "\0\0\0\0\0\0\0\0",
                "\uFEFF",
                "{}",
                "{\"report\": \"us-korea\"}",
                "{} {}"
            })
    void whatIsNoManifestIsNotedWithItsFile(String text) throws IOException {
        assertThat(problemOf(text).file())
                .isEqualTo(folder.resolve("manifest.json").toString());
    }

    @Test
    void everyKeyMustBeThere() throws IOException {
        String whole = ManifestFile.text(MANIFEST);
        for (String key : keys(whole).toList()) {
            assertThat(problemOf(whole.replaceFirst("\"" + key + "\"", "\"other\""))
                            .expected())
                    .contains("'")
                    .endsWith(key + "'");
        }
    }

    @Test
    void aValueOfTheWrongKindIsNamedWithItsPlaceAndLine() throws IOException {
        String text = ManifestFile.text(MANIFEST).replace("\"rejected\" : 3", "\"rejected\" : \"many\"");

        Problem problem = problemOf(text);
        assertThat(problem.expected()).isEqualTo("a fit value for 'inputs[0].rejected'");
        assertThat(text.lines().toList().get(problem.line() - 1)).contains("many");
    }

    @Test
    void anEmptyValueIsNotFit() throws IOException {
        String text = ManifestFile.text(MANIFEST);

        assertThat(problemOf(text.replace("\"" + MANIFEST.report() + "\"", "null"))
                        .expected())
                .contains("'report'");
        assertThat(problemOf(text.replace("\"first release\"", "null")).expected())
                .isNotEmpty();
    }

    @Test
    void aKeyOfALaterProgramIsPassedOver() throws IOException {
        String text = ManifestFile.text(MANIFEST).replaceFirst("\\{", "{ \"mood\" : \"fine\",");
        Files.writeString(folder.resolve("manifest.json"), text);

        assertThat(ManifestFile.read(folder, new Problems())).contains(MANIFEST);
    }

    @Test
    void aMissingManifestIsNoted() throws IOException {
        Problems problems = new Problems();
        assertThat(ManifestFile.read(folder, problems)).isEmpty();
        assertThat(problems.all()).singleElement().extracting(Problem::found).isEqualTo("no such file");
    }

    @Test
    void outputsAreListedWithHashAndSize() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "abc");
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/c.csv"), "");
        Files.writeString(folder.resolve("a.csv"), "");
        ManifestFile.write(MANIFEST, folder);

        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(ManifestFile.outputsIn(folder))
                .containsExactly(
                        new Manifest.Output("a.csv", empty, 0),
                        new Manifest.Output("a/c.csv", empty, 0),
                        new Manifest.Output(
                                "b.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3));
    }

    private static Stream<String> keys(String json) {
        return json.lines()
                .map(String::strip)
                .filter(line -> line.matches("\"\\w+\" : .*"))
                .map(line -> line.substring(1, line.indexOf('"', 1)));
    }

    private Problem problemOf(String text) throws IOException {
        Files.writeString(folder.resolve("manifest.json"), text);
        Problems problems = new Problems();
        assertThat(ManifestFile.read(folder, problems)).isEmpty();
        assertThat(problems.all()).hasSize(1);
        return problems.all().get(0);
    }
}
