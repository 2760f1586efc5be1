package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.SourceFile;
import org.tradegap.source.TidyFile;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;

/** The lines that are found behind a figure add up to it, whatever was chosen to make it, and stand where they are said to. */
final class LineageTest {
    private static final List<SectorScheme> SCHEMES = List.of(Flows.CHAPTERS, SectorScheme.ALL, SectorScheme.CODES);
    private static final Path DATA = Path.of("../shared/data");
    private static final FlowKey EXPORTS = new FlowKey(Period.ofYear(2016), Flows.USA, Flows.KOR, Flow.EXPORT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.tradegap.balance.TwoReadersTest#samples")
    void linesOfSamplesAddUpToTheFigures(Path sample) throws IOException {
        SourceFile file = SourceFile.survey(sample, Formats.standard().beside(sample));

        assertTraced(file, SCHEMES, List.of());
    }

    @Test
    void linesOfOfficialFilesAddUpToTheFigures() throws IOException {
        assumeThat(DATA).exists();
        long traced = 0;
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Optional<SourceFile> surveyed = TwoReadersTest.surveyed(file);
                if (surveyed.isPresent()) {
                    traced += assertTraced(surveyed.get(), List.of(Flows.CHAPTERS), text(surveyed.get()));
                }
            }
        }
        assertThat(traced).isGreaterThan(100_000);
    }

    /** Months beside years, codes of several lengths and of two classifications, rows that repeat others, statuses, and no value at all. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void linesOfGeneratedFilesAddUpToTheFigures(int seed) throws IOException {
        Path file = TidyFile.write(folder, generated(new Random(seed)));

        SourceFile surveyed = SourceFile.survey(file, Formats.standard());

        assertThat(assertTraced(surveyed, SCHEMES, text(surveyed))).isGreaterThan(1000);
    }

    @Test
    void rowsThatRepeatOthersAreNotBehindAFigure() throws IOException {
        List<SourceLines> lines = lines("""
                period,reporter,partner,flow,classification,commodity,value
                2016,USA,KOR,export,HS,87,5

                2016,USA,KOR,export,HS,87,5
                2016,USA,KOR,import,HS,87,7
                2016,USA,KOR,export,HS,88,6
                """);

        assertThat(lines).extracting(SourceLines::first).containsExactly(2L, 6L);
        assertThat(lines)
                .extracting(each -> each.sum().total().value())
                .containsExactly(new BigDecimal("5"), new BigDecimal("6"));
    }

    @Test
    void monthsStandBehindTheirYearAndTheYearsOwnRowDoesNot() throws IOException {
        StringBuilder text = new StringBuilder("period,reporter,partner,flow,classification,commodity,value\n");
        text.append("2016,USA,KOR,export,HS,87,78\n");
        for (int month = 1; month <= 12; month++) {
            text.append(String.format("2016-%02d,USA,KOR,export,HS,87,%d\n", month, month));
        }

        List<SourceLines> lines = lines(text.toString());

        assertThat(lines).hasSize(12).allMatch(each -> !each.flow().period().isYear());
        assertThat(lines.get(0).first()).isEqualTo(3);
        assertThat(lines.get(11).last()).isEqualTo(14);
    }

    @Test
    void aWholeCodeStandsBehindAFigureOnlyWhereNoFinerOneDoes() throws IOException {
        List<SourceLines> lines = lines("""
                period,reporter,partner,flow,classification,commodity,value
                2016,USA,KOR,export,HS,TOTAL,11
                2016,USA,KOR,export,HS,87,5
                2016,USA,KOR,export,HS,8703,2
                2016,USA,KOR,export,HS,8704,3
                2016,USA,KOR,export,HS,88,6
                """);

        assertThat(lines).extracting(each -> each.commodity().code()).containsExactly("8703", "8704", "88");
    }

    private List<SourceLines> lines(String text) throws IOException {
        SourceFile file = SourceFile.survey(TidyFile.write(folder, text), Formats.standard());
        Lineage lineage = new Lineage(pair -> true, file.layout().format().conventions());
        lineage.read(file, Areas.standard(), () -> false);
        return lineage.of(SectorScheme.ALL, Frequency.YEAR, false)
                .of(EXPORTS, SectorScheme.ALL.sectors().get(0).id());
    }

    /** Holds every figure of a file to its lines, and these to the text, where it is given; how many there were. */
    private static long assertTraced(SourceFile file, List<SectorScheme> schemes, List<String> text)
            throws IOException {
        Lineage lineage = new Lineage(pair -> true, file.layout().format().conventions());
        lineage.read(file, Areas.standard(), () -> false);
        PartialCube sums = sums(file, schemes, false);
        PartialCube cube = Levels.lackCodes(List.of(sums)) ? sums(file, schemes, true) : sums;
        long traced = 0;
        for (SectorScheme scheme : schemes) {
            for (Frequency frequency : Frequency.values()) {
                CubeMerge merge = new CubeMerge(scheme.id());
                merge.add(file.path(), cube);
                BalanceCube merged = merge.merge(
                                file.source(), frequency, file.layout().format().conventions())
                        .cube();
                Lineage.Found found =
                        lineage.of(scheme, frequency, file.source().absentIsZero());
                traced += assertTraced(merged, found, text);
            }
        }
        return traced;
    }

    private static PartialCube sums(SourceFile file, List<SectorScheme> schemes, boolean byCode) throws IOException {
        FileSums sums = new Summing(schemes, Areas.standard(), byCode).of(file);
        JoinedCube joined = new JoinedCube(file.path());
        for (var slice : file.slices()) {
            joined.add(sums.of(slice), slice.firstLine());
        }
        return joined.cube();
    }

    private static long assertTraced(BalanceCube cube, Lineage.Found found, List<String> text) {
        long traced = 0;
        for (BalanceCube.Pair pair : cube.pairs()) {
            for (Map.Entry<String, Balance> cell : cube.cells(pair).entrySet()) {
                for (Flow flow : List.of(Flow.EXPORT, Flow.IMPORT)) {
                    FlowKey key = new FlowKey(pair.period(), pair.reporter(), pair.partner(), flow);
                    Observation figure = flow == Flow.EXPORT
                            ? cell.getValue().exports()
                            : cell.getValue().imports();
                    List<SourceLines> lines = found.of(key, cell.getKey());
                    assertAddUp(key + " " + cell.getKey(), figure, lines);
                    lines.forEach(each -> assertStands(each, text));
                    traced += lines.size();
                }
            }
        }
        return traced;
    }

    private static void assertAddUp(String what, Observation figure, List<SourceLines> lines) {
        Observation sum =
                lines.stream().map(SourceLines::sum).reduce(Sum.NONE, Sum::plus).total();
        if (figure.isKnown()) {
            assertThat(sum.known()).as(what).isPresent();
            assertThat(sum.value()).as(what).isEqualByComparingTo(figure.value());
        } else {
            assertThat(lines.isEmpty() || !sum.isKnown()).as(what).isTrue();
        }
    }

    private static void assertStands(SourceLines lines, List<String> text) {
        if (!text.isEmpty()) {
            UnaryOperator<String> bare = code -> code.replaceFirst("^0+", "");
            boolean isTotal = lines.commodity().isTotal();
            for (long line : List.of(lines.first(), lines.last())) {
                assertThat(isTotal
                                || text.get((int) line - 1)
                                        .contains(bare.apply(lines.commodity().code())))
                        .as("line %s, %s: %s", line, lines, text.get((int) line - 1))
                        .isTrue();
            }
        }
    }

    /** The lines of a file as any editor has them, as far as codes go. */
    private static List<String> text(SourceFile file) throws IOException {
        return Files.readAllLines(file.content().path(), StandardCharsets.ISO_8859_1);
    }

    private static String generated(Random random) {
        List<String> codes =
                List.of("HS,87", "HS,01", "HS,8703", "HS,8704", "HS,870323", "HS,TOTAL", "ENDUSE,00100", "ENDUSE,3");
        int most = 2 + random.nextInt(codes.size() - 1);
        StringBuilder text = new StringBuilder("period,reporter,partner,flow,classification,commodity,value,status\n");
        for (int i = 0; i < 2000; i++) {
            int month = random.nextInt(14);
            text.append(2016 + random.nextInt(2)).append(month > 0 && month < 13 ? String.format("-%02d", month) : "");
            text.append(random.nextBoolean() ? ",USA,KOR," : random.nextBoolean() ? ",USA,JPN," : ",KOR,USA,");
            text.append(random.nextInt(3) > 0 ? "export," : random.nextInt(9) == 0 ? "re-export," : "import,");
            text.append(codes.get(random.nextInt(most))).append(',');
            boolean none = random.nextInt(40) == 0;
            text.append(none ? "" : random.nextInt(1000) + "." + random.nextInt(10))
                    .append(',');
            text.append(none ? "c" : random.nextInt(20) == 0 ? "e" : "")
                    .append(random.nextInt(90) == 0 ? "\n\n" : "\n");
        }
        return text.toString();
    }
}
