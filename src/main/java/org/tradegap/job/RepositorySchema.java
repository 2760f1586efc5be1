package org.tradegap.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The tables and sequences of the job repository, which are Spring Batch's own: made by its script where there are none,
 * and brought up to its sixth version by its script where they are of the fifth.
 */
final class RepositorySchema {
    private static final String SCRIPTS = "org/springframework/batch/core/";
    private static final String OLD_SEQUENCE = "batch_job_seq";

    /** What H2 says of a file of another version; here, of one whose tables are not those of this version. */
    private static final int OTHER_VERSION = 90048;

    /** Keeps two hosts from making the tables at the same time. */
    private static final long LOCK = 0x7472616465676170L;

    private static final Set<String> WANTED = Set.of(
            "batch_job_instance",
            "batch_job_execution",
            "batch_job_execution_params",
            "batch_job_execution_context",
            "batch_step_execution",
            "batch_step_execution_context",
            "batch_job_instance_seq",
            "batch_job_execution_seq",
            "batch_step_execution_seq");

    private RepositorySchema() {}

    /**
     * Makes what is missing; on PostgreSQL whole or not at all.
     *
     * @return whether all of it was missing
     * @throws SQLException when there is a part of the tables only, or the database refuses
     */
    static boolean bringUpToDate(Connection connection, boolean embedded) throws SQLException {
        if (there(connection).containsAll(WANTED)) {
            return false;
        }
        connection.setAutoCommit(false);
        try {
            if (!embedded) {
                lock(connection);
            }
            String vendor = embedded ? "h2" : "postgresql";
            Set<String> there = there(connection);
            if (there.isEmpty()) {
                run(connection, "schema-" + vendor + ".sql");
            } else if (!embedded && there.contains(OLD_SEQUENCE)) {
                run(connection, "migration/6.0/migration-" + vendor + ".sql");
            }
            refuseParts(there(connection));
            connection.commit();
            return there.isEmpty();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void refuseParts(Set<String> there) throws SQLException {
        Set<String> missing = new TreeSet<>(WANTED);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            String words = "expected the tables and sequences of Spring Batch 6, found them without ";
            throw new SQLException(words + String.join(", ", missing), "HY000", OTHER_VERSION);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
        }
    }

    private static void run(Connection connection, String script) throws SQLException {
        try {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPTS + script));
        } catch (ScriptException e) {
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e.getMessage(), e);
        }
    }

    /** The tables and sequences of Spring Batch that are there, in lower case. */
    private static Set<String> there(Connection connection) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = current_schema and lower(table_name) like 'batch\\_%'"
                        + " union all select sequence_name from information_schema.sequences"
                        + " where sequence_schema = current_schema and lower(sequence_name) like 'batch\\_%\\_seq'")) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
