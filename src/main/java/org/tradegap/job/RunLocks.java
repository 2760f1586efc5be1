package org.tradegap.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one run holds so that no other works on the same folders; all of it is given up when the process ends. */
final class RunLocks implements AutoCloseable {
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    private final Deque<RunLock> held = new ArrayDeque<>();
    private @Nullable Connection database;
    private final String holder;

    /** Nothing held yet; the holder is this process on this host since now. */
    RunLocks(Clock clock) throws IOException {
        holder = "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Takes folders; what is to be said of the first that another run holds, if any. */
    Optional<String> take(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            Optional<RunLock> lock = RunLock.take(folder, holder);
            if (lock.isEmpty()) {
                return Optional.of(busy(folder, RunLock.holder(folder)));
            }
            held.push(lock.get());
        }
        return Optional.empty();
    }

    /** Keeps the connection and takes folders across hosts, where the database can; what is to be said of the first that another run holds. */
    Optional<String> take(Connection connection, boolean embedded, List<Path> folders)
            throws IOException, SQLException {
        database = connection;
        if (embedded) {
            return Optional.empty();
        }
        AdvisoryLock lock = new AdvisoryLock(connection, holder);
        for (Path folder : folders) {
            Optional<String> other = lock.take(folder.toRealPath());
            if (other.isPresent()) {
                return Optional.of(busy(folder, other.get()));
            }
        }
        return Optional.empty();
    }

    private static String busy(Path folder, String holder) {
        return "another run holds " + folder + " (" + holder + "); try again later";
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            if (database != null) {
                database.close();
            }
        } finally {
            while (!held.isEmpty()) {
                held.pop().close();
            }
        }
    }

    private static String host() throws IOException {
        if (Files.isReadable(HOST)) {
            return Files.readString(HOST).strip();
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }
}
