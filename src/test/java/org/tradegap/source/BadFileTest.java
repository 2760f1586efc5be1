package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.definition.Problem;
import org.tradegap.trade.Areas;

/** Files and sidecars that are refused as a whole. */
final class BadFileTest {
    private static final String GOOD = TidyFile.HEADER + TidyFile.ROW;

    @TempDir
    Path folder;

    @Test
    void aGoodFileIsNotRefused() throws IOException {
        assertThat(Reading.of(TidyFile.write(folder, GOOD)).flows()).hasSize(1);
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertProblems("").containsExactly(problem("", 0, "a header and rows", "an empty file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\n\r\n"})
    void aHeaderWithoutRowsIsRefused(String blank) throws IOException {
        assertProblems(TidyFile.HEADER + blank).containsExactly(problem("", 2, "rows", "a header and nothing else"));
        assertProblems(TidyFile.HEADER.strip() + blank)
                .containsExactly(problem("", 2, "rows", "a header and nothing else"));
    }

    @Test
    void bytesAtRandomAreRefused() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        assertProblems(bytes)
                .containsExactly(problem(
                        "", 1, "text in one encoding", "byte 0xD5 at offset 1, no UTF-8, while other bytes are"));
    }

    @Test
    void aHeaderWithoutEndIsRefused() throws IOException {
        assertProblems("x".repeat(1 << 17)).containsExactly(problem("", 1, "a header within 64 KiB", "no line end"));
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        assertProblems("period,reporter,partner,flow,commodity,val\n1\n")
                .containsExactly(problem(
                        "",
                        1,
                        "a header with classification, value (format tidy)",
                        "'period,reporter,partner,flow,commodity,val'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "status"})
    void aColumnThatStandsTwiceIsNamed(String twice) throws IOException {
        String header = TidyFile.HEADER.strip() + ",status," + twice;

        assertProblems(header + "\n1\n")
                .containsExactly(
                        problem("", 1, "a header with " + twice + " only once (format tidy)", "'" + header + "'"));
    }

    /** Programs that end lines at carriage returns too would take what follows for rows. */
    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\r"})
    void aHeaderThatACarriageReturnEndsInAFileOfLineFeedsIsRefused(String end) throws IOException {
        assertProblems(TidyFile.HEADER.strip() + end + TidyFile.ROW + TidyFile.ROW)
                .containsExactly(
                        problem("", 1, "a header in a line of its own", "a carriage return inside of the line"));
    }

    @Test
    void aCarriageReturnWithinTheQuotesOfAHeaderIsNotWhatIsWrongWithIt() throws IOException {
        String lacks = TidyFile.HEADER.strip().replace("commodity,", "") + ",\"no\rte\"\n";

        assertProblems(lacks + TidyFile.ROW)
                .singleElement()
                .asString()
                .contains("a header with commodity (format ")
                .doesNotContain("carriage return");
    }

    @Test
    void aRowThatACarriageReturnEndsInAFileOfLineFeedsIsRejected() throws IOException {
        String rows = TidyFile.ROW.strip() + "\r" + TidyFile.ROW + TidyFile.ROW.replace("2016", "2017");

        Reading read = Reading.of(TidyFile.write(folder, TidyFile.HEADER + rows));

        assertThat(read.flows()).hasSize(1);
        assertThat(read.rejections()).hasSize(1);
    }

    @Test
    void aHeaderOfNoKnownFormatIsShown() throws IOException {
        assertProblems("a,b\u0007\n1,2\n")
                .containsExactly(problem("", 1, "the header of a known format (see 'tradegap formats')", "'a,b?'"));
    }

    @Test
    void bytesThatAreNoLongerUtf8AreRefusedWithTheirLine() throws IOException {
        Content content = Content.of(TidyFile.write(folder, GOOD)).get(0);
        Layout layout = new Recognition(Formats.standard()).recognise(content);
        byte[] changed = (TidyFile.ROW + "Cura\u00e7ao\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> {
                    try (FlowReader reader = new FlowReader("a.csv", 5, layout, Areas.standard())) {
                        reader.read(
                                new Block(changed, changed.length, 1, true),
                                new Reading(List.of(), List.of()).of(new Slice(0, 0, 1, "", 0)));
                    }
                })
                .withMessage("a.csv:6: expected text in UTF-8, found a byte that is not");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> SourceFile.survey(folder, Formats.standard()))
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new Problem(folder.toString(), 0, "a data file", "none")));
    }

    @Test
    void aMissingSidecarIsRefused() throws IOException {
        Path file = TidyFile.write(folder, GOOD);
        Files.delete(Sidecar.of(file));

        assertProblems(file)
                .containsExactly(
                        problem(".yml", 0, "a sidecar that says source, basis, unit and vintage", "no such file"));
    }

    @Test
    void everyMistakeInASidecarIsToldWithItsLine() throws IOException {
        assertSidecar(TidyFile.SIDECAR
                        .replace("2018-02", "yesterday")
                        .replace("scale: 1", "scale: 7")
                        .replace("general", "all"))
                .containsExactly(
                        problem(".yml", 3, "a date, month, year or unknown for 'published'", "'yesterday'"),
                        problem(".yml", 6, "1, 1000, 1000000 or another power of ten for 'scale'", "'7'"),
                        problem(".yml", 9, "'coverage' to be one of general, consumption", "'all'"));
    }

    @Test
    void aKeyThatASidecarLacksOrDoesNotKnowIsTold() throws IOException {
        assertSidecar(TidyFile.SIDECAR.replace("currency: USD", "curency: USD").replace("  export:", "  exports:"))
                .containsExactlyInAnyOrder(
                        problem(".yml", 1, "a key 'currency'", "none"),
                        problem(".yml", 8, "a key 'export' with coverage and valuation, or none", "none"),
                        problem(".yml", 8, "one of the keys export, import", "'exports'"),
                        problem(
                                ".yml",
                                5,
                                "one of the keys absent, basis, currency, editions, id, note, published, quantity, retrieved, scale,"
                                        + " source, vintage",
                                "'curency'"));
    }

    @Test
    void aSidecarWithoutBasisIsRefused() throws IOException {
        String sidecar = TidyFile.SIDECAR
                .lines()
                .filter(line -> !line.matches("basis.*| .*"))
                .reduce("", (a, b) -> a + b + "\n");

        assertSidecar(sidecar).containsExactly(problem(".yml", 1, "a key 'basis' with export and import", "none"));
    }

    @Test
    void aVintageWithoutDatesWantsWords() throws IOException {
        assertSidecar(TidyFile.SIDECAR.replace("2018-02", "unknown"))
                .containsExactly(problem(".yml", 1, "a key 'vintage'", "none"));
    }

    @Test
    void editionsAreCheckedYearByYear() throws IOException {
        assertSidecar(TidyFile.SIDECAR + "editions: {2012-16: HS2012, 2017: HS2018}\n")
                .containsExactly(
                        problem(".yml", 11, "years such as 2012 or 2012-2016", "'2012-16'"),
                        problem(".yml", 11, "an HS edition such as HS2012", "'HS2018'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a list", "a: [unclosed", "a: 1\n---\nb: 2"})
    void aSidecarThatIsNoMappingIsRefused(String yaml) throws IOException {
        assertSidecar(yaml).hasSize(1);
    }

    private ListAssert<Problem> assertSidecar(String yaml) throws IOException {
        Path file = TidyFile.write(folder, GOOD);
        Files.writeString(Sidecar.of(file), yaml);
        return assertProblems(file);
    }

    private ListAssert<Problem> assertProblems(String text) throws IOException {
        return assertProblems(text.getBytes(StandardCharsets.UTF_8));
    }

    private ListAssert<Problem> assertProblems(byte[] bytes) throws IOException {
        return assertProblems(TidyFile.write(folder, bytes));
    }

    /** The problems of a file, under names without the temporary folder. */
    private static ListAssert<Problem> assertProblems(Path file) throws IOException {
        try {
            SourceFile.survey(file, Formats.standard());
        } catch (InputException e) {
            return assertThat(e.problems().stream()
                    .map(each -> problem(
                            each.file().substring(file.toString().length()),
                            each.line(),
                            each.expected(),
                            each.found()))
                    .toList());
        }
        throw new AssertionError(file + " was not refused");
    }

    private static Problem problem(String file, int line, String expected, String found) {
        return new Problem(file, line, expected, found);
    }
}
