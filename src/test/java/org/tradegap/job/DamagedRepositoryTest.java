package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.KOREA;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** A job repository that was damaged costs the history of runs, which is said, and nothing else. */
final class DamagedRepositoryTest {
    private static final int PAGE = 4096;
    private static final long SEED = Long.getLong("tradegap.seed", new Random().nextLong());

    private static @TempDir Path whole;
    private static Workplace undisturbed;
    private static SortedMap<String, String> published = new TreeMap<>();

    private final Random random = new Random(SEED);
    private Workplace place;
    private Path jobs;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        undisturbed = new Workplace(whole).withLittleToShow(KOREA);
        assertThat(undisturbed.run(KOREA).exit()).isZero();
        published = Workplace.hashes(undisturbed.path("output"));
    }

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = undisturbed.copied(folder);
        jobs = place.path(".tradegap/jobs.mv.db");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PAGE, 3 * PAGE, -7 * PAGE, -1})
    void cutOffItIsMended(int length) throws Exception {
        byte[] bytes = Files.readAllBytes(jobs);
        Files.write(jobs, Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));

        isMended();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "header", "headers", "middle"})
    void overwrittenWithNoiseItIsMended(String where) throws Exception {
        byte[] bytes = Files.readAllBytes(jobs);
        switch (where) {
            case "whole" -> noise(bytes, 0, bytes.length);
            case "header" -> noise(bytes, 0, PAGE);
            case "headers" -> noise(bytes, 0, 2 * PAGE);
            default -> noise(bytes, bytes.length / 2 / PAGE * PAGE, PAGE);
        }
        Files.write(jobs, bytes);

        isMended();
    }

    private void noise(byte[] bytes, int from, int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, length);
    }

    /** A flipped byte can hide in the history itself, whose loss costs one run. */
    @Test
    @Tag("slow")
    void anyByteFlippedItIsMendedAtTheLatestByTheRunAfter() throws Exception {
        byte[] bytes = Files.readAllBytes(jobs);
        for (int times = 0; times < 6; times++) {
            byte[] flipped = bytes.clone();
            int at = random.nextInt(bytes.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(jobs, flipped);

            isMended();
        }
    }

    @Test
    void deletedItIsMadeAnew() throws Exception {
        Files.delete(jobs);

        assertThat(place.run(KOREA).err()).contains("nothing new").doesNotContain("repository");
        assertThat(executions()).isEqualTo(1);
    }

    private void isMended() throws IOException, SQLException {
        Ended first = place.run(KOREA);
        Ended second = place.run(KOREA);

        assertThat(first.exit()).as(first.err()).isIn(0, 1);
        assertThat(second.exit()).as("seed " + SEED + ": " + second.err()).isZero();
        assertThat(first.err() + second.err()).doesNotContain("\tat ");
        if (executions() < 3) {
            assertThat(first.err() + second.err())
                    .as("seed " + SEED)
                    .contains("job repository " + jobs, "the history of runs starts anew, releases are as they were");
        }
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(published);
    }

    private int executions() throws SQLException {
        String url = "jdbc:h2:file:" + place.path(".tradegap/jobs") + ";IFEXISTS=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from batch_job_execution")) {
            assertThat(count.next()).isTrue();
            return count.getInt(1);
        }
    }
}
