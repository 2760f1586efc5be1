package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is written, the same is read from it, or it is refused where it first goes wrong. */
final class EncodingTest {
    private static final Path SAMPLE = Path.of("src/test/resources/source/tidy/sample.csv");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final String HEADER = "period,reporter,partner,flow,classification,commodity,value,status\n";

    /** A text in an encoding, with a byte order mark or without. */
    record Written(Encoding encoding, String mark, Charset charset) {
        byte[] bytes(String text) {
            return Packed.joined(HexFormat.of().parseHex(mark), text.getBytes(charset));
        }
    }

    static final List<Written> ALL = List.of(
            new Written(Encoding.UTF_8, "", StandardCharsets.UTF_8),
            new Written(Encoding.UTF_8, "efbbbf", StandardCharsets.UTF_8),
            new Written(Encoding.UTF_16LE, "", StandardCharsets.UTF_16LE),
            new Written(Encoding.UTF_16LE, "fffe", StandardCharsets.UTF_16LE),
            new Written(Encoding.UTF_16BE, "", StandardCharsets.UTF_16BE),
            new Written(Encoding.UTF_16BE, "feff", StandardCharsets.UTF_16BE),
            new Written(Encoding.ISO_8859_1, "", StandardCharsets.ISO_8859_1),
            new Written(Encoding.WINDOWS_1252, "", WINDOWS));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("ALL")
    void aSampleInAnyEncodingGivesTheSame(Written written) throws IOException {
        String dash = written.encoding == Encoding.WINDOWS_1252 ? "\u2013" : "-";
        String text = Files.readString(SAMPLE)
                .replace("plain", "S\u00e3o Tom\u00e9")
                .replace("South Korea", "Cor\u00e9e " + dash + " Sud");
        Reading plain = Reading.of(TidyFile.write(folder, text));

        for (String ends : List.of("\n", "\r\n")) {
            byte[] bytes = written.bytes(text.replace("\n", ends));
            Path file = TidyFile.write(folder, bytes);
            Content content = Content.of(file).get(0);
            assertThat(content.text().encoding()).isEqualTo(written.encoding);
            assertThat(content.text().mark()).isEqualTo(written.mark.length() / 2);
            assertThat(Reading.of(file).flows()).isEqualTo(plain.flows());
            assertThat(Reading.of(file).rejections())
                    .extracting(Rejection::line)
                    .isEqualTo(plain.rejections().stream().map(Rejection::line).toList());
            assertThat(Reading.of(file).rejections().get(7).text()).isEqualTo("Cor\u00e9e " + dash + " Sud");
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void linesThatEndInCarriageReturnsAloneAreLines(Written written) throws IOException {
        String text = Files.readString(SAMPLE).replace("plain", "Cura\u00e7ao \u00e9\u00e8");
        Reading plain = Reading.of(TidyFile.write(folder, text));

        Path file = TidyFile.write(folder, written.bytes(text.replace('\n', '\r')));

        assertThat(Content.of(file).get(0).text().bareReturns()).isTrue();
        assertThat(Reading.of(file)).isEqualTo(plain);
    }

    @Test
    void aCarriageReturnInAFileWithLineFeedsStays() throws IOException {
        String text = TidyFile.HEADER + TidyFile.ROW + "2016,USA,K\rOR,export,HS,87,5\n";

        Reading reading = Reading.of(TidyFile.write(folder, text));

        assertThat(reading.rejections().get(0).text()).contains("K\rOR");
    }

    @Test
    void charactersOfAnyLengthSurviveEveryBoundaryOfABuffer() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            int codePoint = List.of(0x41, 0xE9, 0x20AC, 0xFFFD, 0x1F600).get(random.nextInt(5));
            text.appendCodePoint(codePoint).append(i % 70 == 0 ? "\n" : "");
        }
        for (Written written : ALL.subList(0, 6)) {
            Path file = TidyFile.write(folder, written.bytes(HEADER + text));
            assertThat(Content.of(file).get(0).open())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(HEADER + text);
        }
    }

    @ParameterizedTest
    @CsvSource({"c3a9,e9", "e282ac,e282", "f09f9880,c080", "efbbbf,ff", "c3a9,eda080", "c3a9,f4908080", "c3a9,e9c3a9"})
    void mixedEncodingsAreRefusedAtTheFirstBadByte(String good, String bad) throws IOException {
        byte[] before = Packed.bytes(TidyFile.HEADER + TidyFile.ROW.repeat(5000));
        byte[] goodBytes = HexFormat.of().parseHex(good);
        byte[] badBytes = HexFormat.of().parseHex(bad);

        for (byte[] bytes : List.of(
                Packed.joined(before, badBytes, Packed.bytes("\nx"), goodBytes, Packed.bytes("\n")),
                Packed.joined(before, badBytes, Packed.bytes("\nx"), goodBytes))) {
            assertRefused(
                    bytes,
                    ":5002: expected text in one encoding, found byte 0x%s at offset %d, no UTF-8, while other bytes are"
                            .formatted(bad.substring(0, 2).toUpperCase(Locale.ROOT), before.length));
        }
    }

    @Test
    void aCharacterCutOffAtTheEndIsRefused() throws IOException {
        byte[] bytes =
                Packed.joined(Packed.bytes("a,b\n\u00e9,1\n"), HexFormat.of().parseHex("e282"));

        assertRefused(
                bytes,
                ":3: expected text in one encoding, found byte 0xE2 at offset 9, no UTF-8, while other bytes are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81", "8d", "8f", "90", "9d"})
    void bytesThatNoEncodingHasAreRefused(String hex) throws IOException {
        byte[] bytes = Packed.joined(
                Packed.bytes("a,b\n"), HexFormat.of().parseHex("e92ce90a2c" + hex + "0a"), Packed.bytes("x\n"));

        assertRefused(
                bytes,
                ":3: expected text in UTF-8, UTF-16, ISO-8859-1 or windows-1252, found byte 0x%s at offset 9, in none of them"
                        .formatted(hex.toUpperCase(Locale.ROOT)));
    }

    @Test
    void aNulIsRefused() throws IOException {
        assertRefused(
                Packed.bytes("a,b\n1,\0\n2,3\n"), ":2: expected text, found byte 0x00 at offset 6, no part of any");
        assertRefused(
                "\ufeffa,b\n1,\0\n".getBytes(StandardCharsets.UTF_16LE),
                ":2: expected text in UTF-16LE, found byte 0x00 at offset 14");
    }

    @Test
    void halfACharacterOfUtf16IsRefused() throws IOException {
        byte[] text = "\ufeffa,b\n1,".getBytes(StandardCharsets.UTF_16BE);

        assertRefused(
                Packed.joined(text, HexFormat.of().parseHex("d8000041")),
                ":2: expected text in UTF-16BE, found byte 0xD8 at offset 14");
        assertRefused(
                Packed.joined(text, new byte[] {0x12}), ":2: expected text in UTF-16BE, found byte 0x12 at offset 14");
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = TidyFile.write(folder, bytes);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Content.of(file))
                .withMessage(file + message);
    }
}
