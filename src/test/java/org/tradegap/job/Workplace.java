package org.tradegap.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradegap.source.Sha256;
import picocli.CommandLine;

/** A user's folder with the shipped inputs and templates, in which the program is run. */
final class Workplace {
    static final String AS_OF = "2026-11-23";
    static final String KOREA = "us-korea";
    static final String PARTNERS = "us-partners";
    static final String SECTORS = "us-hs2-2010-2019.csv";
    static final String TOTALS = "us-totals-1985-2025.csv";

    private final Path folder;

    /** Sets the folder up. */
    Workplace(Path folder) throws IOException {
        this.folder = folder;
        copy(Path.of("input"), folder.resolve("input"));
        copy(Path.of("templates"), folder.resolve("templates"));
    }

    private Workplace(Path folder, Workplace other) throws IOException {
        this.folder = folder;
        copy(other.folder, folder);
    }

    /** This place as it stands, in another folder. */
    Workplace copied(Path to) throws IOException {
        return new Workplace(to, this);
    }

    /** Leaves one sheet and one chart in a report, where only its figures matter. */
    Workplace withLittleToShow(String report) throws IOException {
        Path definition = path("templates").resolve(report).resolve("report.yml");
        String text = Files.readString(definition);
        Files.writeString(
                definition,
                text.replaceFirst("charts: .*", "charts: [flows]").replaceFirst("sheets: .*", "sheets: [summary]"));
        return this;
    }

    /** How the program ended and what it said. */
    record Ended(int exit, String out, String err) {}

    /** Runs a command in this process, without any folder named. */
    static Ended command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program =
                Tradegap.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ended(program.execute(arguments), out.toString(), err.toString());
    }

    /** Runs a command that works on reports in this process, with this folder's folders. */
    Ended with(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        for (String name : List.of("input", "templates", "output")) {
            all.addAll(List.of("--" + name, path(name).toString()));
        }
        all.addAll(List.of("--state", path(".tradegap").toString()));
        return command(all.toArray(String[]::new));
    }

    /** Makes reports in this process as of the usual date. */
    Ended run(String... arguments) {
        return with(Stream.concat(Stream.of("run", "--as-of", AS_OF), Arrays.stream(arguments))
                .toArray(String[]::new));
    }

    /** Runs a command in a process of its own whose working directory is this folder. */
    Ended process(List<String> machine, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "process", ".out");
        Path err = Files.createTempFile(folder, "process", ".err");
        Process process = start(machine, environment, arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    /** A process that will run a command in this folder. */
    ProcessBuilder start(List<String> machine, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(machine);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    /** The arguments that make a Java machine run the program from the classes under test, before those of its own. */
    static List<String> machine(String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-cp", classPath(), Tradegap.class.getName()));
        return arguments;
    }

    /** A path in the folder. */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** A folder in the output. */
    Path output(String report, String release) {
        return path("output").resolve(report).resolve(release);
    }

    /** The names of the releases of a report. */
    List<String> releases(String report) throws IOException {
        return names(path("output").resolve(report)).stream()
                .filter(name -> !name.equals("latest"))
                .toList();
    }

    /** The names in a folder, sorted; none where there is no folder. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Replaces a text that occurs in a file. */
    void replace(String file, String before, String after) throws IOException {
        String text = Files.readString(path(file));
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " has no " + before);
        }
        Files.writeString(path(file), text.replace(before, after));
    }

    /** The files below a folder with their hashes; lock files and the page, which names no hash, among them. */
    static SortedMap<String, String> hashes(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        hashes.remove(".lock");
        return hashes;
    }

    private static String classPath() {
        String separator = System.getProperty("path.separator");
        return Stream.of(System.getProperty("java.class.path").split(separator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + separator + other)
                .orElseThrow();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path each : tree.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
