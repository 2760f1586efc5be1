package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tradegap.job.Workplace.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.source.Sidecar;

/** The cube command against sums made here, from the lines of the file and nothing else. */
final class CubeCommandTest {
    private static final String FILE = "input/us-hs2-2010-2019.csv";
    private static final String HEADER = "source,period,reporter,partner,sector,exports,imports,balance,rows,status";

    @TempDir
    private Path folder;

    @Test
    void theTotalIsTheSumOfAllChapters() throws IOException {
        assertThat(cube()).containsExactlyElementsOf(expected(chapter -> "TOTAL", line -> true));
    }

    @Test
    void chaptersStandAlone() throws IOException {
        assertThat(cube("--sectors", "hs-chapters"))
                .containsExactlyElementsOf(expected(
                        chapter -> chapter.equals("98") || chapter.equals("99") ? "98-99" : chapter, line -> true));
    }

    @Test
    void theLongestPrefixOfAFileOfSectorsWins() throws IOException {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "prefix,sector\n8,machines\n87,cars\n0,food\n01,beasts\n");

        assertThat(cube("--sectors", own.toString(), "--partner", "KOR"))
                .containsExactlyElementsOf(expected(
                        chapter -> switch (chapter) {
                            case "87" -> "cars";
                            case "01" -> "beasts";
                            default ->
                                chapter.startsWith("8")
                                        ? "machines"
                                        : chapter.startsWith("0") ? "food" : "unclassified";
                        },
                        line -> line[2].equals("KOR")));
    }

    @Test
    void areasAndYearsAreThoseAskedFor() throws IOException {
        assertThat(cube("--reporter", "USA", "--partner", "MEX", "--from", "2012", "--to", "2014"))
                .containsExactlyElementsOf(expected(
                        chapter -> "TOTAL",
                        line -> line[2].equals("MEX")
                                && line[0].compareTo("2012") >= 0
                                && line[0].compareTo("2014") <= 0));
        assertThat(cube("--reporter", "KOR")).isEmpty();
    }

    /** A chapter without headings stands beside one with them; the total above is of both. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void noCodeIsLostBesideFinerOnesOfOthers(String threads) throws IOException {
        Path file = file("branches.csv", """
                2016,USA,KOR,import,HS,01,100
                2016,USA,KOR,import,HS,02,70
                2016,USA,KOR,import,HS,0202,70
                2016,USA,KOR,import,HS,TOTAL,170
                2016,USA,KOR,export,HS,02,9
                """);

        Ended whole = command("cube", file.toString(), "--threads", threads);
        Ended chapters = command("cube", file.toString(), "--threads", threads, "--sectors", "hs-chapters");

        assertThat(whole.out()).contains("TOTAL,9,170,-161,3,");
        assertThat(whole.err()).doesNotContain("1 differ");
        assertThat(chapters.out()).contains(",01,0,100,-100,1,").contains(",02,9,70,-61,2,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void noCodeIsLostBesideFinerOnesInAnotherFile(String threads) throws IOException {
        List<String> files = new ArrayList<>();
        for (String rows : List.of("01,100 02,70", "0202,70", "TOTAL,175", "03,5")) {
            String lines =
                    rows.replaceAll("(?m)^| ", "\n2016,USA,KOR,import,HS,").strip() + "\n";
            Path file = file("part" + files.size() + ".csv", lines);
            files.add(file.toString());
        }

        List<String> arguments = new ArrayList<>(List.of("cube", "--threads", threads));
        arguments.addAll(files);
        Ended whole = command(arguments.toArray(String[]::new));
        arguments.addAll(List.of("--sectors", "hs-chapters"));
        Ended chapters = command(arguments.toArray(String[]::new));

        assertThat(whole.out()).contains(",TOTAL,,175,,3,");
        assertThat(whole.err()).contains("TOTAL of imports: 1 compared with the sum of their parts, 0 differ");
        assertThat(chapters.out())
                .contains(",01,,100,,1,")
                .contains(",02,,70,,1,")
                .contains(",03,,5,,1,");
    }

    /** By another spelling of the path, a link, or as what stands beside a file: nothing that is read is overwritten. */
    @Test
    void nothingThatIsReadIsOverwritten() throws IOException {
        Path file = Files.copy(Path.of(FILE), folder.resolve("a.csv"));
        Path sidecar = Files.copy(Path.of(FILE + ".yml"), folder.resolve("a.csv.yml"));
        Path sectors = Files.writeString(folder.resolve("own.csv"), "prefix,sector\n87,cars\n");
        Path link = Files.createSymbolicLink(folder.resolve("b.csv"), file);
        byte[] before = Files.readAllBytes(file);

        for (String target : List.of(
                file.toString(),
                folder.resolve("./a.csv").toString(),
                link.toString(),
                sectors.toString(),
                sidecar.toString(),
                folder.resolve("new.format.yml").toString())) {
            Ended ended = command("cube", file.toString(), "--sectors", sectors.toString(), "--to", target);

            assertThat(ended.exit()).as(target).isEqualTo(2);
            assertThat(ended.err()).contains("--to").contains(target);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(command("cube", file.toString(), "--to", folder + "/none/x.csv"))
                .satisfies(ended -> {
                    assertThat(ended.exit()).isEqualTo(2);
                    assertThat(ended.err()).contains("a folder that is there").doesNotContain(".part");
                });
    }

    @Test
    void aLinkStaysOneAndWhatItLeadsToIsWritten() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling.csv"), Path.of("new.csv"));

        for (Path target : List.of(link, dangling)) {
            assertThat(command("cube", FILE, "--to", target.toString()).exit()).isZero();
            assertThat(target).isSymbolicLink();
        }

        assertThat(real).content().isEqualTo(command("cube", FILE).out());
        assertThat(folder.resolve("new.csv")).hasSameBinaryContentAs(real);
    }

    @Test
    void thatNoRowIsOfWhatIsAskedForIsSaid() throws IOException {
        assertThat(command("cube", FILE, "--partner", "NZL").err()).contains("No figures");
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        Path file = file("levels.csv", """
                2016,USA,KOR,import,HS,01,70
                2016,USA,KOR,import,HS,0101,30
                2016,USA,KOR,export,HS,01,9
                2016,USA,KOR,re-export,HS,01,4
                """);

        Ended ended = command("cube", file.toString());

        assertThat(ended.out()).contains("TOTAL,9,30,-21,2,");
        assertThat(ended.err())
                .contains("un-comtrade: HS 2-digit codes of imports: 1 compared with the sum of their parts,"
                        + " 1 differ")
                .contains("un-comtrade: re-export, 1 rows that exports or imports already hold");
    }

    @Test
    void aFileAndALastPeriodCanBothBeGivenAndPartsCanBeKept() throws IOException {
        Path target = folder.resolve("2014.csv");
        Path cache = folder.resolve("cache");

        Ended first = command("cube", FILE, "--to", "2014", "--to", target.toString(), "--cache", cache.toString());
        Ended again = command("cube", FILE, "--to", "2014", "--cache", cache.toString(), "--threads", "1");

        assertThat(first.exit()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("coverage of exports of USA by the 8 partners present: 2010 57.0 %");
        assertThat(again.exit()).isZero();
        assertThat(target).hasContent(again.out());
        assertThat(again.out().lines().skip(1))
                .containsExactlyElementsOf(expected(chapter -> "TOTAL", line -> line[0].compareTo("2014") <= 0));
        try (Stream<Path> tree = Files.walk(cache)) {
            assertThat(tree.filter(Files::isRegularFile)).isNotEmpty();
        }
    }

    @Test
    void yearsAreNotMonths() throws IOException {
        assertThat(cube("--frequency", "month")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--to a.csv --to b.csv",
                "--to 2011 --to 2012",
                "--frequency month --to 2011-13",
                "--to 2011-03",
                "--from 2011-03",
                "--from then",
                "--from 2015 --to 2014",
                "--frequency week",
                "--partner Korea",
                "--reporter us",
                "--sectors nothing",
                "--threads 0",
                "--json"
            })
    void whatCannotBeMeantIsRefusedBeforeAnythingIsRead(String options) {
        Ended ended = command(Stream.concat(Stream.of("cube", "nothing.csv"), Stream.of(options.split(" ")))
                .toArray(String[]::new));

        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains(options.substring(options.lastIndexOf(' ') + 1))
                .doesNotContain("\tat ");
    }

    @Test
    void everyMistakeOfACommandLineIsToldAtOnce() {
        assertThat(command("cube", FILE, "--frequency", "week", "--partner", "x", "--sectors", "none")
                        .err())
                .contains("--frequency", "--partner", "none");
    }

    @Test
    void filesOfDifferentSourcesAreNotAddedUp() {
        Ended ended = command("cube", FILE, "input/us-totals-1985-2025.csv");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("us-totals-1985-2025.csv", "the source and terms of " + FILE);
        assertThat(command("cube", FILE, FILE).exit()).isEqualTo(3);
    }

    @Test
    void aFullDiskIsToldWithItsPath() {
        assumeThat(Path.of("/dev/full")).exists();

        Ended ended = command("cube", FILE, "--to", "/dev/full");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("/dev/full").doesNotContain("\tat ");
    }

    private static List<String> cube(String... options) {
        Ended ended = command(
                Stream.concat(Stream.of("cube", FILE), Stream.of(options)).toArray(String[]::new));
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out().lines()).first().isEqualTo(HEADER);
        return ended.out().lines().skip(1).toList();
    }

    /** The lines that must come out: chapters summed by sector, by plain addition over the lines of the file. */
    private static List<String> expected(Function<String, String> sector, Predicate<String[]> wanted)
            throws IOException {
        SortedMap<String, BigDecimal[]> sums = new TreeMap<>();
        for (String each : Files.readAllLines(Path.of(FILE))) {
            String[] line = each.split(",");
            if (!line[0].equals("period") && wanted.test(line)) {
                String key = String.join(",", "un-comtrade", line[0], line[1], line[2], sector.apply(line[5]));
                BigDecimal[] sum = sums.computeIfAbsent(
                        key, none -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO});
                int side = line[3].equals("export") ? 0 : 1;
                sum[side] = sum[side].add(new BigDecimal(line[6]));
                sum[2] = sum[2].add(BigDecimal.ONE);
            }
        }
        return sums.entrySet().stream()
                .map(each -> each.getKey() + "," + each.getValue()[0] + "," + each.getValue()[1] + ","
                        + each.getValue()[0].subtract(each.getValue()[1]) + "," + each.getValue()[2] + ",")
                .toList();
    }

    /** A file with some rows, and a sidecar that says what they are. */
    private Path file(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.copy(Path.of(FILE + ".yml"), Sidecar.of(file));
        return Files.writeString(file, "period,reporter,partner,flow,classification,commodity,value\n" + rows);
    }
}
