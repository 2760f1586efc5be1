package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Block;
import org.tradegap.source.BlockReader;
import org.tradegap.source.FlowReader;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.source.TidyFile;
import org.tradegap.trade.Areas;

/** Plain records read from bytes add up to what Commons CSV and decimals make of them, with the same rejections. */
final class TwoReadersTest {
    static final List<SectorScheme> SCHEMES = List.of(Flows.CHAPTERS, SectorScheme.ALL, SectorScheme.CODES);
    static final Path SAMPLES = Path.of("src/test/resources/source");
    private static final Path DATA = Path.of("../shared/data");

    private static final String OWN_FORMAT = """
            id: own
            title: A format for tests
            delimiter: "|"
            fields:
              period: year
              reporter: {column: rep, areas: m49}
              partner: {column: [p1, p2], areas: own}
              classification: {column: cl, optional: yes, map: {H: HS, X: SITC3}}
              commodity: {column: code, strip: "'", pad: even}
              flow: {column: fl, map: {"1": import, "2": export, "3": re-export}}
            values: [{column: val}]
            leave-out:
              - {column: q, is: ["1", "/x.*/"], why: first}
              - {column: mode, unless: ["0", "/T.*/"], why: second}
              - {column: rep, is: ["36"], why: third}
            numbers: {decimals: 2, thousands: ",", missing: {"0": z, "999": x, "": x}}
            conventions: {duplicates: %s}
            source:
              id: own
              source: "made for tests"
              published: 2018-02
              retrieved: 2018-03-01
              currency: USD
              scale: 1
              basis:
                export: {coverage: total, valuation: FOB}
                import: {coverage: general, valuation: CIF}
              absent: missing
            """;

    @TempDir
    Path folder;

    static List<Path> samples() throws IOException {
        try (Stream<Path> samples = Files.walk(SAMPLES)) {
            return samples.filter(file -> file.endsWith("sample.csv")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void samplesAreReadAlike(Path sample) throws IOException {
        assertReadAlike(SourceFile.survey(sample, Formats.standard().beside(sample)));
    }

    @Test
    void officialFilesAreReadAlike() throws IOException {
        assumeThat(DATA).exists();
        int read = 0;
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Optional<SourceFile> surveyed = surveyed(file);
                if (surveyed.isPresent()) {
                    assertReadAlike(surveyed.get());
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(14);
    }

    /** Fields with quotes, blanks, signs, exponents, other line ends: a million records over the seeds of the slow test. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void generatedRecordsAreReadAlike(int seed) throws IOException {
        Path file = TidyFile.write(folder, generated(new Random(seed), 20_000));

        assertReadAlike(SourceFile.survey(file, Formats.standard()));
    }

    /** As many plain records as are read at a time, and more: among generated records one that is not plain always comes before. */
    @Test
    void moreThanAFullBatchOfPlainRecordsIsReadAlike() throws IOException {
        StringBuilder text = new StringBuilder("period,reporter,partner,flow,classification,commodity,value,status\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("2016,USA,KOR,export,HS,%06d,%d.%d,%n".formatted(100_000 + i, i, i % 100));
        }

        assertReadAlike(SourceFile.survey(TidyFile.write(folder, text.toString()), Formats.standard()));
    }

    @Test
    @Tag("slow")
    void aMillionGeneratedRecordsAreReadAlike() throws IOException {
        Path file = TidyFile.write(folder, generated(new Random(17), 1_000_000));

        assertReadAlike(SourceFile.survey(file, Formats.standard()));
    }

    /** Rules that leave rows out and overlap, decimals that are cut off, classifications beside codes, codes in two columns. */
    @ParameterizedTest
    @ValueSource(strings = {"by-code", "sum", "reject"})
    void recordsOfAFormatOfItsOwnAreReadAlike(String duplicates) throws IOException {
        Files.writeString(folder.resolve("own.format.yml"), OWN_FORMAT.formatted(duplicates));
        Path file = folder.resolve("own.csv");
        Files.writeString(file, ofOwnFormat(new Random(23), 5_000));

        SourceFile surveyed = SourceFile.survey(file, Formats.standard().beside(file));

        assertThat(surveyed.layout().format().id()).isEqualTo("own");
        assertReadAlike(surveyed);
        PartialCube cube = read(surveyed, surveyed.slices().get(0), true);
        assertThat(cube.notes().leftOut()).containsOnlyKeys("first", "second", "third");
        assertThat(cube.rejections()).isNotEmpty();
        assertThat(cube.cells(SectorScheme.ALL.id())).isNotEmpty();
    }

    /** From blocks that hold one record each to one block for all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 64, 1000, 1 << 16, 16 << 20})
    void theSizeOfBlocksDoesNotShow(int blockSize) throws IOException {
        SourceFile file =
                SourceFile.survey(TidyFile.write(folder, generated(new Random(7), 3_000)), Formats.standard());
        Slice slice = file.slices().get(0);
        FileSums sums = new Summing(SCHEMES, Areas.standard()).of(file);
        PartialCube whole = sums.of(slice);

        for (boolean scan : List.of(true, false)) {
            try (FlowReader reader = reader(file, slice);
                    BlockReader blocks = new BlockReader(file.content(), slice, blockSize)) {
                SortedMap<Long, Long> duplicates = duplicates(file, slice, true);
                read(file, reader, blocks, scan);
                assertThat(reader.duplicates()).isEqualTo(duplicates).isNotEmpty();
            }
        }
        for (int threads : List.of(1, 2, 5)) {
            assertThat(shared(sums, slice, threads, blockSize)).isEqualTo(CubeFile.write(whole));
        }
    }

    @Test
    void slicesFitTogetherHoweverSchemesAreOrdered() throws IOException {
        Path sample = SAMPLES.resolve("baci/sample.csv");
        SourceFile file = SourceFile.survey(sample, Formats.standard().beside(sample));
        Slice slice = file.slices().get(0);
        PartialCube one = new Summing(List.of(Flows.CHAPTERS, SectorScheme.CODES), Areas.standard())
                .of(file)
                .of(slice);
        PartialCube other = new Summing(List.of(SectorScheme.CODES, Flows.CHAPTERS), Areas.standard())
                .of(file)
                .of(slice);

        assertThat(one.schemes()).isEqualTo(other.schemes());
        assertThat(CubeFile.write(one)).isEqualTo(CubeFile.write(other));
        assertThat(Flows.joined(List.of(one, other)).cells(Flows.CHAPTERS.id()).keySet())
                .isEqualTo(one.cells(Flows.CHAPTERS.id()).keySet());
    }

    @Test
    void whatOneSliceKnowsIsGivenBackOnce() throws IOException {
        Path sample = SAMPLES.resolve("baci/sample.csv");
        SourceFile file = SourceFile.survey(sample, Formats.standard().beside(sample));
        FileSums sums = new Summing(List.of(Flows.CHAPTERS), Areas.standard()).of(file);
        SliceSums closed = sums.start(file.slices().get(0));
        closed.close();
        closed.close();

        try (SliceSums one = sums.start(file.slices().get(0));
                SliceSums other = sums.start(file.slices().get(0))) {
            assertThat(one.isApartFrom(other)).isTrue();
        }
    }

    /** A file that was looked through; nothing where it is of no format. */
    static Optional<SourceFile> surveyed(Path file) throws IOException {
        try {
            return Optional.of(SourceFile.survey(file, Formats.standard()));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static void assertReadAlike(SourceFile file) throws IOException {
        for (Slice slice : file.slices()) {
            PartialCube scanned = read(file, slice, true);
            PartialCube parsed = read(file, slice, false);
            assertThat(scanned.notes()).isEqualTo(parsed.notes());
            assertThat(scanned).isEqualTo(parsed);
            assertThat(CubeFile.write(scanned)).isEqualTo(CubeFile.write(parsed));
            assertThat(duplicates(file, slice, true)).isEqualTo(duplicates(file, slice, false));
            FileSums sums = new Summing(SCHEMES, Areas.standard()).of(file);
            assertThat(shared(sums, slice, 3, BlockReader.BLOCK)).isEqualTo(CubeFile.write(sums.of(slice)));
        }
    }

    /** The bytes of what several threads make of a slice. */
    private static byte[] shared(FileSums sums, Slice slice, int threads, int blockSize) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return CubeFile.write(new SharedSlice(sums, slice, threads, executor, blockSize).cube());
        } finally {
            executor.shutdownNow();
        }
    }

    private static PartialCube read(SourceFile file, Slice slice, boolean scan) throws IOException {
        try (FlowReader reader = reader(file, slice)) {
            return read(file, slice, reader, scan);
        }
    }

    private static SortedMap<Long, Long> duplicates(SourceFile file, Slice slice, boolean scan) throws IOException {
        try (FlowReader reader = reader(file, slice)) {
            read(file, slice, reader, scan);
            return reader.duplicates();
        }
    }

    private static FlowReader reader(SourceFile file, Slice slice) {
        return new FlowReader(file.path(), slice.firstLine(), file.layout(), Areas.standard());
    }

    private static PartialCube read(SourceFile file, Slice slice, FlowReader reader, boolean scan) throws IOException {
        try (BlockReader blocks = new BlockReader(file.content(), slice)) {
            return read(file, reader, blocks, scan);
        }
    }

    private static PartialCube read(SourceFile file, FlowReader reader, BlockReader blocks, boolean scan)
            throws IOException {
        PartialCubeBuilder builder = new PartialCubeBuilder(
                new Groups(SCHEMES, reader.numbers()), file.layout().mirrored());
        for (Optional<Block> block = blocks.next(); block.isPresent(); block = blocks.next()) {
            if (scan) {
                reader.scan(block.get(), builder);
            } else {
                reader.read(block.get(), builder);
            }
        }
        return builder.cube();
    }

    static String generated(Random random, int rows) {
        List<String> periods = List.of("2016", "2017", "2016-03", " 2016 ", "2016-13", "\"2016\"", "0016");
        List<String> areas = List.of("USA", "KOR", "WLD", "M49:838", "\"KOR\"", "XX", "", "kor", "GROUP:EU");
        List<String> flows = List.of("export", "import", "re-export", "\"import\"", "Export", "");
        List<String> systems = List.of("HS", "HS2012", "HS2017", "ENDUSE", "hs", "\"HS\"");
        List<String> codes = List.of("87", "01", "8703", "870323", "TOTAL", "1", "\"87\"", "999999", "7X");
        List<String> values = List.of(
                "5",
                "0",
                "12.5",
                "0.000000000001",
                "123456789012345678",
                "99999999999999999999",
                "-1",
                "+1",
                "1e3",
                "1.",
                ".5",
                " 7 ",
                "\"8\"",
                "\"8\"x",
                "\"9",
                "1,5",
                "\"1,5\"",
                "",
                "\"\"\"3\"\"\"",
                "5\r",
                "\"6\n\"",
                "1.10",
                "00012",
                "9223372036854775807");
        StringBuilder text = new StringBuilder("period,reporter,partner,flow,classification,commodity,value,status\n");
        List<List<String>> columns = List.of(periods, areas, areas, flows, systems, codes, values);
        for (int i = 0; i < rows; i++) {
            int strange = random.nextInt(3) == 0 ? random.nextInt(columns.size() + 2) : -1;
            for (int column = 0; column < columns.size(); column++) {
                List<String> all = columns.get(column);
                int plain = column == 6 ? 5 : column == 5 ? 5 : 2;
                text.append(all.get(random.nextInt(strange == column ? all.size() : plain)));
                text.append(strange == columns.size() && random.nextInt(6) == 0 ? ";" : ",");
            }
            text.append(
                    strange > columns.size() ? List.of("e", "x", "p", "q", "c").get(random.nextInt(5)) : "");
            text.append(random.nextInt(50) == 0 ? "\r\n" : random.nextInt(500) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }

    /** Rows in the format for tests, a third of which have one strange field. */
    private static String ofOwnFormat(Random random, int rows) {
        List<List<String>> columns = List.of(
                List.of("2016", "2017", "2016x", ""),
                List.of("842", "410", "36", "99999", "\"842\""),
                List.of("1", "2", "", "\"1\""),
                List.of("0", "00", "a", " "),
                List.of("H", "X", "", "HX"),
                List.of("8703", "870", "'8703", "01", "x", "\"8703\"x", "\"8703\""),
                List.of("1", "2", "3", "4", "\"2\""),
                List.of("5", "1234.56", "1,234.56", "0", "999", "", "1.239", "12.345", "1,23", "-3", "0.001", "1e2"),
                List.of("0", "2", "1", "xy", "x"),
                List.of("0", "T1", "1", "", "TT"));
        StringBuilder text = new StringBuilder("year|rep|p1|p2|cl|code|fl|val|q|mode\n");
        for (int i = 0; i < rows; i++) {
            int strange = random.nextInt(3) == 0 ? random.nextInt(columns.size()) : -1;
            for (int column = 0; column < columns.size(); column++) {
                List<String> all = columns.get(column);
                text.append(column == 0 ? "" : "|").append(all.get(random.nextInt(strange == column ? all.size() : 2)));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
