package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports beside the world's, worked out by hand. */
final class SpecialisationSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            world: WLD
            years: 2015-2016
            frequency: year
            zone: UTC
            sources:
              detail: flows.csv
              further:
                world: {files: world.csv, sectors: hs-chapters}
            sectors: [hs-chapters]
            unit: one
            charts: []
            sheets: [specialisation]
            world-trade: world
            """;

    /** A quarter of the reporter's exports is machinery; a tenth of all goes to Korea. */
    private static final String OWN = """
            2015,USA,WLD,export,HS,84,250,
            2015,USA,WLD,export,HS,87,750,
            2015,USA,KOR,export,HS,87,100,
            2016,USA,WLD,export,HS,84,250,
            2016,USA,KOR,export,HS,87,100,
            """;

    /** Half of the world's exports is machinery; a twentieth of all goes to Korea, four fifths of it machinery. */
    private static final String WORLD = """
            2015,WLD,WLD,export,HS,84,5000,
            2015,WLD,WLD,export,HS,87,5000,
            2015,WLD,KOR,export,HS,84,400,
            2015,WLD,KOR,export,HS,87,100,
            """;

    @TempDir
    private Path folder;

    /** 0.25 / 0.5, 0.75 / 0.5; 0.1 / 0.05; shares 0.25 and 0.75 against 0.8 and 0.2 differ by 1.1 in all. */
    @Test
    void figuresAreThoseWorkedOutByHand() throws IOException {
        Cells cells = cells();

        assertThat(cells.figure("comparative_advantage", "2015", "84")).isEqualByComparingTo("0.5");
        assertThat(cells.figure("comparative_advantage", "2015", "87")).isEqualByComparingTo("1.5");
        assertThat(cells.figure("trade_intensity", "2015", "Korea")).isEqualByComparingTo("2");
        assertThat(cells.figure("complementarity", "2015", "Korea").doubleValue())
                .isCloseTo(45, within(1e-9));
    }

    @Test
    void withoutTheWorldThereIsNoFigure() throws IOException {
        Cells cells = cells();

        assertThat(cells.cell("comparative_advantage", "2016", "84")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("trade_intensity", "2016", "Korea")).isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("complementarity", "2016", "Korea")).isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void theWorldMustComeInTheSameSectors() throws IOException {
        String other = DEFINITION.replace("world.csv, sectors: hs-chapters", "world.csv, sectors: broad");

        assertThat(Made.problems(Made.report(folder, other)))
                .singleElement()
                .asString()
                .isEqualTo(
                        "report.yml:16: expected a source under 'further' in 'sources' with the sectors hs-chapters, found"
                                + " 'world'");
    }

    private Cells cells() throws IOException {
        Made.flows(folder, "world.csv", WORLD);
        return Cells.of(Made.of(folder, DEFINITION, OWN));
    }
}
