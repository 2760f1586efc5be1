package org.tradegap.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The commands of the program and of those that do the same work. */
final class Peers {
    /** What the page calls the program. */
    static final String TRADEGAP = "Tradegap";

    /** What the page calls the program's reading alone. */
    static final String READING = "Tradegap, reading and adding up";

    /** The sectors of all works but the wide one. */
    static final Path SECTORS = Path.of("src/bench/data/sectors.csv");

    private static final Path PROGRAM = Path.of("target/tradegap");

    /** The program's classes as the launcher names them, for which its archive was made. */
    private static final String ARCHIVED = "/proc/self/fd/9/tradegap.jar";

    private static final List<String> LAUNCHED = List.of(
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseSerialGC",
            "-XX:PretenureSizeThreshold=256k",
            "-Xmn24m",
            "-XX:+UseTransparentHugePages",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:SharedArchiveFile=" + PROGRAM.resolve("tradegap.jsa"));
    private static final Path SQL = Path.of("src/bench/sql");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Settings settings;

    Peers(Settings settings) {
        this.settings = settings;
    }

    /** The program with any arguments. */
    Program tradegap(String name, List<String> arguments) {
        return tradegap(name, arguments, Map.of());
    }

    private Program tradegap(String name, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(settings.program());
        command.addAll(arguments);
        return new Program(name, command, environment);
    }

    /** The balance of files as CSV. */
    Program cube(List<Path> files, String sectors, Path to) {
        return tradegap(TRADEGAP, cubeArguments(files, sectors, to));
    }

    /** The balance of a file as CSV in a heap of a size such as 256m. */
    Program cubeWithin(String heap, Path file, Path to) {
        return tradegap(
                "Tradegap, heap of " + heap,
                cubeArguments(List.of(file), SECTORS.toString(), to),
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx" + heap));
    }

    private List<String> cubeArguments(List<Path> files, String sectors, Path to) {
        List<String> arguments = new ArrayList<>(List.of("cube"));
        files.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(List.of("--sectors", sectors, "--to", to.toString()));
        arguments.addAll(List.of("--threads", threads(), "--quiet"));
        return arguments;
    }

    /** One of the SQL files in every version of DuckDB, the older first. */
    List<Program> duckDb(String sql, List<Path> files, Path to) {
        return settings.drivers().stream()
                .map(driver -> duckDb(driver, sql, files, to))
                .toList();
    }

    private Program duckDb(Path driver, String sql, List<Path> files, Path to) {
        String version = driver.getFileName().toString().replaceAll(".*-|\\.jar", "");
        String flows = files.stream().map(file -> "'" + file + "'").collect(Collectors.joining(", "));
        List<String> command = new ArrayList<>(java(CLASS_PATH + File.pathSeparator + driver, DuckDbPeer.class));
        command.addAll(List.of(threads(), SQL.resolve(sql).toString()));
        command.addAll(List.of("FLOWS", flows, "SECTORS", SECTORS.toString(), "OUT", to.toString()));
        return new Program("DuckDB " + version, command);
    }

    /** The program's reading and adding up alone, on a Java machine set up as the launcher does for a balance. */
    Program reading(Path file) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 9<\"$0\"", PROGRAM.toString(), JAVA));
        command.addAll(LAUNCHED);
        command.addAll(List.of("-cp", ARCHIVED + File.pathSeparator + CLASS_PATH, ReadingPeer.class.getName()));
        command.addAll(List.of(threads(), SECTORS.toString(), file.toString()));
        return new Program(READING, command);
    }

    /** The plain loop. */
    Program commonsCsv(Path file, Path to) {
        return peer("Commons CSV loop", CommonsCsvPeer.class, file.toString(), SECTORS.toString(), to.toString());
    }

    /** Reading without looking. */
    Program floor(Path file) {
        return peer("Reading the bytes only", FloorPeer.class, file.toString());
    }

    /** The program's writing of a long table in a heap of a size such as 512m. */
    Program workbook(String heap, long rows, Path to) {
        return within(heap, TRADEGAP, WorkbookPeer.class, rows, to);
    }

    /** The same table by POI's own streaming writer. */
    Program sxssf(String heap, long rows, Path to) {
        return within(heap, "SXSSF", SxssfPeer.class, rows, to);
    }

    private static Program within(String heap, String name, Class<?> main, long rows, Path to) {
        List<String> command =
                List.of(JAVA, "-Xmx" + heap, "-cp", CLASS_PATH, main.getName(), Long.toString(rows), to.toString());
        return new Program(name, command);
    }

    private static Program peer(String name, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(java(CLASS_PATH, main));
        command.addAll(List.of(arguments));
        return new Program(name, command);
    }

    private static List<String> java(String classPath, Class<?> main) {
        return List.of(JAVA, "-cp", classPath, main.getName());
    }

    private String threads() {
        return Integer.toString(settings.threads());
    }
}
