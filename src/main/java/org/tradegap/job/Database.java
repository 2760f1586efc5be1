package org.tradegap.job;

import java.io.EOFException;
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

    /** The kind of a URL; what follows may be secret. */
    private static final String SHOWN = "(?s)^(jdbc:[a-z0-9]+:|jdbc:|[a-z0-9]+:(?=//))?.*";

    private static final String ANEW = "the history of runs starts anew, releases are as they were";

    /** What H2 says of a file that is in use or read-only, of want of memory and of work that was broken off. */
    private static final Set<Integer> NO_DAMAGE = Set.of(90020, 90097, 90108, 57014, 90067);

    /**
     * The database of a state folder.
     *
     * @throws DefinitionException when the environment names one that is not PostgreSQL, or in a way that its driver cannot read
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
        if (!url.get().startsWith(POSTGRES) || !isRead(url.get())) {
            String found = "'" + url.get().replaceFirst(SHOWN, "$1") + "…'";
            throw new DefinitionException(new Problem(URL, 0, "a fit URL that begins with " + POSTGRES, found));
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
            return connect(console);
        } catch (SQLException e) {
            if (!setAside(e, console)) {
                throw e;
            }
            return connect(console);
        }
    }

    /**
     * Sets an embedded database aside if the failure says that it is damaged; history is all that it holds.
     *
     * @throws IOException with the database's file, when it was the disk that failed
     */
    boolean setAside(Throwable failure, Console console) throws IOException {
        if (file.isPresent()) {
            throwIfDisk(file.get(), failure);
        }
        if (file.isEmpty() || !isDamage(failure) || !Files.exists(file.get())) {
            return false;
        }
        Path aside = file.get().resolveSibling("jobs.damaged.mv.db");
        Files.move(file.get(), aside, StandardCopyOption.REPLACE_EXISTING);
        console.line("job repository " + file.get() + ": damaged; kept as " + aside + ", " + ANEW);
        return true;
    }

    /** Where it is, without what is secret. */
    String place() {
        return file.map(Path::toString).orElseGet(() -> url.replaceFirst("\\?.*", ""));
    }

    private Connection connect(Console console) throws SQLException {
        boolean existed = file.isPresent() && Files.exists(file.get());
        Connection connection = DriverManager.getConnection(url, user.orElse(""), password.orElse(""));
        try {
            boolean made = RepositorySchema.bringUpToDate(connection, file.isPresent());
            if (made && existed) {
                console.line("job repository " + place() + ": without any table; " + ANEW);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** H2 passes on what the disk below it said, which may be full; a file that ends too early is damage. */
    private static void throwIfDisk(Path file, Throwable failure) throws IOException {
        for (Throwable each = failure; each.getCause() != null; each = each.getCause()) {
            boolean passedOn = each.getClass().getName().startsWith("org.h2.");
            if (passedOn && each.getCause() instanceof IOException disk && !(disk instanceof EOFException)) {
                IOException named = Failures.at(file, disk);
                named.addSuppressed(failure);
                throw named;
            }
        }
    }

    /** A flipped byte can make H2 say anything: a table, a column or a key that is not there. */
    private static boolean isDamage(Throwable failure) {
        boolean damage = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                if (NO_DAMAGE.contains(sql.getErrorCode())) {
                    return false;
                }
                damage = true;
            }
        }
        return damage;
    }

    private static boolean isRead(String url) {
        try {
            return DriverManager.getDriver(url).acceptsURL(url);
        } catch (SQLException noDriver) {
            return false;
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }
}
