package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;

/**
 * Where the job repository is: an H2 file in the state folder, or the PostgreSQL database that the environment names. It
 * holds the history of runs and nothing else.
 *
 * @param file of the embedded database; empty where another is named
 */
record Database(String url, Optional<String> user, Optional<String> password, Optional<Path> file) {
    private static final String URL = "TRADEGAP_DB_URL";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** What H2 says of a file that is damaged, cut off, or of a version that it does not know. */
    private static final Set<Integer> DAMAGE = Set.of(90030, 90048, 50000);

    /**
     * The database of a state folder.
     *
     * @throws DefinitionException when the environment names one that is not PostgreSQL
     */
    static Database of(Settings.Folders folders, Map<String, String> environment) {
        Optional<String> url = value(environment, URL);
        if (url.isEmpty()) {
            Path jobs = folders.state().toAbsolutePath().normalize().resolve("jobs");
            String options = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
            return new Database(
                    "jdbc:h2:file:" + jobs + options,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(jobs.resolveSibling("jobs.mv.db")));
        }
        if (!url.get().startsWith(POSTGRES)) {
            String found = "'" + url.get().replaceFirst("^((?:[a-z0-9]+:){0,2}).*", "$1") + "…'";
            throw new DefinitionException(new Problem(URL, 0, "a URL that begins with " + POSTGRES, found));
        }
        return new Database(
                url.get(),
                value(environment, "TRADEGAP_DB_USER"),
                value(environment, "TRADEGAP_DB_PASSWORD"),
                Optional.empty());
    }

    /**
     * Opens the database with its tables up to date. An embedded one that is damaged is set aside, and history starts
     * anew.
     */
    Connection open(Console console) throws SQLException, IOException {
        try {
            return connect();
        } catch (SQLException e) {
            if (!setAside(e, console)) {
                throw e;
            }
            return connect();
        }
    }

    /** Sets an embedded database aside if the failure says that it is damaged; history is all that it holds. */
    boolean setAside(Throwable failure, Console console) throws IOException {
        if (file.isEmpty() || !isDamage(failure) || !Files.exists(file.get())) {
            return false;
        }
        Path aside = file.get().resolveSibling("jobs.damaged.mv.db");
        Files.move(file.get(), aside, StandardCopyOption.REPLACE_EXISTING);
        console.line("job repository " + file.get() + ": damaged; kept as " + aside
                + ", the history of runs starts anew, releases are as they were");
        return true;
    }

    /** Where it is, without what is secret. */
    String place() {
        return file.map(Path::toString).orElseGet(() -> url.replaceFirst("\\?.*", ""));
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user.orElse(""), password.orElse(""));
        try {
            RepositorySchema.bringUpToDate(connection, file.isPresent());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isDamage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
