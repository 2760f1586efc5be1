package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.definition.Problems;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;
import org.tradegap.publish.ManifestFile;

/** Files of the program's own that were damaged: noticed, said, made anew, and never a wrong figure. */
final class DamageTest {
    private static final String FIRST = AS_OF + "-1";
    private static final String SECOND = AS_OF + "-2";
    private static final long SEED = Long.getLong("tradegap.seed", new Random().nextLong());

    private static @TempDir Path whole;
    private static Workplace undisturbed;
    private static SortedMap<String, String> published = new TreeMap<>();

    private final Random random = new Random(SEED);
    private Workplace place;

    /** What can befall a file. */
    enum Damage {
        FLIPPED,
        TRUNCATED,
        EMPTIED,
        DELETED;

        void befall(Path file, Random random) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            switch (this) {
                case FLIPPED -> {
                    bytes[at] ^= (byte) (1 << random.nextInt(8));
                    Files.write(file, bytes);
                }
                case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, at));
                case EMPTIED -> Files.write(file, new byte[0]);
                default -> Files.delete(file);
            }
        }
    }

    @BeforeAll
    static void runUndisturbed() throws IOException {
        undisturbed = new Workplace(whole).withLittleToShow(KOREA);
        assertThat(undisturbed.run(KOREA).exit()).isZero();
        published = Workplace.hashes(undisturbed.path("output"));
    }

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = undisturbed.copied(folder);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedStoreIsFilledAnew(Damage damage) throws IOException {
        Path store = place.path(".tradegap/cubes");
        SortedMap<String, String> cubes = Workplace.hashes(store);
        assertThat(cubes).hasSize(3);
        for (int times = damage == Damage.FLIPPED ? 6 : 1; times > 0; times--) {
            Disk.removeTree(place.path("output"));
            for (String cube : cubes.keySet()) {
                damage.befall(store.resolve(cube), random);
            }

            succeeds();

            assertThat(Workplace.hashes(place.path("output")))
                    .as("seed " + SEED)
                    .isEqualTo(published);
            assertThat(Workplace.hashes(store)).as("seed " + SEED).isEqualTo(cubes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "", "{\"report\": \"us-korea\"}", "deleted"})
    void aReleaseWithoutAFitManifestIsNamedAndMadeAnew(String content) throws IOException {
        Path manifest = place.output(KOREA, FIRST).resolve(ManifestFile.NAME);
        switch (content) {
            case "truncated" -> Damage.TRUNCATED.befall(manifest, random);
            case "deleted" -> Files.delete(manifest);
            default -> Files.writeString(manifest, content);
        }

        Ended ended = succeeds();

        assertThat(ended.err())
                .as("seed " + SEED)
                .contains("published " + SECOND, "warning: Damaged release: " + manifest)
                .doesNotContain("\tat ");
        everyFigureIsRight(SECOND);
        assertThat(succeeds().err()).contains("nothing new since " + SECOND);
    }

    @ParameterizedTest
    @CsvSource({"balance.csv, FLIPPED", "us-korea.xlsx, TRUNCATED", "flows.png, DELETED", "control.csv, EMPTIED"})
    void aReleaseWithADamagedFileIsMadeAnewForThatReason(String file, Damage damage) throws IOException {
        damage.befall(place.output(KOREA, FIRST).resolve(file), random);
        String reason = FIRST + "/" + file + " is damaged";

        Ended ended = succeeds();

        assertThat(ended.err()).as("seed " + SEED).contains("published " + SECOND + " (" + reason + ")");
        assertThat(ManifestFile.read(place.output(KOREA, SECOND), new Problems())
                        .orElseThrow()
                        .why())
                .containsExactly(reason);
        everyFigureIsRight(SECOND);
        assertThat(succeeds().err()).contains("nothing new since " + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "dangling", "old", "file"})
    void latestIsRightAgain(String damage) throws IOException {
        String newest = damage.equals("old") ? SECOND : FIRST;
        if (damage.equals("old")) {
            assertThat(place.run(KOREA, "--force").exit()).isZero();
        }
        Path latest = place.output(KOREA, "latest");
        Files.delete(latest);
        switch (damage) {
            case "dangling" -> Files.createSymbolicLink(latest, Path.of("2026-01-01-1"));
            case "old" -> Files.createSymbolicLink(latest, Path.of(FIRST));
            case "file" -> Files.writeString(latest, FIRST);
            default -> assertThat(latest).doesNotExist();
        }

        assertThat(succeeds().err()).contains("nothing new since " + newest);

        assertThat(Files.readSymbolicLink(latest)).hasToString(newest);
        everyFigureIsRight(newest);
    }

    @Test
    void rubbishAmongTheWorkHasNoEffect() throws IOException {
        Path work = place.path(".tradegap/work");
        Path elsewhere = Files.writeString(place.path("elsewhere"), "not to be touched");
        Files.writeString(work.resolve("plan.json"), "{\"files\": 7");
        Files.writeString(work.resolve("us-korea/facts.json"), "rubbish");
        Files.delete(work.resolve("us-korea/draft/balance.csv"));
        Files.createDirectories(work.resolve("us-korea/draft/balance.csv/deep/er"));
        Files.createSymbolicLink(work.resolve("link"), elsewhere);
        Files.createSymbolicLink(work.resolve("us-korea/draft/folder"), place.path("input"));
        Files.createSymbolicLink(work.resolve("dangling"), Path.of("nowhere"));
        Disk.removeTree(place.path("output"));

        succeeds();

        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(published);
        assertThat(elsewhere).hasContent("not to be touched");
        assertThat(Workplace.names(place.path("input"))).hasSize(6);
        assertThat(Workplace.names(work)).containsExactly("us-korea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a file", "a link", "a dangling link", "deleted"})
    void whateverStandsInThePlaceOfTheWorkIsReplaced(String what) throws IOException {
        Path work = place.path(".tradegap/work");
        Disk.removeTree(work);
        switch (what) {
            case "a file" -> Files.writeString(work, "rubbish");
            case "a link" -> Files.createSymbolicLink(work, place.path("input"));
            case "a dangling link" -> Files.createSymbolicLink(work, place.path("nowhere"));
            default -> assertThat(work).doesNotExist();
        }

        assertThat(succeeds().err()).contains("nothing new since " + FIRST);

        assertThat(Files.isDirectory(work, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(Workplace.names(place.path("input"))).hasSize(6);
    }

    private Ended succeeds() {
        Ended ended = place.run(KOREA);
        assertThat(ended.exit()).as("seed " + SEED + ": " + ended.err()).isZero();
        return ended;
    }

    private void everyFigureIsRight(String newest) throws IOException {
        assertThat(place.output(KOREA, "latest").toRealPath())
                .isEqualTo(place.output(KOREA, newest).toRealPath());
        for (String csv : List.of("balance.csv", "balance-hs-chapters.csv", "control.csv", "rejections.csv")) {
            assertThat(place.output(KOREA, newest).resolve(csv))
                    .hasSameBinaryContentAs(undisturbed.output(KOREA, FIRST).resolve(csv));
        }
    }
}
