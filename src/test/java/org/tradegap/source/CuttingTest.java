package org.tradegap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a file is cut makes no difference to what is read from it. */
final class CuttingTest {
    private static final List<Integer> SIZES = List.of(1, 2, 3, 7, 31, 64, 100, 333, 1000, 1 << 20);
    private static final String HEADER = TidyFile.HEADER.replace("\n", ",note\n");

    /** Rows as they should not be; the last of them open a quote that is not closed soon. */
    private static final List<String> ODD = List.of(
            "",
            "\r",
            "2016,USA",
            "2016,USA,KO\"R,export,HS,01,5,",
            "2016,USA,KOR,export,HS,01,5,5\" pipe",
            "2016,USA,KOR,export,HS,01,5,\"one\ntwo, \"\"three\"\"\r\nfour\"",
            "2016,USA,KOR,export,HS,xx,5,\"one\n\ntwo\"",
            "2016,USA,K\rOR,export,HS,01,5,",
            "2016,USA,Cura\u00e7ao \u0122\u010a,export,HS,01,5,\"\u0122\"",
            "2016,USA,\"\"\"KOR\",export,HS,01,5,",
            "2016,USA,\"KOR\"x,export,HS,01,5,",
            "2016,USA,\"KOR,export,HS,01,5,",
            "2016,USA,KOR,export,HS,01,5,\"",
            "2016,USA,\"K\n\n\n\nR\",export,HS,01,5,\"one\n\n\n\ntwo\"",
            "2016,USA,KOR,export,HS,02,5,\",two\"");

    @TempDir
    Path folder;

    @Test
    void aFileWithoutQuotesReadsTheSameInAnyCut() throws IOException {
        assertSameInAnyCut(HEADER + rows(new Random(1), 60, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8})
    void aFileWithQuotesReadsTheSameInAnyCut(long seed) throws IOException {
        assertSameInAnyCut(HEADER + rows(new Random(seed), 60, ODD.size()));
    }

    @Test
    void aStrayQuoteBeforeAFieldOverTwoLinesMovesNoCut() throws IOException {
        String stray = "2016,USA,KO\"R,export,HS,01,5,\n";
        String twoLines = "2016,USA,KOR,export,HS,02,5,\"over\ntwo\"\n";

        Reading reading = assertSameInAnyCut(
                HEADER + stray + TidyFile.ROW.replace("\n", ",\n").repeat(6) + twoLines);

        assertThat(reading.flows()).hasSize(7);
        assertThat(reading.rejections()).extracting(Rejection::line).containsExactly(2L);
    }

    @Test
    void anOpenQuoteLosesOnlyItsOwnRow() throws IOException {
        String row = TidyFile.ROW.replace("\n", ",\n");
        String open = row.replace("KOR", "\"KOR");

        Reading reading = assertSameInAnyCut(HEADER + row.repeat(3) + open + row.repeat(40) + open + row.repeat(4));

        assertThat(reading.flows()).hasSize(47);
        assertThat(reading.rejections()).extracting(Rejection::line).containsExactly(5L, 46L);
    }

    @Test
    void slicesCoverAFileWithoutGapOrOverlap() throws IOException {
        Path file = TidyFile.write(folder, HEADER + rows(new Random(9), 200, ODD.size()));
        byte[] bytes = Files.readAllBytes(file);

        long offset = HEADER.length();
        long line = 2;
        for (Slice slice : Reading.slices(file, new Slicer(50, 200))) {
            byte[] part = Arrays.copyOfRange(bytes, (int) offset, (int) (offset + slice.length()));
            Checksum checksum = new CRC32C();
            checksum.update(part);
            assertThat(slice).isEqualTo(new Slice(offset, part.length, line, Sha256.of(part), checksum.getValue()));
            offset += part.length;
            line += new String(part, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }
        assertThat(offset).isEqualTo(bytes.length);
    }

    @Test
    void rowsInsertedEarlyMoveFewCuts() throws IOException {
        String rows = rows(new Random(10), 300_000, 0);
        Slicer slicer = new Slicer(1 << 16, 1 << 22);
        Set<String> before = hashes(Reading.slices(TidyFile.write(folder, HEADER + rows), slicer));

        String inserted = HEADER + rows.substring(0, rows.indexOf('\n', 1000) + 1) + rows(new Random(11), 10, 0);
        String rest = rows.substring(rows.indexOf('\n', 1000) + 1);
        Set<String> after = hashes(Reading.slices(TidyFile.write(folder, inserted + rest), slicer));

        assertThat(before.size()).isGreaterThan(8);
        Set<String> moved = new HashSet<>(after);
        moved.removeAll(before);
        assertThat(moved).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a changed byte", "a row less", "only the header"})
    void aFileThatChangesAfterTheSurveyIsRefused(String change) throws IOException {
        String text = TidyFile.HEADER + TidyFile.ROW + TidyFile.ROW.replace("87", "88");
        Path file = TidyFile.write(folder, text);
        Slice slice = SourceFile.survey(file, Formats.standard()).slices().get(0);
        Files.writeString(
                file,
                switch (change) {
                    case "a changed byte" -> text.replace("88", "89");
                    case "a row less" -> TidyFile.HEADER + TidyFile.ROW;
                    default -> "period";
                });

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> readBlocks(file, slice))
                .withMessage(file + ": expected the same bytes as a moment ago, found a changed file");
    }

    @Test
    void aRecordWithoutEndIsRefused() throws IOException {
        Path file = TidyFile.write(folder, TidyFile.HEADER + TidyFile.ROW + "x".repeat(20 << 20) + "\n");
        Slice slice = SourceFile.survey(file, Formats.standard()).slices().get(0);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> readBlocks(file, slice))
                .withMessage(file + ":3: expected a record of less than 4 MiB, found no end of it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000_000, 2_000_000})
    void whereARecordLiesDoesNotMatterToItsLength(int before) throws IOException {
        String row = TidyFile.ROW.replace("\n", ",\n");
        String rows = HEADER + row.repeat(before / row.length() + 1);
        int line = before / row.length() + 3;
        String most = "x".repeat((4 << 20) - 2);

        assertThat(Reading.of(TidyFile.write(folder, rows + most + '\n')).rejections())
                .extracting(Rejection::line)
                .endsWith((long) line);
        Path file = TidyFile.write(folder, rows + most + "xx\n");
        Slice slice = SourceFile.survey(file, Formats.standard()).slices().get(0);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> readBlocks(file, slice))
                .withMessage(file + ":" + line + ": expected a record of less than 4 MiB, found no end of it");
    }

    private Reading assertSameInAnyCut(String text) throws IOException {
        Path file = TidyFile.write(folder, text);
        Reading whole = Reading.inSlices(file, 1 << 20, 1 << 20);
        for (int slice : SIZES) {
            for (int block : SIZES) {
                assertThat(Reading.inSlices(file, slice, block))
                        .as("slices of %d, blocks of %d", slice, block)
                        .isEqualTo(whole);
            }
        }
        return whole;
    }

    private static String rows(Random random, int rows, int odd) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(
                    odd > 0 && random.nextInt(3) == 0
                            ? ODD.get(random.nextInt(odd))
                            : "2016,USA,KOR,export,HS,%02d,%d,"
                                    .formatted(1 + random.nextInt(97), random.nextInt(1 << 30)));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Set<String> hashes(List<Slice> slices) {
        return slices.stream().map(Slice::sha256).collect(Collectors.toSet());
    }

    private static void readBlocks(Path file, Slice slice) throws IOException {
        try (BlockReader blocks = new BlockReader(Content.of(file).get(0), slice)) {
            while (blocks.next().isPresent()) {
                assertThat(blocks).isNotNull();
            }
        }
    }
}
