package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** The launcher, in a copy of what was built, called through a link from elsewhere; every path has blanks. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {
    private static final Path BUILT = Path.of("target", "tradegap").toAbsolutePath();
    private static final String ARCHIVE = "tradegap.jsa";
    private static final String OPTIONS = "TRADEGAP_OPTS";
    private static final String VERSION = "tradegap " + Version.current() + System.lineSeparator();

    @TempDir
    private Path folder;

    private Path program;
    private Path link;
    private Path elsewhere;

    @BeforeEach
    void copyAndLink() throws IOException {
        assumeThat(BUILT.resolve("bin/tradegap")).as("made by mvn package").exists();
        program = folder.resolve("all programs/trade gap");
        Files.createDirectories(program.getParent());
        try (Stream<Path> tree = Files.walk(BUILT)) {
            for (Path each : tree.toList()) {
                Path target = program.resolve(BUILT.relativize(each).toString());
                Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        link = Files.createDirectories(folder.resolve("some links")).resolve("trade link");
        Files.createSymbolicLink(link, Path.of("../all programs/trade gap/bin/tradegap"));
        elsewhere = Files.createDirectories(folder.resolve("else where"));
    }

    @Test
    void aRelativeLinkRunsItFromAnywhere() throws Exception {
        assertThat(run(Map.of(), "--version")).isEqualTo(new Ended(0, VERSION, ""));
    }

    @Test
    void pathsWithBlanksReachTheProgram() throws Exception {
        Path file = elsewhere.resolve("my data.csv");
        Files.copy(Path.of("input", Workplace.SECTORS), file);

        Ended ended = run(Map.of(), "formats", "my data.csv");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).startsWith("my data.csv: ");
    }

    /** Which compilers the Java machine has is told by its flags. */
    @ParameterizedTest
    @ValueSource(strings = {"--input=some data", "--input|some data"})
    void littleInputIsNotWorthTheOptimisingCompiler(String input) throws Exception {
        Path data = Files.createDirectories(elsewhere.resolve("some data"));
        Files.copy(Path.of("input", Workplace.SECTORS), data.resolve("flows.csv"));
        String[] check =
                Stream.concat(Stream.of("check"), Stream.of(input.split("\\|"))).toArray(String[]::new);
        Map<String, String> flags = Map.of(OPTIONS, "-XX:+PrintFlagsFinal");

        assertThat(run(flags, check).out()).containsPattern("TieredStopAtLevel += 1 ");
        Files.write(data.resolve("large.bin"), new byte[20 << 20]);
        assertThat(run(flags, check).out()).containsPattern("TieredStopAtLevel += 4 ");
        assertThat(run(flags, "check", "--input=nowhere").out()).containsPattern("TieredStopAtLevel += 4 ");
    }

    /** The files are told from options. */
    @Test
    void aBalanceOfLittleIsNotWorthTheOptimisingCompilerEither() throws Exception {
        Path data = Files.copy(Path.of("input", Workplace.SECTORS), elsewhere.resolve("my flows.csv"));
        Files.copy(Path.of("input", Workplace.SECTORS + ".yml"), elsewhere.resolve("my flows.csv.yml"));
        Path to = elsewhere.resolve("balance.csv");
        Map<String, String> flags = Map.of(OPTIONS, "-XX:+PrintFlagsFinal");

        Ended ended = run(flags, "cube", "--sectors", "hs-chapters", "--to=" + to, data.toString());

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).containsPattern("TieredStopAtLevel += 1 ");
        assertThat(to).isNotEmptyFile();
    }

    /** The Java machine warns of parts that do not fit the heap. */
    @ParameterizedTest
    @ValueSource(
            strings = {"-Xmx20m", "-Xmx24M", "-Xms16m", "-Xmn6m", "-XX:NewSize=8m", "-Xmx20480k", "-XX:NewRatio=4"})
    void whoGivesPartsOfTheHeapOrLittleOfItHasItAsGiven(String given) throws Exception {
        Path data = Files.copy(Path.of("input", Workplace.SECTORS), elsewhere.resolve("flows.csv"));
        Files.copy(Path.of("input", Workplace.SECTORS + ".yml"), elsewhere.resolve("flows.csv.yml"));

        Ended ended = run(Map.of(OPTIONS, given), "cube", data.toString());

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).doesNotContain("warning");
        assertThat(run(Map.of("JAVA_TOOL_OPTIONS", given, OPTIONS, "-XX:+PrintFlagsFinal"), "cube", data.toString())
                        .out())
                .containsPattern("UseSerialGC += true")
                .doesNotContainPattern("MaxNewSize += 25165824");
    }

    @Test
    void runsOnLittleHaveTheParallelCollectorUnlessTheHeapIsGiven() throws Exception {
        Path data = Files.createDirectories(elsewhere.resolve("data"));
        Files.copy(Path.of("input", Workplace.SECTORS), data.resolve("flows.csv"));
        String[] check = {"check", "--input=" + data};

        assertThat(run(Map.of(OPTIONS, "-XX:+PrintFlagsFinal"), check).out())
                .containsPattern("UseParallelGC += true")
                .containsPattern("NewRatio += 1 ");
        assertThat(run(Map.of(OPTIONS, "-Xmx8g -Dmade.up=disk -XX:+PrintFlagsFinal"), check)
                        .out())
                .containsPattern("UseParallelGC += true");
        assertThat(run(Map.of(OPTIONS, "-Xmx30m -XX:+PrintFlagsFinal"), check).out())
                .containsPattern("UseSerialGC += true");
        assertThat(run(Map.of(OPTIONS, "-XX:+UseG1GC -Xmn8m -XX:+PrintFlagsFinal"), check)
                        .out())
                .containsPattern("UseG1GC += true");
    }

    /** What is redirected to a full disk is lost; the exit code must say so. */
    @Test
    void standardOutputThatCannotBeWrittenIsAFailure() throws Exception {
        assumeThat(Path.of("/dev/full")).exists();
        Path data = Files.copy(Path.of("input", Workplace.SECTORS), elsewhere.resolve("my flows.csv"));
        Files.copy(Path.of("input", Workplace.SECTORS + ".yml"), elsewhere.resolve("my flows.csv.yml"));
        for (List<String> arguments : List.of(
                List.of("cube", data.toString()),
                List.of("help"),
                List.of("help", "cube"),
                List.of("--version"),
                List.of("run", "--help"))) {
            Path said = elsewhere.resolve("said.txt");
            Process process = start(Map.of(), arguments.toArray(String[]::new))
                    .redirectOutput(new File("/dev/full"))
                    .redirectError(said.toFile())
                    .start();

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(arguments.toString()).isEqualTo(1);
            assertThat(said)
                    .content()
                    .endsWith("standard output: cannot be written\n")
                    .doesNotContain("\tat ");
        }
    }

    /** As where a file repeats one row more often than there is memory for. */
    @Test
    void wantOfMemoryIsToldInWords() throws Exception {
        Path data = elsewhere.resolve("made-up.csv");
        Files.writeString(Path.of(data + ".yml"), Files.readString(Path.of("input", Workplace.TOTALS + ".yml")));
        try (BufferedWriter out = Files.newBufferedWriter(data)) {
            out.write("period,reporter,partner,flow,classification,commodity,value\n");
            for (int i = 0; i < 600_000; i++) {
                out.write("2016,USA,KOR,export,HS,87,5\n");
            }
        }

        Ended ended = run(Map.of(OPTIONS, "-Xmx48m"), "cube", data.toString());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .contains("not enough memory", "TRADEGAP_OPTS=-Xmx")
                .doesNotContain("\tat ");
    }

    @Test
    void theExitCodeIsTheProgrammes() throws Exception {
        Ended ended = run(Map.of(), "--no-such-option");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("--no-such-option");
    }

    @Test
    void aSignalReachesTheProgram() throws Exception {
        new Workplace(elsewhere);
        Process process = start(Map.of(), "run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (process.isAlive() && !Files.exists(elsewhere.resolve(".tradegap/jobs.mv.db"))) {
            process.waitFor(10, TimeUnit.MILLISECONDS);
        }

        process.destroy();

        assertThat(process.waitFor()).isEqualTo(143);
    }

    @Test
    void optionsReachTheJavaMachine() throws Exception {
        Ended ended = run(Map.of(OPTIONS, "-Xmx64m -XX:+UseParallelGC -XshowSettings:vm"), "--version");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("Max. Heap Size: 64.00M");
    }

    @Test
    void aJdkThatIsNotThereIsNamed() throws Exception {
        Ended ended = run(Map.of("JAVA_HOME", "/no/such/jdk"), "--version");

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains("/no/such/jdk/bin/java");
    }

    @Test
    void theArchiveIsUsedWhereTheFolderWasMoved() throws Exception {
        assumeThat(program.resolve(ARCHIVE)).exists();
        assumeThat(Path.of("/proc/self/fd")).exists();

        assertThat(run(Map.of(OPTIONS, "-Xlog:class+load:file=classes.txt"), "--version"))
                .isEqualTo(new Ended(0, VERSION, ""));

        assertThat(Files.readAllLines(elsewhere.resolve("classes.txt")))
                .anyMatch(line -> line.contains("org.tradegap.job.Settings source: shared objects file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "cut off", "empty", "of another kind", "of other jars"})
    void anArchiveThatDoesNotFitIsPassedOverInSilence(String state) throws Exception {
        Path archive = program.resolve(ARCHIVE);
        assumeThat(archive).exists();
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        switch (state) {
            case "cut off" -> Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
            case "empty" -> Files.createFile(archive);
            case "of another kind" -> Files.write(archive, new byte[whole.length]);
            case "of other jars" -> {
                Files.write(archive, whole);
                Files.setLastModifiedTime(program.resolve("tradegap.jar"), Files.getLastModifiedTime(elsewhere));
            }
            default -> assertThat(archive).doesNotExist();
        }

        assertThat(run(Map.of(), "--version")).isEqualTo(new Ended(0, VERSION, ""));
        assertThat(Workplace.names(elsewhere)).isEmpty();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = start(environment, arguments)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        return new Ended(process.waitFor(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    private ProcessBuilder start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(link.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(elsewhere.toFile());
        builder.environment().remove(OPTIONS);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder;
    }
}
