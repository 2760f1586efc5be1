package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tradegap.definition.Problems;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;
import org.tradegap.publish.Manifest;
import org.tradegap.publish.ManifestFile;

/**
 * Runs that are killed at random instants, and killed again in every second recovery: the next run completes with the
 * bytes of an undisturbed one. {@code -Dtradegap.kills=60} sets how often, {@code -Dtradegap.seed=…} when.
 */
@Tag("slow")
final class KilledRunTest {
    private static final int KILLS = Integer.getInteger("tradegap.kills", 6);
    private static final int STOPS = Math.max(2, KILLS / 6);
    private static final long SEED = Long.getLong("tradegap.seed", new Random().nextLong());
    private static final List<String> FAST = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String[] RUN = {"run", "--as-of", Workplace.AS_OF};
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    private static EmbeddedPostgres postgres;

    /** The two kinds of job repository. */
    enum Repository {
        H2,
        POSTGRES;

        Map<String, String> environment() {
            return this == H2 ? Map.of() : Map.of("TRADEGAP_DB_URL", url(), "TRADEGAP_DB_USER", "postgres");
        }

        String url() {
            return postgres.getJdbcUrl("postgres", "postgres");
        }
    }

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource
    void theNextRunCompletesAsIfNothingHadBeen(Repository repository, @TempDir Path folder) throws Exception {
        Random random = new Random(SEED);
        Workplace place = new Workplace(folder);
        long whole = undisturbed(place, repository);
        SortedMap<String, String> expected = Workplace.hashes(place.path("output"));
        int midway = 0;
        int again = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            clear(place);
            midway += end(place, repository, random.nextLong(whole), true) == 137 ? 1 : 0;
            everyReleaseIsWhole(place);
            if (kill % 2 == 1) {
                again += end(place, repository, random.nextLong(whole), true) == 137 ? 1 : 0;
                everyReleaseIsWhole(place);
            }
            completes(place, repository, expected);
        }
        System.out.printf(
                "%s: %d kills, %d of them midway, and %d midway through the recovery; an undisturbed run takes %d ms;"
                        + " seed %d%n",
                repository, KILLS + KILLS / 2, midway, again, whole, SEED);
        assertThat(midway).isPositive();
        nothingStandsAsRunning(place, repository);
    }

    @ParameterizedTest
    @EnumSource
    void aSignalStopsARunWithinSeconds(Repository repository, @TempDir Path folder) throws Exception {
        Random random = new Random(SEED);
        Workplace place = new Workplace(folder);
        long whole = undisturbed(place, repository);
        SortedMap<String, String> expected = Workplace.hashes(place.path("output"));
        int told = 0;
        for (int stop = 0; stop < STOPS; stop++) {
            clear(place);
            int exit = end(place, repository, whole / 4 + random.nextLong(whole / 2), false);
            assertThat(exit).isIn(0, 143);
            told += exit == 143 && Files.readString(place.path("err")).contains(Stop.WORDS) ? 1 : 0;
            everyReleaseIsWhole(place);
            completes(place, repository, expected);
        }
        System.out.printf("%s: %d signals, %d stopped the job midway; seed %d%n", repository, STOPS, told, SEED);
        assertThat(told).isPositive();
        nothingStandsAsRunning(place, repository);
    }

    private static long undisturbed(Workplace place, Repository repository) throws Exception {
        long start = System.nanoTime();
        Ended ended = run(place, repository);
        assertThat(ended.exit()).as(ended.err()).isZero();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void completes(Workplace place, Repository repository, SortedMap<String, String> expected)
            throws Exception {
        Ended ended = run(place, repository);
        assertThat(ended.exit()).as("seed " + SEED + ": " + ended.err()).isZero();
        assertThat(Workplace.hashes(place.path("output"))).as("seed " + SEED).isEqualTo(expected);
        try (Stream<Path> left = Files.walk(place.path("."))) {
            assertThat(left.map(each -> String.valueOf(each.getFileName())))
                    .noneMatch(
                            name -> name.startsWith(".staging-") || name.startsWith("+~JF") || name.endsWith(".part"));
        }
    }

    /** Ends a run after some time and gives its exit code, that of a run that was quicker than that too. */
    private static int end(Workplace place, Repository repository, long millis, boolean kill) throws Exception {
        Process process = place.start(Workplace.machine(FAST.toArray(String[]::new)), repository.environment(), RUN)
                .redirectError(place.path("err").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            if (kill) {
                process.destroyForcibly();
            } else {
                process.destroy();
            }
        }
        boolean ended = process.waitFor(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(ended).as("ended within " + AT_ONCE).isTrue();
        return process.exitValue();
    }

    private static Ended run(Workplace place, Repository repository) throws Exception {
        return place.process(Workplace.machine(FAST.toArray(String[]::new)), repository.environment(), RUN);
    }

    /** Takes releases and partial cubes away; the job repository stays, with all that was killed in it. */
    private static void clear(Workplace place) throws IOException {
        Disk.removeTree(place.path("output"));
        Disk.removeTree(place.path(".tradegap/cubes"));
    }

    /** What a reader sees at this very moment: whole releases or none. */
    private static void everyReleaseIsWhole(Workplace place) throws IOException {
        for (String report : List.of(Workplace.KOREA, Workplace.PARTNERS)) {
            for (String release : Workplace.names(place.path("output").resolve(report))) {
                if (!release.startsWith(".")) {
                    Path there = place.output(report, release);
                    Problems problems = new Problems();
                    List<Manifest.Output> listed = ManifestFile.read(there, problems)
                            .map(Manifest::outputs)
                            .orElse(List.of());
                    assertThat(problems.all()).isEmpty();
                    assertThat(ManifestFile.outputsIn(there)).isNotEmpty().isEqualTo(listed);
                }
            }
        }
    }

    private static void nothingStandsAsRunning(Workplace place, Repository repository) throws SQLException {
        String url = repository == Repository.H2
                ? "jdbc:h2:file:" + place.path(".tradegap/jobs") + ";DB_CLOSE_ON_EXIT=FALSE"
                : repository.url();
        String user = repository == Repository.H2 ? "" : "postgres";
        for (String table : List.of("batch_job_execution", "batch_step_execution")) {
            try (Connection connection = DriverManager.getConnection(url, user, "");
                    Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("select count(*) from " + table
                            + " where status in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')")) {
                assertThat(count.next()).isTrue();
                assertThat(count.getInt(1)).as(table).isZero();
            }
        }
    }
}
