package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.PARTNERS;
import static org.tradegap.job.Workplace.SECTORS;
import static org.tradegap.job.Workplace.TOTALS;
import static org.tradegap.job.Workplace.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** What the commands say that publish nothing. */
final class CommandsTest {
    private Workplace place;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run", "check", "formats", "cube", "reports", "template"})
    void everyHelpListsTheExitCodes(String name) {
        Ended help = name.isEmpty() ? command("--help") : command(name, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.out()).startsWith("Usage: tradegap");
        for (ExitCode code : ExitCode.values()) {
            assertThat(help.out()).containsPattern(code.code() + " +" + code.meaning());
        }
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(command("--version").out()).matches("tradegap \\d+\\.\\d+\\.\\d+\\R");
        assertThat(command("run", "--version").out())
                .isEqualTo(command("--version").out());
    }

    @Test
    void checkSaysWhichReportsAreFitAndPublishesNothing() {
        Ended check = place.with("check", KOREA, PARTNERS);

        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("us-korea: fit to publish", "us-partners: fit to publish");
        assertThat(place.path("output")).doesNotExist();
        assertThat(place.path(".tradegap")).doesNotExist();
        assertThat(place.with("check", KOREA, "--quiet")).isEqualTo(new Ended(0, "", ""));
    }

    @Test
    void checkSaysTheSameAsJson() {
        Ended check = place.with("check", KOREA, "--json");

        assertThat(Json.of(check.out()).at("/exit").asInt(-1)).isZero();
        assertThat(Json.of(check.out()).at("/reports/0/report").asString()).isEqualTo(KOREA);
        assertThat(Json.of(check.out()).at("/reports/0/fit").asBoolean()).isTrue();
        assertThat(check.err()).isEmpty();
    }

    @Test
    void checkOfAFolderSaysOneLineAFile() throws IOException {
        Files.writeString(Files.createDirectories(place.path("input/deep")).resolve("other.csv"), "a,b\n1,2\n");

        Ended check = place.with("check");

        assertThat(check.exit()).isEqualTo(3);
        assertThat(check.out().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("deep/other.csv"))
                .anyMatch(line -> line.contains("us-korea-end-use-2016-2025.csv: tidy, 1351 rows, 0 rejected, 2 areas")
                        && line.endsWith("2016 to 2025, general imports, customs value"))
                .anyMatch(line -> line.contains(SECTORS + ": tidy, " + rows(SECTORS) + " rows, 0 rejected, 10 areas, ")
                        && line.contains("2010 to 2019")
                        && line.contains("CIF"))
                .anyMatch(line ->
                        line.contains(TOTALS + ": tidy, " + rows(TOTALS) + " rows, ") && line.contains("1985 to 2025"));

        Ended json = place.with("check", "--json");
        assertThat(Json.of(json.out()).at("/files/0/rows").asLong()).isEqualTo(rows(SECTORS));
        assertThat(Json.of(json.out()).at("/files/0/areas").asInt()).isEqualTo(10);
        assertThat(Json.of(json.out()).at("/problems").size()).isEqualTo(1);
        assertThat(json.exit()).isEqualTo(3);
        assertThat(command("check", "--input", "nowhere").exit()).isEqualTo(3);
    }

    @Test
    void formatsAreListed() {
        assertThat(command("formats").out()).startsWith("baci: ").contains("\ntidy: ", "period", "value");
        assertThat(command("formats", "--json").out().lines())
                .extracting(line -> Json.of(line).at("/format").asString())
                .isSorted()
                .contains("comtrade-new", "hmrc-ots", "tidy");
    }

    @Test
    void aFilesFormatIsToldWithItsEvidence() throws IOException {
        String file = place.path("input/" + SECTORS).toString();
        String none = place.path("input/" + SECTORS + ".yml").toString();

        assertThat(command("formats", file).out()).startsWith(file + ": tidy (");
        Ended json = command("formats", file, "--json");
        assertThat(Json.of(json.out()).at("/file").asString()).isEqualTo(file);
        assertThat(Json.of(json.out()).at("/format").asString()).isEqualTo("tidy");
        assertThat(command("formats", none).exit()).isEqualTo(3);
        assertThat(command("formats", none).err()).contains(none);
        assertThat(command("formats", file, place.path("nothing.csv").toString())
                        .exit())
                .isEqualTo(3);
        assertThat(Json.of(command("formats", none, "--json").out()).at("/exit").asInt())
                .isEqualTo(3);
    }

    @Test
    void reportsAreListedWithTheirLastRelease() {
        assertThat(place.with("reports").out().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("us-korea: ") && line.endsWith("KOR; 2010-2019; last release none"));

        place.run(KOREA);

        Ended json = place.with("reports", "--json");
        String korea = json.out().lines().findFirst().orElseThrow();
        assertThat(Json.of(korea).at("/lastRelease").asString()).isEqualTo(Workplace.AS_OF + "-1");
        assertThat(Json.of(korea).at("/partners/0").asString()).isEqualTo("KOR");
    }

    @Test
    void aTemplateIsWrittenOnceAndIsTheOneThatShips() throws IOException {
        String file = place.path("new.xlsx").toString();

        assertThat(command("template", file, "--quiet")).isEqualTo(new Ended(0, "", ""));
        assertThat(Files.mismatch(Path.of(file), place.path("templates/us-korea/workbook.xlsx")))
                .isEqualTo(-1);
        assertThat(command("template", file).exit()).isEqualTo(2);
        assertThat(command("template", file).err()).contains(file, "not overwritten");
    }

    @Test
    void whereNothingCanBeWrittenIsToldWithTheOption() throws IOException {
        Path file = Files.writeString(place.path("a file"), "");
        Path nowhere = place.path("nowhere").resolve("workbook.xlsx");
        Path folder = place.path("input");

        Path output = place.path("output");

        assertThat(run(file, output))
                .isEqualTo(new Ended(2, "", "--output: expected a folder, found '" + file + "', which is none\n"));
        assertThat(run(output, file).err()).startsWith("--state: expected a folder");
        assertThat(run(output, file.resolve("below/it")).err())
                .startsWith("--state: expected a folder, found '" + file);
        Path link = Files.createSymbolicLink(place.path("link"), Path.of("no such folder"));
        assertThat(run(link, output))
                .isEqualTo(new Ended(2, "", "--output: expected a folder, found '" + link + "', which is none\n"));
        assertThat(command("template", nowhere.toString()))
                .isEqualTo(new Ended(2, "", nowhere + ": expected a place in a folder that is there, found none\n"));
        assertThat(command("template", folder.toString()).err())
                .isEqualTo(folder + ": expected a place where nothing is, found a folder\n");
        assertThat(command("cube", folder.resolve(SECTORS).toString(), "--sectors", folder.toString()))
                .isEqualTo(new Ended(2, "", folder + ": expected a CSV of prefix,sector, found a folder\n"));
    }

    private Ended run(Path output, Path state) {
        return command(
                "run",
                "--input=" + place.path("input"),
                "--templates=" + place.path("templates"),
                "--output=" + output,
                "--state=" + state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1025", "99999999"})
    void threadsThatNoMachineHasAreRefused(String threads) {
        assertThat(place.with("run", KOREA, "--threads", threads))
                .isEqualTo(new Ended(2, "", "--threads: expected 1 to 1024, found " + threads + "\n"));
    }

    @Test
    void aTemplateOfAReportNeedsAReportARelease() {
        String file = place.path("new.xlsx").toString();

        assertThat(template(file, "nothing").exit()).isEqualTo(2);
        assertThat(template(file, "nothing").err()).contains("nothing: expected a report of this name, found none");
        assertThat(template(file, KOREA).exit()).isEqualTo(2);
        assertThat(template(file, KOREA).err()).contains("us-korea: expected a release of this report, found none");
        assertThat(Path.of(file)).doesNotExist();
    }

    private Ended template(String file, String report) {
        return OwnTemplateRunTest.template(place, file, report);
    }

    private static long rows(String file) {
        return lines(Path.of("input", file)) - 1L;
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
