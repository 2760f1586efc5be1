package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.definition.DefinitionException;
import org.tradegap.job.Workplace.Ended;

/** The tables of the job repository: made once, brought up to date, and not touched where they are not as they should be. */
@Tag("slow")
final class RepositorySchemaTest {
    private static final String URL = "TRADEGAP_DB_URL";

    private static EmbeddedPostgres postgres;

    private final StringWriter said = new StringWriter();
    private final Console console = new Console(new PrintWriter(said), new PrintWriter(said), false);

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = connect()) {
            run(connection, "drop schema public cascade; create schema public");
        }
    }

    @Test
    void ofTwoAtTheSameTimeOneMakesTheTablesAndTheOtherFindsThem() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> start = () -> {
            try (Connection connection = connect()) {
                together.await();
                return RepositorySchema.bringUpToDate(connection, false);
            }
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> both = two.invokeAll(List.of(start, start));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdown();
        }
        try (Connection connection = connect()) {
            assertThat(RepositorySchema.bringUpToDate(connection, false)).isFalse();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(count(connection, "batch_job_execution")).isZero();
        }
    }

    @Test
    void theSequenceOfTheVersionBeforeIsRenamedAndKeepsItsValue() throws SQLException {
        try (Connection connection = connect()) {
            RepositorySchema.bringUpToDate(connection, false);
            run(connection, "select setval('batch_job_instance_seq', 4711)");
            run(connection, "insert into batch_job_instance values (4711, 0, 'nightly', 'a key')");
            run(connection, "alter sequence batch_job_instance_seq rename to batch_job_seq");

            assertThat(RepositorySchema.bringUpToDate(connection, false)).isFalse();

            assertThat(number(connection, "select nextval('batch_job_instance_seq')"))
                    .isEqualTo(4712);
            assertThat(count(connection, "batch_job_instance")).isEqualTo(1);
        }
    }

    @Test
    void aPartOfTheTablesIsRefusedWithTheNamesOfWhatIsMissingAndLeftAsItIs() throws SQLException {
        try (Connection connection = connect()) {
            RepositorySchema.bringUpToDate(connection, false);
            run(connection, "drop table batch_step_execution_context; drop sequence batch_step_execution_seq");
            run(connection, "insert into batch_job_instance values (1, 0, 'nightly', 'a key')");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> RepositorySchema.bringUpToDate(connection, false))
                    .withMessageEndingWith("found them without batch_step_execution_context, batch_step_execution_seq");

            assertThat(count(connection, "batch_job_instance")).isEqualTo(1);
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> named().open(console))
                .withMessageContaining("batch_step_execution_seq");
        assertThat(said.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop table batch_step_execution_context", "drop sequence batch_job_instance_seq"})
    void anEmbeddedDatabaseThatIsHalfMadeIsSetAside(String damage, @TempDir Path folder) throws Exception {
        Database database = Database.of(folders(folder), Map.of());
        try (Connection connection = database.open(console)) {
            assertThat(count(connection, "batch_job_execution")).isZero();
            run(connection, "insert into batch_job_instance values (1, 0, 'nightly', 'a key')");
            run(connection, damage);
        }
        assertThat(said.toString()).isEmpty();

        try (Connection connection = database.open(console)) {
            assertThat(count(connection, "batch_job_instance")).isZero();
            assertThat(RepositorySchema.bringUpToDate(connection, true)).isFalse();
        }
        assertThat(said.toString()).contains("jobs.mv.db: damaged; kept as ", "the history of runs starts anew");
        assertThat(Workplace.names(folder.resolve("state"))).containsExactly("jobs.damaged.mv.db", "jobs.mv.db");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://host/base?user=me&password=secret, 'jdbc:mysql:…'",
        "postgres://me:secret@host/base, 'postgres:…'",
        "me:secret@host/base, '…'",
        "//me:secret@host/base, '…'",
        "jdbc:secret, 'jdbc:…'",
        "jdbc:postgresql://host:port/base?password=secret, 'jdbc:postgresql:…'"
    })
    void anotherDatabaseIsRefusedWithoutItsSecrets(String url, String shown, @TempDir Path folder) {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> Database.of(folders(folder), Map.of(URL, url)))
                .withMessageStartingWith(URL + ": expected ")
                .withMessageEndingWith(", found '" + shown + "'");
    }

    @Test
    void anotherDatabaseIsWrongUsage(@TempDir Path folder) throws Exception {
        Workplace place = new Workplace(folder);
        Map<String, String> settings =
                Map.of(URL, "jdbc:h2:mem:x;USER=me;PASSWORD=secret", "TRADEGAP_DB_PASSWORD", "secret");

        Ended ended = place.process(Workplace.machine("-XX:TieredStopAtLevel=1"), settings, "run", "--verbose");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err()).contains(URL).doesNotContain("secret");
        assertThat(place.path(".tradegap")).doesNotExist();
    }

    private static Database named() {
        return Database.of(
                folders(Path.of("none")),
                Map.of(URL, postgres.getJdbcUrl("postgres", "postgres"), "TRADEGAP_DB_USER", "postgres"));
    }

    private static Settings.Folders folders(Path folder) {
        return new Settings.Folders(
                folder.resolve("input"),
                folder.resolve("templates"),
                folder.resolve("output"),
                folder.resolve("state"));
    }

    private static Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        return number(connection, "select count(*) from " + table);
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
