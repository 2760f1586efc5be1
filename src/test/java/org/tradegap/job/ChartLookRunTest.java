package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.job.Workplace.Ended;

/** A report's own theme, and names that no font can draw, in whole runs. */
final class ChartLookRunTest {
    private static final String REPORT = "us-partners";

    private Workplace place;

    @BeforeEach
    void setUp(@TempDir Path folder) throws IOException {
        place = new Workplace(folder).withLittleToShow(REPORT);
    }

    @Test
    void aWrongThemeIsRefusedWithItsLine() throws IOException {
        theme("deficit:\n  pattern: dotted\n");

        Ended ended = place.run(REPORT);

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.err()).contains("theme.yml:2: expected 'pattern' to be one of plain, hatched, found 'dotted'");
    }

    @Test
    void aThemeChangesTheChartsAndMakesANewRelease() throws IOException {
        assertThat(place.run(REPORT).exit()).isZero();
        theme("deficit: {fill: \"#123456\"}\n");

        Ended ended = place.run(REPORT);

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(place.releases(REPORT)).hasSize(2);
    }

    @Test
    void aNameWithoutAFontIsAFinding() throws IOException {
        String definition = "templates/" + REPORT + "/report.yml";
        place.replace(definition, "charts: [flows]", "charts: [partner-slope]");
        place.replace(definition, "Korea", "\u97d3\u56fd");

        Ended ended = place.run(REPORT);

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("warning: Fonts of charts: chart ", "U+97D3, U+56FD");
    }

    private void theme(String text) throws IOException {
        Files.writeString(place.path("templates/" + REPORT + "/theme.yml"), text);
    }
}
