package org.tradegap.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.balance.Flows.export;
import static org.tradegap.balance.Flows.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.balance.Flows;
import org.tradegap.source.Formats;
import org.tradegap.source.SourceFile;

/** What is said of files: rows that are gone since the newest release, rows rejected, columns not read. */
final class FileChecksTest {
    @TempDir
    private Path folder;

    private final List<FileFacts> files = new ArrayList<>();
    private final List<RowsBefore> before = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "1000, 1000, 0, 0",
        "1001, 1000, 0, 0",
        "999, 1000, 0, 1",
        "0, 1000, 0, 1",
        "985, 1000, 1.5, 0",
        "984, 1000, 1.5, 1",
        "0, 1000, 100, 0",
        "199, 200, 0.49, 1",
        "199, 200, 0.5, 0"
    })
    void aFileMayLoseAsManyRowsAsTheLimitSays(long now, long then, String limit, int failures) throws IOException {
        read("detail", "a.csv", now);
        before("detail", "a.csv", then);

        assertThat(findings(limit))
                .hasSize(failures)
                .allMatch(finding -> finding.severity() == Finding.Severity.FAILURE)
                .allMatch(finding -> finding.text()
                        .startsWith("a.csv: " + now + " rows, " + (then - now) + " fewer than the " + then
                                + " in the newest release"))
                .allMatch(finding -> finding.text().contains("fewer-rows (now " + limit + " %)"));
    }

    @Test
    void withoutAReleaseNothingIsFewer() throws IOException {
        read("detail", "a.csv", 1);

        assertThat(findings("0")).isEmpty();
    }

    @Test
    void aFileThatHasGoneIsMissedInTheRowsOfItsSource() throws IOException {
        read("detail", "a.csv", 600);
        before("detail", "a.csv", 600);
        before("detail", "b.csv", 400);

        assertThat(findings("39.9"))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("all files of the detail source: 600 rows, 400 fewer than the 1000 in the newest release");
        assertThat(findings("40")).isEmpty();
    }

    @Test
    void aSourceThatHasGoneIsMissed() throws IOException {
        read("detail", "a.csv", 600);
        before("detail", "a.csv", 600);
        before("control", "c.csv", 3);

        assertThat(findings("0"))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("all files of the control source: 0 rows, 3 fewer than the 3");
    }

    @Test
    void aFileOfAnotherNameMayTakeThePlaceOfOne() throws IOException {
        read("detail", "2026.csv", 1001);
        before("detail", "2025.csv", 1000);

        assertThat(findings("0")).isEmpty();
    }

    @Test
    void newFilesDoNotHideTheLossOfAnother() throws IOException {
        read("detail", "a.csv", 900);
        read("detail", "b.csv", 5000);
        before("detail", "a.csv", 1000);

        assertThat(findings("0"))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("a.csv: 900 rows");
    }

    @Test
    void theSameNameInAnotherRoleIsAnotherFile() throws IOException {
        read("detail", "a.csv", 10);
        read("control", "a.csv", 5);
        before("detail", "a.csv", 10);
        before("control", "a.csv", 5);

        assertThat(findings("0")).isEmpty();
    }

    @Test
    void rejectedRowsAndUnreadColumnsAreNamedWithTheirFile() throws IOException {
        SourceFile file = survey("detail", "a.csv", "value,port", "1,Busan");

        files.add(new FileFacts("detail", file, 1, 0));
        assertThat(all()).containsExactly("note: Columns not read: a.csv: port");

        files.set(0, new FileFacts("detail", file, 2, 1));
        assertThat(all())
                .containsExactly("warning: Rejected rows: a.csv: 1 of 2 rows", "note: Columns not read: a.csv: port");
    }

    private List<String> all() {
        return Check.all(evidence("0")).stream().map(Finding::toString).toList();
    }

    private void before(String role, String file, long rows) {
        before.add(new RowsBefore(role, file, rows));
    }

    private void read(String role, String name, long rows) throws IOException {
        files.add(new FileFacts(role, survey(role, name, "value", "1"), rows, 0));
    }

    private SourceFile survey(String role, String name, String lastColumns, String lastFields) throws IOException {
        Path file = Files.createDirectories(folder.resolve(role)).resolve(name);
        Files.writeString(
                file,
                "period,reporter,partner,flow,classification,commodity," + lastColumns + "\n2016,USA,KOR,export,HS,87,"
                        + lastFields + "\n");
        Files.copy(Path.of("input/us-hs2-2010-2019.csv.yml"), file.resolveSibling(name + ".yml"));
        return SourceFile.survey(file, Formats.standard());
    }

    private List<Finding> findings(String limit) {
        return new FewerRows().findings(evidence(limit));
    }

    private Evidence evidence(String limit) {
        Limits standard = Limits.STANDARD;
        Limits limits = new Limits(
                standard.rejected(),
                standard.unclassified(),
                standard.control(),
                standard.aggregates(),
                new BigDecimal(limit));
        return new Evidence(
                List.of(Flows.IN_2016),
                limits,
                List.of(Flows.years(export("2016", "87", "100"), imports("2016", "87", "200"))),
                Optional.empty(),
                files,
                before,
                Map.of());
    }
}
