package org.tradegap.publish;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.tradegap.report.OfficeFormat;

/**
 * LibreOffice, where it is installed: makes other formats of workbooks. It runs with a home and a profile of its own, in
 * which proxies lead nowhere, links are not followed and macros do not run.
 */
public final class LibreOffice {
    /** The environment variable that names the program; empty or missing where it is to be found. */
    public static final String VARIABLE = "TRADEGAP_SOFFICE";

    private static final String SETTINGS = "/publish/libreoffice.xcu";
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int WORDS = 300;
    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.com");
    private static final List<String> USUAL = List.of(
            "/usr/lib/libreoffice/program/soffice",
            "/usr/lib64/libreoffice/program/soffice",
            "/usr/local/bin/soffice",
            "/opt/libreoffice/program/soffice",
            "/snap/bin/libreoffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice");
    /** What a program needs of its surroundings; nothing that is secret, and no screen. */
    private static final List<String> KEPT =
            List.of("PATH", "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "LD_LIBRARY_PATH");

    private final Path program;
    private final Duration limit;

    /**
     * @param limit how long a conversion may take
     */
    LibreOffice(Path program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /** The program that the environment names, else the one on its path or where it usually is. */
    public static Optional<LibreOffice> find(Map<String, String> environment) {
        String named = value(environment, VARIABLE);
        Stream<Path> places =
                named.isBlank() ? Stream.concat(onPath(environment), usual(environment)) : place(named).stream();
        return places.filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new LibreOffice(program.toAbsolutePath(), LIMIT));
    }

    private static Stream<Path> onPath(Map<String, String> environment) {
        return Stream.of(value(environment, "PATH").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> place(folder).stream())
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
    }

    private static Stream<Path> usual(Map<String, String> environment) {
        Stream<Path> windows = Stream.of("ProgramFiles", "ProgramFiles(x86)")
                .map(name -> value(environment, name))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "LibreOffice", "program", "soffice.com"));
        return Stream.concat(USUAL.stream().map(Path::of), windows);
    }

    /** A variable, whose name has no case on some systems. */
    private static String value(Map<String, String> environment, String name) {
        return environment.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the environment calls a place, where the system can have such a one. */
    private static Optional<Path> place(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a file of a workbook beside it, with another ending, whole or not at all.
     *
     * @param stopped asked now and then whether to give up
     * @return what went wrong, in words; empty when the file is made
     */
    public Optional<String> convert(Path workbook, OfficeFormat format, BooleanSupplier stopped)
            throws InterruptedException {
        try {
            Path scratch = Files.createTempDirectory("tradegap-office-");
            try {
                return convert(workbook, format, scratch, stopped);
            } finally {
                Disk.removeTree(scratch);
            }
        } catch (IOException e) {
            return Optional.of("could not be run: " + e.getMessage());
        }
    }

    private Optional<String> convert(Path workbook, OfficeFormat format, Path scratch, BooleanSupplier stopped)
            throws IOException, InterruptedException {
        Path settings = Files.createDirectories(scratch.resolve("profile").resolve("user"));
        try (InputStream in = Objects.requireNonNull(LibreOffice.class.getResourceAsStream(SETTINGS), SETTINGS)) {
            Files.copy(in, settings.resolve("registrymodifications.xcu"));
        }
        Path log = scratch.resolve("said.txt");
        Optional<String> wrong = ended(start(workbook, format, scratch, log), stopped);
        String name = String.valueOf(workbook.getFileName()).replaceFirst("\\.[^.]*$", "." + format.code());
        Path made = scratch.resolve("made").resolve(name);
        if (wrong.isPresent() || !Files.isRegularFile(made) || Files.size(made) == 0) {
            return Optional.of(wrong.orElse("made no file") + said(log, scratch));
        }
        Path whole = workbook.resolveSibling(name);
        try {
            Files.copy(made, whole, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException e) {
            Files.deleteIfExists(whole);
            throw e;
        }
    }

    private Process start(Path workbook, OfficeFormat format, Path scratch, Path log) throws IOException {
        Path home = scratch.toAbsolutePath();
        List<String> command = List.of(
                program.toString(),
                "-env:UserInstallation=" + home.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--convert-to",
                format.code(),
                "--outdir",
                home.resolve("made").toString(),
                workbook.toAbsolutePath().toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> KEPT.stream().noneMatch(name::equalsIgnoreCase));
        environment.putAll(Map.of(
                "HOME", home.toString(), "TMPDIR", home.toString(), "TMP", home.toString(), "TEMP", home.toString()));
        environment.putAll(Map.of("LANG", "C.UTF-8", "TZ", "UTC", "SOURCE_DATE_EPOCH", "315532800"));
        return builder.start();
    }

    /** Waits for the process, and ends it with all that it started when it takes too long. */
    private Optional<String> ended(Process process, BooleanSupplier stopped) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (!process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                if (stopped.getAsBoolean()) {
                    return Optional.of("was stopped");
                }
                if (System.nanoTime() > end) {
                    return Optional.of("took longer than " + limit.toSeconds() + " seconds and was ended");
                }
            }
            int exit = process.exitValue();
            return exit == 0 ? Optional.empty() : Optional.of("ended with " + exit);
        } finally {
            kill(process);
        }
    }

    /** The process before those that it started, so that it says nothing of their end. */
    private static void kill(Process process) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        all.addAll(process.descendants().toList());
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** The end of what the program said, on one line, without the name of a folder that is different each time. */
    private static String said(Path log, Path scratch) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        String all = new String(Files.readAllBytes(log), Charset.defaultCharset())
                .replace(scratch.toAbsolutePath().toString(), "")
                .strip()
                .replaceAll("\\s+", " ");
        return all.isEmpty() ? "" : ": " + all.substring(Math.max(0, all.length() - WORDS));
    }
}
