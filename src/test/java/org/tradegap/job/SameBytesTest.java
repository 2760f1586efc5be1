package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tradegap.job.Workplace.AS_OF;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** The same input, definitions and as-of date give the same files, wherever and however the program runs. */
@Tag("slow")
final class SameBytesTest {
    private static final Path JAR = Path.of("target", "tradegap.jar").toAbsolutePath();
    private static SortedMap<String, String> expected = new TreeMap<>();

    @BeforeAll
    static void runHere(@TempDir Path folder) throws IOException {
        Workplace here = new Workplace(folder);
        assertThat(here.run().exit()).isZero();
        expected = Workplace.hashes(here.path("output"));
        assertThat(expected).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Duser.timezone=Pacific/Kiritimati -Duser.language=ar -Duser.country=EG",
                "-Duser.timezone=America/New_York -Duser.language=tr -Dfile.encoding=ISO-8859-9",
                "-Duser.language=hi -Duser.country=IN -Duser.script=Deva -XX:TieredStopAtLevel=1"
            })
    void timeZoneLocaleAndFolderDoNotShow(String options, @TempDir Path folder) throws Exception {
        Workplace there = new Workplace(folder);

        Ended ended = there.process(Workplace.machine(options.split(" ")), Map.of(), "run", "--as-of", AS_OF);

        same(there, ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "7"})
    void theNumberOfThreadsDoesNotShow(String threads, @TempDir Path folder) throws IOException {
        Workplace there = new Workplace(folder);

        same(there, there.run("--threads", threads));
    }

    @Test
    void postgresKeepsTheJobsAsWell(@TempDir Path folder) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Workplace there = new Workplace(folder);
            Map<String, String> settings = Map.of(
                    "TRADEGAP_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "TRADEGAP_DB_USER", "postgres");

            same(there, there.process(Workplace.machine(), settings, "run", "--as-of", AS_OF));

            assertThat(Workplace.names(there.path(".tradegap")))
                    .contains("cubes")
                    .doesNotContain("jobs.mv.db");
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                assertThat(statuses(connection)).containsExactly("COMPLETED");
            }

            Ended again = there.process(Workplace.machine(), settings, "run", "--as-of", AS_OF);
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.err()).contains("nothing new");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsAFailureInWords(@TempDir Path folder) throws Exception {
        Map<String, String> settings = Map.of("TRADEGAP_DB_URL", "jdbc:postgresql://localhost:1/none");

        Ended ended = new Workplace(folder).process(Workplace.machine(), settings, "run");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("localhost:1").doesNotContain("\tat ");
    }

    @Test
    void theJarDoesTheSame(@TempDir Path folder) throws Exception {
        assumeThat(JAR).as("made by mvn package").exists();
        Workplace there = new Workplace(folder);

        same(there, there.process(List.of("-jar", JAR.toString()), Map.of(), "run", "--as-of", AS_OF));

        Ended all = there.process(List.of("-jar", JAR.toString()), Map.of());
        assertThat(all.exit()).as(all.err()).isZero();
    }

    @Test
    void aRunThatWasKilledIsRunAgain(@TempDir Path folder) throws Exception {
        Workplace there = new Workplace(folder);
        List<String> command = Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.concat(Workplace.machine().stream(), Stream.of("run", "--as-of", AS_OF, "--quiet")))
                .toList();
        for (String sign : List.of(".tradegap/jobs.mv.db", ".tradegap/work/us-korea/draft/flows.png")) {
            Process process =
                    new ProcessBuilder(command).directory(folder.toFile()).start();
            while (process.isAlive() && !Files.exists(there.path(sign))) {
                Thread.sleep(5);
            }
            process.destroyForcibly().waitFor();
            assertThat(there.releases("us-korea")).isEmpty();
        }

        same(there, there.process(Workplace.machine(), Map.of(), "run", "--as-of", AS_OF));
        String url = "jdbc:h2:file:" + there.path(".tradegap/jobs") + ";DB_CLOSE_ON_EXIT=FALSE";
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(statuses(connection)).endsWith("COMPLETED").doesNotContain("STARTED", "STARTING");
        }
    }

    private static List<String> statuses(Connection connection) throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select status from batch_job_execution order by job_execution_id")) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }

    private static void same(Workplace there, Ended ended) throws IOException {
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(Workplace.hashes(there.path("output"))).isEqualTo(expected);
    }
}
