package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.PARTNERS;
import static org.tradegap.job.Workplace.SECTORS;
import static org.tradegap.job.Workplace.TOTALS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.job.Workplace.Ended;

/** Files and definitions that cannot be used: told with file and line, by check as by run, and nothing is published. */
final class BadInputRunTest {
    private static final String HEADER = "period,reporter,partner,flow,classification,commodity,value\n";
    private static final String DEFINITION = "templates/us-korea/report.yml";
    private static final int CUT = 300;

    private Workplace place;
    private Path file;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = new Workplace(folder).withLittleToShow(KOREA);
        file = place.path("input/" + SECTORS);
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Files.delete(place.path("input/" + TOTALS));

        refused(3, TOTALS + ": expected a file for the control source of us-korea");
    }

    @Test
    void aMissingSidecarIsTold() throws IOException {
        Files.delete(place.path("input/" + SECTORS + ".yml"));

        refused(3, SECTORS + ".yml: expected a sidecar");
    }

    @Test
    void anEmptyFileIsTold() throws IOException {
        Files.writeString(file, "");

        refused(3, SECTORS + ": expected a header and rows, found an empty file");
    }

    @Test
    void aHeaderAloneIsTold() throws IOException {
        Files.writeString(file, HEADER);

        refused(3, SECTORS + ":2: expected rows, found a header and nothing else");
    }

    @Test
    void aBinaryFileIsTold() throws IOException {
        Files.write(file, Files.readAllBytes(Path.of("templates/us-korea/workbook.xlsx")));

        refused(3, SECTORS + ":1: expected ");
    }

    @Test
    void aByteOfAnotherEncodingIsToldWithItsLine() throws IOException {
        List<String> lines = lines();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String row = "2016,Cura\u00e7ao,KOR,export,HS2012,87,1\n";
        bytes.writeBytes(joined(lines.subList(0, 8998)).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(row.getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(joined(lines.subList(9000, lines.size())).getBytes(StandardCharsets.UTF_8));
        Files.write(file, bytes.toByteArray());

        refused(3, SECTORS + ":9000: expected text in one encoding, found byte 0xE7 at offset ");
    }

    @Test
    void aMissingColumnIsTold() throws IOException {
        place.replace("input/" + SECTORS, ",commodity,", ",goods,");

        refused(3, SECTORS + ":1: expected a header with commodity");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 18, 40})
    void aFileCutOffInItsLastRecordIsToldEvenWhereTheRecordHasAllItsFields(int missing) throws IOException {
        List<String> lines = lines();
        String whole = joined(lines);
        String cut = whole.substring(0, whole.length() - missing);
        Files.writeString(file, cut);

        refused(
                3,
                SECTORS + ":" + lines.size() + ": expected a line end after the last record",
                "'…" + cut.substring(cut.lastIndexOf('\n') + 1) + "' and the end of the file");
    }

    @Test
    void oneBadRowInTwentyIsTooManyAndTheFirstAreToldWithTheirLines() throws IOException {
        List<String> lines = lines();
        int bad = 0;
        for (int i = 19; i < lines.size(); i += 20) {
            lines.set(i, lines.get(i).replaceFirst(",(export|import),", ",sideways,"));
            bad++;
        }
        Files.writeString(file, joined(lines));

        refused(3, tooMany(bad, lines), SECTORS + ":20: expected export, import", SECTORS + ":200: ", "'sideways'");
    }

    @Test
    void aPartnerThatIsMisspeltThroughoutIsToldWithTheLineWhereItBegins() throws IOException {
        List<String> lines = lines();
        long rows = lines.stream().filter(line -> line.contains(",KOR,")).count();
        place.replace("input/" + SECTORS, ",KOR,", ",KRO,");

        int first = 1;
        while (!lines.get(first - 1).contains(",KOR,")) {
            first++;
        }
        refused(3, tooMany(rows, lines), SECTORS + ":" + first + ": expected an ISO 3166", "in partner, found 'KRO'");
    }

    @Test
    void aFileThatIsStillBeingWrittenIsTold() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = new Thread(() -> append(over));
        writer.start();
        try {
            Ended run = refused(3, SECTORS);
            assertThat(run.err())
                    .containsPattern("a moment ago, found .*still being written|:\\d+: expected a line end");
        } finally {
            over.set(true);
            writer.join();
        }
        assertThat(place.run(KOREA).exit()).isZero();
    }

    @Test
    void everyMistakeInDefinitionsIsToldWithItsLine() throws IOException {
        place.replace(DEFINITION, "frequency: year", "frequency: yearly");
        place.replace(DEFINITION, "unit: million", "unit: millions");
        place.replace(DEFINITION, "charts: [flows", "charts: [flow");
        place.replace("templates/us-partners/report.yml", "reporter: USA", "reporter: US");

        Ended korea = refused(2, "report.yml:6: ", "'yearly'", "report.yml:14: ", "'millions'", ":40: ", "'flow'");
        assertThat(korea.err().lines()).hasSize(3);
        assertThat(place.run().err().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("us-partners/report.yml:3: ") && line.contains("'US'"));
    }

    @Test
    void aFileCutAtTheEndOfARecordIsHeldAgainstTheLastRelease() throws IOException {
        assertThat(place.run(KOREA).exit()).isZero();
        SortedMap<String, String> published = Workplace.hashes(place.path("output"));
        List<String> lines = lines();
        Files.writeString(file, joined(lines.subList(0, lines.size() - CUT)));
        String finding = "failure: Rows since the last release: " + SECTORS + ": " + (lines.size() - 1 - CUT)
                + " rows, " + CUT + " fewer than the " + (lines.size() - 1) + " in the newest release";

        keptBack(finding);
        assertThat(Workplace.hashes(place.path("output"))).isEqualTo(published);

        limit("100");
        assertThat(place.with("check", KOREA).out()).contains("fit to publish").doesNotContain("last release");
        assertThat(place.run(KOREA).err()).contains("published 2026-11-23-2 (definition)");
        assertThat(Workplace.hashes(place.path("output"))).containsAllEntriesOf(releaseIn(published));
    }

    private void limit(String percent) throws IOException {
        String text = Files.readString(place.path(DEFINITION)).replaceAll("  fewer-rows: .*\n", "");
        Files.writeString(
                place.path(DEFINITION), text.replace("limits:", "limits:\n  fewer-rows: " + percent + "\n  #"));
    }

    private void keptBack(String finding) {
        Ended run = place.run(KOREA);
        Ended check = place.with("check", KOREA);

        assertThat(run.exit()).as(run.err()).isEqualTo(4);
        assertThat(run.err()).contains("us-korea: not published", finding).doesNotContain("\tat ");
        assertThat(check.exit()).isEqualTo(4);
        assertThat(check.out()).contains("us-korea: would be kept as a draft", finding);
        assertThat(findings(check.out())).isEqualTo(findings(run.err()));
    }

    private static List<String> findings(String said) {
        return said.lines()
                .filter(line -> line.startsWith("  failure") || line.startsWith("  warning"))
                .toList();
    }

    private static SortedMap<String, String> releaseIn(SortedMap<String, String> output) {
        return output.subMap("us-korea/2026-11-23-1/", "us-korea/2026-11-23-10");
    }

    private Ended refused(int exit, String... words) {
        Ended run = place.run(KOREA);
        Ended check = place.with("check", KOREA);

        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        assertThat(check.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(words);
        assertThat(check.err()).contains(words);
        assertThat(place.path("output/" + KOREA)).doesNotExist();
        assertThat(place.path("output/" + PARTNERS)).doesNotExist();
        return run;
    }

    private static String tooMany(long bad, List<String> lines) {
        return SECTORS + ": expected at most 0.1 % of rows to be rejected, found " + bad + " of " + (lines.size() - 1);
    }

    private void append(AtomicBoolean over) {
        try {
            for (int n = 0; !over.get(); n++) {
                String row = String.format("2016,MEX,KOR,export,HS2012,%06d,1%n", n);
                Files.writeString(file, row, StandardOpenOption.APPEND);
                Thread.sleep(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(file));
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
