package org.tradegap.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one run of the benchmark measures and with what, from system properties.
 *
 * @param works the names of the works to measure
 * @param repetitions how often each program runs
 * @param rows the largest number of rows of the curve; single files have at most ten million
 * @param threads of the program and of DuckDB
 * @param program the command that starts the program
 * @param drivers the JDBC drivers of DuckDB, one a version
 * @param page where the result is written
 */
record Settings(
        Set<String> works,
        int repetitions,
        long rows,
        int threads,
        List<String> program,
        List<Path> drivers,
        Path page) {
    /** The rows of a file that the bars are meant for. */
    static final long FILE = 10_000_000;

    private static final long REPORT = 1_000_000;
    private static final Path LAUNCHER = Path.of("target/tradegap/bin/tradegap");
    private static final Path JAR = Path.of("target/tradegap.jar");

    static Settings read() {
        String program = System.getProperty("bench.program", "");
        return new Settings(
                Set.of(System.getProperty("bench.works", "").split("[, ]+")),
                Integer.getInteger("bench.repetitions", 5),
                Long.getLong("bench.rows", FILE),
                Integer.getInteger("bench.threads", 2),
                program.isBlank() ? built() : List.of(program.strip().split(" +")),
                paths(System.getProperty("bench.drivers", "")),
                Path.of(System.getProperty("bench.page", "src/docs/benchmark.md")));
    }

    /** Whether a work is to be measured. */
    boolean wants(String work) {
        return works.contains(work);
    }

    /** The rows of a single file of data. */
    long fileRows() {
        return Math.min(rows, FILE);
    }

    /** The rows of a file for a report: enough that the pair trades in every year. */
    long reportRows() {
        return Math.max(fileRows(), REPORT);
    }

    private static List<String> built() {
        return Files.isExecutable(LAUNCHER)
                ? List.of(LAUNCHER.toAbsolutePath().toString())
                : List.of("java", "-jar", JAR.toAbsolutePath().toString());
    }

    private static List<Path> paths(String text) {
        return Stream.of(text.split(","))
                .filter(each -> !each.isBlank())
                .map(each -> Path.of(each.strip()).toAbsolutePath())
                .toList();
    }
}
