package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.PARTNERS;
import static org.tradegap.job.Workplace.SECTORS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** How a run ends that cannot publish: with its own exit code, words for the user, and nothing half made. */
final class FailingRunTest {
    private static final String HEADER = "period,reporter,partner,flow,classification,commodity,value\n";

    private Workplace place;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-kora", "us-korea/", "korea", "."})
    void anUnknownReportIsWrongUsage(String name) {
        refused(place.run(name), 2, "templates", "a report of this name");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        refused(place.run("--outptu", "x"), 2, "--outptu");
        refused(place.run("--as-of", "23.11.2026"), 2, "--as-of", "23.11.2026");
        refused(place.run("--threads", "0"), 2, "--threads", "0");
        refused(Workplace.command("publish"), 2, "publish");
    }

    @Test
    void aTemplateThatIsNoWorkbookIsTold() throws IOException {
        Files.writeString(place.path("templates/us-korea/workbook.xlsx"), "none");

        refused(place.run(), 2, "us-korea/workbook.xlsx");
    }

    @Test
    void aRefusalIsJsonWhereThatIsAskedFor() throws IOException {
        sectors(HEADER);

        Ended ended = place.run("--json");

        assertThat(Json.of(ended.out()).at("/exit").asInt()).isEqualTo(3);
        assertThat(Json.of(ended.out()).at("/problems/0").asString()).contains(SECTORS + ":2");
    }

    @Test
    void verboseShowsTheStackTrace() throws IOException {
        sectors("");

        assertThat(place.run("--verbose").err()).contains("\tat org.tradegap.");
    }

    @Test
    void afterARefusalTheNextRunIsAsIfNothingHadBeen() throws IOException {
        String good = Files.readString(place.path("input/" + SECTORS));
        sectors(HEADER);
        refused(place.run(KOREA), 3, SECTORS);
        sectors(good);

        assertThat(place.run(KOREA).err()).contains("published 2026-11-23-1 (first release)");
    }

    @Test
    void aFailedCheckKeepsTheDraftAndLetsTheOtherReportOut() throws IOException {
        Path definition = place.path("templates/us-korea/report.yml");
        Files.writeString(
                definition, Files.readString(definition).replaceFirst("control: [0-9.]+\n", "control: 0.001\n"));

        Ended ended = place.run("--json");

        assertThat(ended.exit()).as(ended.err()).isEqualTo(4);
        assertThat(place.path(".tradegap/drafts/us-korea/us-korea.xlsx")).exists();
        assertThat(place.releases(KOREA)).isEmpty();
        assertThat(place.releases(PARTNERS)).hasSize(1);
        assertThat(ended.err()).contains("us-korea: not published", "drafts/us-korea");
        assertThat(Json.of(ended.out()).at("/reports/0/result").asString()).isEqualTo("kept-as-draft");

        Ended again = place.run("--quiet");
        assertThat(again.exit()).isEqualTo(4);
        assertThat(again.err())
                .contains("us-korea: not published", "failure: Control totals: exports with KOR in 2019");
        assertThat(place.path("output/.lock")).isEmptyFile();
        assertThat(place.with("check", KOREA).exit()).isEqualTo(4);
        assertThat(place.with("check", KOREA, "--quiet").out())
                .contains("us-korea: would be kept as a draft", "failure: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", ".tradegap"})
    void aSecondRunIsSentAwayAtOnceAndToldWhoIsThere(String held) throws IOException {
        try (RunLock first =
                RunLock.take(place.path(held), "process 7 on that host").orElseThrow()) {
            assertThat(first).isNotNull();

            Ended second = place.run("--json");

            assertThat(second.exit()).isEqualTo(5);
            assertThat(second.err()).contains("another run holds", held, "(process 7 on that host)");
            assertThat(Json.of(second.out()).at("/exit").asInt()).isEqualTo(5);
        }
        assertThat(place.run(KOREA).exit()).isZero();
    }

    @Test
    void anOutputThatIsAFileIsAMistakeWithItsPath() throws IOException {
        Files.writeString(place.path("output"), "");

        Ended ended = place.run();

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err())
                .isEqualTo("--output: expected a folder, found '" + place.path("output") + "', which is none\n");
    }

    @Test
    void aReportsFolderThatIsAFileIsAFailureWithItsPathAndNothingHalfMade() throws IOException {
        Files.writeString(Files.createDirectories(place.path("output")).resolve(PARTNERS), "");

        Ended ended = place.run(PARTNERS);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err())
                .contains(place.path("output/us-partners").toString())
                .doesNotContain("\tat ");
        assertThat(Workplace.names(place.path("output"))).containsExactly(".lock", PARTNERS);
    }

    @Test
    void anOutputThatCannotBeWrittenIsAFailureWithItsPath() throws IOException {
        Path output = Path.of("/proc/tradegap");
        assumeThat(Path.of("/proc/self"))
                .as("a file system that nobody can write to")
                .exists();

        Ended ended = Workplace.command(
                "run",
                "--output",
                output.toString(),
                "--state",
                place.path("state").toString());

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).contains(output.toString()).doesNotContain("\tat ");
    }

    @Test
    void outputAndStateAreFoldersApart() {
        for (String state : List.of("output", "output/private", ".")) {
            Ended ended = Workplace.command(
                    "run",
                    "--output",
                    place.path("output").toString(),
                    "--state",
                    place.path(state).toString());

            refused(ended, 2, "--output", "a folder apart from that of --state");
        }
    }

    private void sectors(String text) throws IOException {
        Files.write(place.path("input/" + SECTORS), text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(Ended ended, int exit, String... words) {
        assertThat(ended.exit()).as(ended.err()).isEqualTo(exit);
        assertThat(ended.err()).contains(words).doesNotContain("\tat ", "Exception");
        assertThat(place.path("output/us-korea")).doesNotExist();
        assertThat(place.path("output/us-partners")).doesNotExist();
    }
}
