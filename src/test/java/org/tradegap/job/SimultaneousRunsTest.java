package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of runs over the same folders one works, and the others are sent away and told who is there. */
@Tag("slow")
final class SimultaneousRunsTest {
    private static final String[] RUN = {"run", KOREA, "--as-of", AS_OF};
    private static final String SINCE = " on \\S+ since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
    private static SortedMap<String, String> expected = new TreeMap<>();

    /** A process, with when it ended and what it says. */
    private record Started(Process process, CompletableFuture<Long> ended, Path err) {
        int exit() throws InterruptedException {
            return process.waitFor();
        }

        String said() throws IOException {
            return Files.readString(err);
        }
    }

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws IOException {
        Workplace undisturbed = new Workplace(folder).withLittleToShow(KOREA);
        assertThat(undisturbed.run(KOREA).exit()).isZero();
        expected = Workplace.hashes(undisturbed.path("output"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void oneWorksAndTheOthersAreSentAwayAtOnce(int runs, @TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder).withLittleToShow(KOREA);
        List<Started> all = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            all.add(start(place, Map.of()));
        }
        List<Started> made = new ArrayList<>();
        List<Started> sentAway = new ArrayList<>();
        for (Started each : all) {
            (each.exit() == 0 ? made : sentAway).add(each);
        }

        assertThat(made).hasSize(1);
        Started winner = made.get(0);
        for (Started each : sentAway) {
            assertThat(each.exit()).as(each.said()).isEqualTo(5);
            assertThat(each.ended().join()).isLessThan(winner.ended().join());
            assertThat(each.said().strip())
                    .matches("another run holds \\.tradegap \\(process "
                            + winner.process().pid() + SINCE + "\\); try again later");
        }
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(expected);
    }

    @Test
    void whatAKilledRunHeldIsTakenOver(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder).withLittleToShow(KOREA);
        Started killed = start(place, Map.of());
        Path lock = place.path("output/.lock");
        while (killed.process().isAlive() && !(Files.exists(lock) && Files.size(lock) > 0)) {
            Thread.sleep(5);
        }
        killed.process().destroyForcibly().waitFor();
        assertThat(killed.exit()).as(killed.said()).isEqualTo(137);
        assertThat(lock).content().contains("process " + killed.process().pid() + " on ");

        assertThat(place.run(KOREA).exit()).isZero();

        assertThat(lock).isEmptyFile();
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(expected);
    }

    @Test
    void aFolderThatAnotherHostHoldsIsToldByTheServerWhereTheLockFilesAreFree(@TempDir Path folder) throws Exception {
        Workplace held = new Workplace(Files.createDirectories(folder.resolve("held"))).withLittleToShow(KOREA);
        Workplace free = new Workplace(Files.createDirectories(folder.resolve("free"))).withLittleToShow(KOREA);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection other = postgres.getPostgresDatabase().getConnection()) {
            Map<String, String> settings = Map.of(
                    "TRADEGAP_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "TRADEGAP_DB_USER", "postgres");
            Path output = Files.createDirectories(held.path("output")).toRealPath();
            assertThat(new AdvisoryLock(other, "process 7 on another host").take(output))
                    .isEmpty();

            Started sentAway = start(held, settings);
            Started made = start(free, settings);

            assertThat(sentAway.exit()).as(sentAway.said()).isEqualTo(5);
            assertThat(sentAway.said())
                    .contains("another run holds output (process 7 on another host, connected from 127.0.0.1)");
            assertThat(Workplace.names(output)).containsExactly(".lock");
            assertThat(made.exit()).as(made.said()).isZero();
            assertThat(Workplace.hashes(free.path("output"))).isEqualTo(expected);
        }
    }

    private static Started start(Workplace place, Map<String, String> environment) throws IOException {
        Path err = Files.createTempFile(place.path("."), "process", ".err");
        List<String> machine = Workplace.machine("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        Process process = place.start(machine, environment, RUN)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        return new Started(process, process.onExit().thenApply(ended -> System.nanoTime()), err);
    }
}
