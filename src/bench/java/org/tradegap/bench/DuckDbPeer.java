package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * DuckDB at work, a process of its own: runs the statements of a SQL file in memory and says how long all took from
 * opening the connection to the last byte, and how long the one before the last, which is reading and adding up. That the
 * driver unpacks its native code at every start is not counted.
 */
final class DuckDbPeer {
    private static final String NATIVE_CODE = "org.duckdb.DuckDBNative";

    private static final Pattern END = Pattern.compile(";\\s*");

    private DuckDbPeer() {}

    /** Takes the number of threads, the SQL file, and pairs of a name and its text in the SQL. */
    public static void main(String[] arguments) throws IOException, SQLException, ClassNotFoundException {
        String sql = Files.readString(Path.of(arguments[1])).replaceAll("(?m)^--.*$", "");
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            sql = sql.replace("$" + arguments[i], arguments[i + 1]);
        }
        Class.forName(NATIVE_CODE);
        long start = System.nanoTime();
        long before = start;
        long read = start;
        long last = start;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + Integer.parseInt(arguments[0]));
            last = System.nanoTime();
            for (String each : END.split(sql.strip(), 0)) {
                before = read;
                read = last;
                statement.execute(each);
                last = System.nanoTime();
            }
        }
        Said.print("total", last - start);
        Said.print("reading", read - before);
    }
}
