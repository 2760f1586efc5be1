package org.tradegap.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.SECTORS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;

/** What a run remembers saves time and never changes a figure. */
final class MemoryTest {
    private static final String FIRST = AS_OF + "-1";
    private static final String CARS = "2016,USA,KOR,import,HS2012,87,21516950091\n";
    private static final String ONE_MORE = "2016,USA,KOR,import,HS2012,87,21516950092\n";
    private static final String NOTHING_NEW = "us-korea: nothing new since " + FIRST;

    private Workplace place;
    private Path detail;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException, InterruptedException {
        place = new Workplace(folder).withLittleToShow(KOREA);
        detail = place.path("input").resolve(SECTORS);
        settle();
    }

    @Test
    void filesThatAreKnownAreNotRead() throws IOException {
        assertThat(run().err()).contains("; 0 of them known");

        assertThat(run().err()).contains("; 3 of them known", NOTHING_NEW);

        Files.delete(detail);
        Ended gone = place.run(KOREA);
        assertThat(gone.exit()).isEqualTo(3);
        assertThat(gone.err()).contains("a file for the detail source of us-korea");
    }

    @Test
    void aFileTouchedSinceIsReadAgainAndIsNothingNew() throws IOException, InterruptedException {
        run();
        touch(detail, 50);
        settle();

        assertThat(run().err()).contains("; 2 of them known", NOTHING_NEW);
        assertThat(run().err()).contains("; 3 of them known", NOTHING_NEW);
    }

    @Test
    void aFileTouchedJustNowIsNotKnownYet() throws IOException {
        Files.setLastModifiedTime(detail, FileTime.from(Instant.now()));
        run();

        assertThat(run().err()).contains("; 2 of them known", NOTHING_NEW);
    }

    @Test
    void aChangedFileWithItsSizeAndTimeSetBackIsReadAgain() throws IOException {
        run();
        FileTime before = Files.getLastModifiedTime(detail);
        String text = Files.readString(detail);
        String changed = text.replace(CARS, ONE_MORE);
        assertThat(changed.equals(text)).isFalse();
        Files.writeString(detail, changed);
        Files.setLastModifiedTime(detail, before);

        assertThat(run().err()).contains("; 2 of them known", "published " + AS_OF + "-2 (figures)");
    }

    @Test
    void aFileInThePlaceOfAnotherIsReadAgain() throws IOException {
        run();
        FileTime before = Files.getLastModifiedTime(detail);
        Path other =
                Files.writeString(place.path("other"), Files.readString(detail).replace(CARS, ONE_MORE));
        Files.setLastModifiedTime(other, before);
        Files.move(detail, place.path("kept"));
        Files.move(other, detail);

        assertThat(run().err()).contains("; 2 of them known", "published " + AS_OF + "-2 (figures)");
    }

    @Test
    void whatIsSaidBesideAFileIsPartOfIt() throws IOException {
        run();
        place.replace("input/" + SECTORS + ".yml", "retrieved: ", "retrieved: 2025-01-01 # ");

        assertThat(run().err()).contains("; 2 of them known", "published " + AS_OF + "-2 (figures)");

        Files.writeString(place.path("input/mine.format.yml"), "id: [");
        Ended wrong = place.run(KOREA);
        assertThat(wrong.exit()).as(wrong.err()).isEqualTo(2);
        assertThat(wrong.err()).contains("mine.format.yml");
    }

    @Test
    void anotherDefinitionOfTheSameFilesIsNoMistakeOfTheMemory() throws IOException {
        run();
        place.replace("templates/us-korea/report.yml", "years: 2010-2019", "years: 2011-2019");

        assertThat(run().err())
                .contains("; 3 of them known", "published " + AS_OF + "-2 (")
                .doesNotContain("cache:");
        assertThat(run().err()).contains("us-korea: nothing new since " + AS_OF + "-2");
    }

    @Test
    void aSidecarTouchedJustNowLeavesItsFileUnknown() throws IOException {
        place.replace("input/" + SECTORS + ".yml", "retrieved: ", "retrieved: 2025-01-01 # ");
        run();

        assertThat(run().err()).contains("; 2 of them known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--force", "template", "definition", "release"})
    void whatElseMakesAReleaseStillDoes(String change) throws IOException {
        run();
        switch (change) {
            case "template" ->
                Files.write(place.path("templates/us-korea/workbook.xlsx"), new byte[1], StandardOpenOption.APPEND);
            case "definition" -> place.replace("templates/us-korea/report.yml", "title: ", "title: Again ");
            case "release" ->
                Files.write(place.output(KOREA, FIRST).resolve("balance.csv"), new byte[1], StandardOpenOption.APPEND);
            default -> assertThat(change).isEqualTo("--force");
        }

        Ended again = change.equals("--force") ? place.run(KOREA, change) : place.run(KOREA);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.err()).contains("; 3 of them known", "published " + AS_OF + "-2");
        assertThat(place.output(KOREA, AS_OF + "-2").resolve("control.csv"))
                .hasSameBinaryContentAs(place.output(KOREA, FIRST).resolve("control.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flipped", "cut", "empty", "deleted", "other"})
    void damagedMemoryIsForgotten(String damage) throws IOException {
        run();
        SortedMap<String, String> published = Workplace.hashes(place.path("output"));
        Path memory = place.path(".tradegap/memory");
        for (String name : Workplace.names(memory)) {
            Path file = memory.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            switch (damage) {
                case "flipped" -> Files.write(file, bytes);
                case "cut" -> Files.write(file, List.of(new String(bytes, 0, 100, UTF_8)));
                case "empty" -> Files.write(file, new byte[0]);
                case "other" -> Files.writeString(file, "{}");
                default -> Files.delete(file);
            }
        }

        assertThat(run().err()).contains("; 0 of them known", NOTHING_NEW);
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(published);
        assertThat(run().err()).contains("; 3 of them known", NOTHING_NEW);
    }

    @Test
    void aLostContentIsReadAgainWhereItIsWanted() throws IOException {
        run();
        Path memory = place.path(".tradegap/memory");
        for (String name : Workplace.names(memory)) {
            if (!name.equals("index.json")) {
                Files.write(memory.resolve(name), new byte[] {'['}, StandardOpenOption.APPEND);
            }
        }
        Disk.removeTree(place.path("output"));

        assertThat(run().err()).contains("; 0 of them known", "published " + FIRST);

        Disk.removeTree(place.path("output"));
        assertThat(run().err()).contains("; 3 of them known", "published " + FIRST);
    }

    @Test
    void verifyingTellsWhatIsRememberedWrongAndMakesItAnew() throws IOException {
        run();
        assertThat(run("--verify-cache").err())
                .contains("; 0 of them known", NOTHING_NEW)
                .doesNotContain("cache:");

        Path cubes = place.path(".tradegap/cubes");
        List<String> kept = List.copyOf(Workplace.hashes(cubes).keySet());
        Files.copy(cubes.resolve(kept.get(0)), cubes.resolve("one"));
        Files.copy(cubes.resolve(kept.get(1)), cubes.resolve(kept.get(0)), StandardCopyOption.REPLACE_EXISTING);
        Files.move(cubes.resolve("one"), cubes.resolve(kept.get(1)), StandardCopyOption.REPLACE_EXISTING);

        Ended wrong = place.run(KOREA, "--verify-cache");

        assertThat(wrong.exit()).as(wrong.err()).isEqualTo(1);
        assertThat(wrong.err())
                .contains("cache: ", SECTORS + ", from line 2: its rows add up to something else", NOTHING_NEW)
                .doesNotContain("\tat ");
        assertThat(run("--verify-cache").err()).doesNotContain("cache:");
    }

    /** Each process has its own order for the entries of maps. */
    @Test
    void whatFilesComeToIsTheSameInEveryProcess() throws IOException, InterruptedException {
        process();
        Map<String, String> remembered = Workplace.hashes(place.path(".tradegap/memory"));

        for (int times = 0; times < 3; times++) {
            Ended verified = process("--verify-cache");

            assertThat(verified.exit()).as(verified.err()).isZero();
            assertThat(verified.err()).contains(NOTHING_NEW).doesNotContain("cache:");
            assertThat(Workplace.hashes(place.path(".tradegap/memory"))).isEqualTo(remembered);
        }
    }

    private Ended process(String... options) throws IOException, InterruptedException {
        List<String> run = new ArrayList<>(List.of("run", "--as-of", AS_OF, KOREA));
        run.addAll(List.of(options));
        return place.process(Workplace.machine(), Map.of(), run.toArray(String[]::new));
    }

    @Test
    void cubesThatNoRunHasUsedForLongAreDropped() throws IOException {
        run();
        Path cubes = place.path(".tradegap/cubes");
        List<String> used = List.copyOf(Workplace.hashes(cubes).keySet());
        Path old = Files.createDirectories(cubes.resolve("00")).resolve("00.cube");
        Path recent = Files.writeString(old.resolveSibling("01.cube"), "recent");
        Files.writeString(old, "old");
        touch(old, 91 * 24 * 3600);
        for (String cube : used) {
            touch(cubes.resolve(cube), 91 * 24 * 3600);
        }

        run("--force");

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(Workplace.hashes(cubes).keySet()).containsAll(used);
    }

    @Test
    void cubesOfAReportWithNothingNewAreInUse() throws IOException, InterruptedException {
        place.withLittleToShow("us-partners");
        settle();
        place.run();
        Path cubes = place.path(".tradegap/cubes");
        List<String> used = List.copyOf(Workplace.hashes(cubes).keySet());
        for (String cube : used) {
            touch(cubes.resolve(cube), 91 * 24 * 3600);
        }
        place.replace("templates/us-korea/report.yml", "title: ", "title: Again, ");

        Ended ended = place.run();

        assertThat(ended.err()).contains("us-partners: nothing new", "us-korea: published");
        assertThat(Workplace.hashes(cubes).keySet()).containsAll(used);
    }

    private Ended run(String... options) {
        String[] arguments = Stream.concat(Stream.of(KOREA), Stream.of(options)).toArray(String[]::new);
        Ended ended = place.run(arguments);
        assertThat(ended.exit()).as(ended.err()).isZero();
        return ended;
    }

    /** Waits until the files can be known by their stamps: nobody can set back when a file was changed last. */
    private static void settle() throws InterruptedException {
        Thread.sleep(2_100);
    }

    private static void touch(Path file, long secondsAgo) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(secondsAgo)));
    }
}
