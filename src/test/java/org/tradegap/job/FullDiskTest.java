package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;
import org.tradegap.publish.Disk;

/** Disks that are full or cannot be written: the run fails in words, publishes nothing half, and completes afterwards. */
@Tag("slow")
final class FullDiskTest {
    private static final String FILLER = ".filler";
    private static final String FULL = "No space left on device";
    private static SortedMap<String, String> expected = new TreeMap<>();

    private final Deque<Path> mounted = new ArrayDeque<>();
    private Workplace place;

    @BeforeAll
    static void runUndisturbed(@TempDir Path folder) throws IOException {
        Workplace undisturbed = new Workplace(folder).withLittleToShow(KOREA);
        assertThat(undisturbed.run(KOREA).exit()).isZero();
        expected = Workplace.hashes(undisturbed.path("output"));
    }

    @BeforeEach
    void setUp(@TempDir Path folder) throws Exception {
        Path probe = Files.createDirectories(folder.resolve("probe"));
        assumeThat(call("mount", "-t", "tmpfs", "tmpfs", probe.toString()))
                .as("the right to mount a file system")
                .isZero();
        mounted.push(probe);
        place = new Workplace(folder).withLittleToShow(KOREA);
    }

    @AfterEach
    void unmount() throws Exception {
        while (!mounted.isEmpty()) {
            call("umount", "--lazy", mounted.pop().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void aFullOutputIsToldAndHoldsNothingHalf(int kilobytes) throws Exception {
        Path output = mount("output", kilobytes + "k");

        failed(place.run(KOREA), output, FULL);

        assertThat(Workplace.names(output.resolve(KOREA))).isEmpty();
        enlarge(output);
        completes();
    }

    @Test
    void anOutputThatIsFullBeforeThePageIsWrittenHoldsTheWholeRelease() throws Exception {
        Path output = mount("output", "64m");
        assertThat(place.run(KOREA).exit()).isZero();
        Files.delete(output.resolve("index.html"));
        fill(output, 0);

        failed(place.run(KOREA), output, FULL);

        empty(output);
        completes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8})
    void aFullStoreIsTold(int kilobytes) throws Exception {
        Path cubes = mount(".tradegap/cubes", "64m");
        fill(cubes, kilobytes);

        failed(place.run(KOREA), cubes, FULL);

        assertThat(Workplace.names(cubes.resolve(".staging"))).isEmpty();
        assertThat(place.path("output/us-korea")).doesNotExist();
        empty(cubes);
        completes();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 256})
    void aFullStateIsToldWhateverRoomIsLeft(int kilobytes) throws Exception {
        Path state = mount(".tradegap", "64m");
        assertThat(place.run(KOREA).exit()).isZero();
        Disk.removeTree(place.path("output"));
        Disk.removeTree(state.resolve("cubes"));
        Disk.removeTree(state.resolve("work"));
        fill(state, kilobytes);

        Ended ended = place.run(KOREA);
        failed(ended, state, FULL);

        assertThat(place.path("output/us-korea")).doesNotExist();
        empty(state);
        completes();
        assertThat(Workplace.names(state)).doesNotContain("jobs.damaged.mv.db");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 256})
    void aStateThatIsSmallFromTheStartIsTold(int kilobytes) throws Exception {
        Path state = mount(".tradegap", kilobytes + "k");

        Ended ended = place.run(KOREA);
        failed(ended, state, FULL);

        assertThat(place.path("output/us-korea")).doesNotExist();
        enlarge(state);
        completes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", ".tradegap", ".tradegap/cubes"})
    void aFolderThatCannotBeWrittenIsTold(String name) throws Exception {
        Path folder = mount(name, "64m");
        assertThat(call("mount", "-o", "remount,ro", folder.toString())).isZero();

        failed(place.run(KOREA), folder, "Read-only file system");

        assertThat(place.path("output/us-korea")).doesNotExist();
        assertThat(place.with("check", KOREA).exit()).isZero();
        assertThat(call("mount", "-o", "remount,rw", folder.toString())).isZero();
        completes();
    }

    private static void failed(Ended ended, Path folder, String reason) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err()).contains(folder.toString(), reason).doesNotContain("\tat ", "Exception");
    }

    private void completes() throws IOException {
        Ended ended = place.run(KOREA);
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(expected);
    }

    private Path mount(String name, String size) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(place.path(name));
        assertThat(call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()))
                .isZero();
        mounted.push(folder);
        return folder;
    }

    private static void enlarge(Path folder) throws IOException, InterruptedException {
        assertThat(call("mount", "-o", "remount,size=64m", folder.toString())).isZero();
    }

    /** Leaves some kilobytes free. */
    private static void fill(Path folder, int kilobytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
            byte[] page = new byte[4096];
            for (long left = free / 4096 - kilobytes / 4; left > 0; left--) {
                filler.write(page);
            }
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    private static int call(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
