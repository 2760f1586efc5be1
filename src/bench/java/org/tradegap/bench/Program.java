package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that can be run and measured as a process of its own.
 *
 * @param name what the page calls it
 * @param command with its arguments
 * @param environment what is set beside what there is
 */
record Program(String name, List<String> command, Map<String, String> environment) {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
    private static final Path LOG = Path.of("target/bench/last-run.txt");

    Program(String name, List<String> command) {
        this(name, command, Map.of());
    }

    /**
     * Runs it once.
     *
     * @throws IOException when it does not end well
     */
    Run run() throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        try {
            do {
                peak = Math.max(peak, peak(process));
            } while (!process.waitFor(10, TimeUnit.MILLISECONDS));
        } finally {
            process.destroy();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> output = Files.readAllLines(LOG);
        if (process.exitValue() != 0) {
            throw new IOException(
                    name + " ended with " + process.exitValue() + ": " + command + "\n" + String.join("\n", output));
        }
        return new Run(
                Said.of(output, "total").orElse(seconds),
                Said.of(output, "reading").orElse(Double.NaN),
                peak);
    }

    /** The most that the process or one it started has held so far, in KiB; 0 where the system does not say. */
    private static long peak(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(each -> peak(each.pid()))
                .max()
                .orElse(0);
    }

    private static long peak(long pid) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
