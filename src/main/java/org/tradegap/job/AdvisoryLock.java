package org.tradegap.job;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.tradegap.source.Sha256;

/**
 * PostgreSQL's advisory locks on folders, so that hosts that share a repository and the paths of their folders keep out
 * of each other's way. The server gives them up when the connection ends.
 */
final class AdvisoryLock {
    private static final String HOLDER = """
            select a.application_name, coalesce(host(a.client_addr), 'the server')
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
              and l.database = (select oid from pg_database where datname = current_database())
              and (l.classid::bigint << 32) + l.objid::bigint = ?""";

    private final Connection connection;

    /** Locks of a connection, which tells others who holds them and notices within minutes when a host has gone. */
    AdvisoryLock(Connection connection, String holder) throws SQLException {
        this.connection = connection;
        connection.setClientInfo("ApplicationName", holder);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10;"
                    + " set tcp_keepalives_count = 3");
        }
    }

    /** Takes a folder; who holds it, where another run does. */
    Optional<String> take(Path folder) throws SQLException {
        long key = key(folder);
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, key);
            try (ResultSet taken = lock.executeQuery()) {
                return taken.next() && taken.getBoolean(1) ? Optional.empty() : Optional.of(holder(key));
            }
        }
    }

    private String holder(long key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HOLDER)) {
            query.setLong(1, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) + ", connected from " + rows.getString(2) : "just gone";
            }
        }
    }

    private static long key(Path folder) {
        byte[] path = ("tradegap " + folder).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest().digest(path)).getLong();
    }
}
