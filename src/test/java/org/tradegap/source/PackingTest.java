package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tradegap.definition.Problem;
import tools.jackson.databind.json.JsonMapper;

/** However a file is packed, the same is read from it. */
final class PackingTest {
    private static final Path SAMPLE = Path.of("src/test/resources/source/tidy/sample.csv");

    /** Packs the bytes of a file. */
    interface Way {
        byte[] pack(byte[] bytes) throws IOException;
    }

    /** A way of packing and what it is called. */
    record Named(String how, Way way) {
        @Override
        public String toString() {
            return how;
        }
    }

    static final List<Named> WAYS = List.of(
            new Named("gzip", Packed::gzip),
            new Named("gzip in three members", bytes -> inThree(bytes, Packed::gzip)),
            new Named("gzip padded with zeros", bytes -> Packed.joined(Packed.gzip(bytes), new byte[700])),
            new Named("gzip with every field of its header", PackingTest::gzipWithFields),
            new Named("zstd", Packed::zstd),
            new Named("zstd in three frames", bytes -> inThree(bytes, Packed::zstd)),
            new Named(
                    "zstd after a frame without data",
                    bytes -> Packed.joined(HexFormat.of().parseHex("5f2a4d1803000000aabbcc"), Packed.zstd(bytes))),
            new Named("zip", bytes -> Packed.zip("sample.csv", bytes)),
            new Named("zip with folders and documents", PackingTest::crowded));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("WAYS")
    void aPackedSampleGivesTheSame(Named named) throws IOException {
        byte[] packed = named.way.pack(Files.readAllBytes(SAMPLE));
        Path file = Packed.write(folder, "packed.csv", packed);

        SourceFile surveyed = SourceFile.survey(file, Formats.standard());

        assertThat(Reading.of(surveyed)).isEqualTo(Reading.of(SAMPLE));
        assertThat(surveyed.bytes()).isEqualTo(packed.length);
        assertThat(surveyed.sha256()).isEqualTo(Sha256.of(packed));
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void aFileBeyondEveryBufferGivesTheSame(Named named) throws IOException {
        byte[] rows = Packed.bytes(TidyFile.HEADER + TidyFile.ROW + "2016,USA,KOR,export,HS,xx,5\n".repeat(60_000));

        Reading packed = Reading.of(Packed.write(folder, "packed", named.way.pack(rows)));

        assertThat(packed).isEqualTo(Reading.of(TidyFile.write(folder, rows)));
        assertThat(packed.rejections()).hasSize(60_000);
    }

    @Test
    void eachMemberOfAZipIsADataFile() throws IOException {
        byte[] first = Packed.bytes(TidyFile.HEADER + TidyFile.ROW);
        byte[] second = Packed.bytes(TidyFile.HEADER + TidyFile.ROW.replace("KOR", "JPN") + "\n");
        Path file = Packed.write(
                folder,
                "both.zip",
                new Packed.Zip().with("b/2.csv", second).with("a.csv", first).bytes());

        List<SourceFile> files = SourceFile.surveyAll(file, Formats.standard());

        assertThat(files).extracting(SourceFile::path).containsExactly(file + "!a.csv", file + "!b/2.csv");
        assertThat(files).extracting(SourceFile::name).containsExactly("both.zip!a.csv", "both.zip!b/2.csv");
        assertThat(Reading.of(files.get(0)).flows()).hasSize(1);
        assertThat(Reading.of(files.get(1)).flows().get(0).partner().code()).isEqualTo("JPN");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourceFile.survey(file, Formats.standard()))
                .withMessage(file + ": expected one data file in it, found 2 of them");
    }

    @Test
    void theMistakesOfAllMembersAreTold() throws IOException {
        byte[] unknown = Packed.bytes("a,b\n1,2\n");
        Path file = Packed.write(
                folder,
                "bad.zip",
                new Packed.Zip().with("1.csv", unknown).with("2.csv", unknown).bytes());

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourceFile.surveyAll(file, Formats.standard()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::file)
                        .containsExactly(file + "!1.csv", file + "!2.csv"));
    }

    @Test
    void aMembersOwnSidecarWinsOverThatOfTheZip() throws IOException {
        byte[] rows = Packed.bytes(TidyFile.HEADER + TidyFile.ROW);
        Path file = Packed.write(
                folder,
                "both.zip",
                new Packed.Zip().with("x/a.csv", rows).with("b.csv", rows).bytes());
        Files.writeString(folder.resolve("a.csv.yml"), TidyFile.SIDECAR.replace("made-up", "own"));

        assertThat(SourceFile.surveyAll(file, Formats.standard()))
                .extracting(each -> each.source().id())
                .containsExactly("made-up", "own");
    }

    @Test
    void aSurveyedMemberIsTheSameAfterJson() throws IOException {
        byte[] rows = (TidyFile.HEADER + TidyFile.ROW.replace("KOR", "Cor\u00e9e")).getBytes(StandardCharsets.UTF_16LE);
        Path file = Packed.write(folder, "a.zip", Packed.zip("a.csv", rows));
        SourceFile surveyed = SourceFile.survey(file, Formats.standard());
        JsonMapper json = JsonMapper.builder().build();

        SourceFile read = json.readValue(json.writeValueAsBytes(surveyed), SourceFile.class);

        assertThat(read).isEqualTo(surveyed);
        assertThat(Reading.of(read)).isEqualTo(Reading.of(surveyed));
    }

    @Test
    void aMembersNameInTheLettersOfMsDosIsRead() throws IOException {
        Packed.Zip zip = new Packed.Zip(Charset.forName("IBM437"));
        zip.with("Au\u00dfenhandel.csv", Packed.bytes(TidyFile.HEADER + TidyFile.ROW));
        Path file = Packed.write(folder, "a.zip", zip.bytes());

        assertThat(SourceFile.survey(file, Formats.standard()).name()).isEqualTo("a.zip!Au\u00dfenhandel.csv");
    }

    @Test
    void aPackedFileThatChangesAfterTheSurveyIsRefused() throws IOException {
        Path file = Packed.write(folder, "a.gz", Packed.gzip(Packed.bytes(TidyFile.HEADER + TidyFile.ROW)));
        SourceFile surveyed = SourceFile.survey(file, Formats.standard());
        Files.write(file, Packed.gzip(Packed.bytes(TidyFile.HEADER)));

        assertThatExceptionOfType(InputException.class).isThrownBy(() -> Reading.of(surveyed));
        assertThatExceptionOfType(InputException.class).isThrownBy(surveyed::refuseIfChanged);
    }

    static byte[] replaced(byte[] bytes, byte[] before, byte[] after) {
        byte[] changed = bytes.clone();
        for (int i = 0; i + before.length <= changed.length; i++) {
            if (Arrays.equals(changed, i, i + before.length, before, 0, before.length)) {
                System.arraycopy(after, 0, changed, i, after.length);
            }
        }
        return changed;
    }

    private static byte[] inThree(byte[] bytes, Way way) throws IOException {
        int third = bytes.length / 3;
        return Packed.joined(
                way.pack(Arrays.copyOf(bytes, third)),
                way.pack(new byte[0]),
                way.pack(Arrays.copyOfRange(bytes, third, bytes.length)));
    }

    /** Extra field, name, comment and checksum of the header. */
    private static byte[] gzipWithFields(byte[] bytes) throws IOException {
        byte[] plain = Packed.gzip(bytes);
        plain[3] = 2 | 4 | 8 | 16;
        byte[] fields = Packed.joined(new byte[] {3, 0, 1, 2, 3}, Packed.bytes("name\0comment\0"), new byte[2]);
        return Packed.joined(Arrays.copyOf(plain, 10), fields, Arrays.copyOfRange(plain, 10, plain.length));
    }

    private static byte[] crowded(byte[] bytes) throws IOException {
        byte[] other = Packed.bytes("something else");
        return new Packed.Zip()
                .with("data/", new byte[0])
                .with("__MACOSX/data/._sample.csv", other)
                .with("data/.hidden.csv", other)
                .with("data/sample.csv.yml", other)
                .with("README.md", other)
                .with("data/sample.csv", bytes)
                .bytes();
    }
}
