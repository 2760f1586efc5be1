package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same trade as both sides have it, worked out by hand. */
final class MirrorSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea, CHN: China}
            years: 2015-2016
            frequency: year
            zone: UTC
            sources:
              detail: flows.csv
              further:
                partners: {files: partners.csv}
            sectors: [total]
            unit: one
            charts: []
            sheets: [mirror]
            mirror: {source: partners, own-factor: 1.06, partner-factor: 1}
            """;

    private static final String OWN = """
            2015,USA,KOR,import,HS,87,1060,
            2015,USA,KOR,export,HS,87,500,
            2016,USA,KOR,import,HS,87,2120,
            2016,USA,KOR,export,HS,87,300,
            2016,USA,CHN,import,HS,87,100,
            """;

    private static final String PARTNERS = """
            2015,KOR,USA,export,HS,87,1000,
            2015,KOR,USA,import,HS,87,700,
            2016,KOR,USA,export,HS,87,1500,
            2016,KOR,USA,import,HS,87,300,
            2016,KOR,CHN,export,HS,87,9999,
            2016,CHN,USA,export,HS,87,0,
            """;

    @TempDir
    private Path folder;

    /** 1060 / 1.06 is 1000; 2120 / 1.06 is 2000, which is 500 more than 1500, of a mean of 1750; 700 against 500 is 200 of 600. */
    @Test
    void importsOfOneSideAreSetAgainstExportsOfTheOther() throws IOException {
        Cells cells = cells(DEFINITION);

        assertThat(figure(cells, "mirror_imports", "Korea", "2015")).isCloseTo(0, within(1e-12));
        assertThat(figure(cells, "mirror_imports", "Korea", "2016")).isCloseTo(100 * 500 / 1750.0, within(1e-9));
        assertThat(figure(cells, "mirror_exports", "Korea", "2015")).isCloseTo(100 * 200 / 600.0, within(1e-9));
        assertThat(figure(cells, "mirror_exports", "Korea", "2016")).isCloseTo(0, within(1e-12));
    }

    @Test
    void aMirrorOfZeroIsNotNoTrade() throws IOException {
        Cells cells = cells(DEFINITION);

        assertThat(cells.cell("mirror_imports", "Asymmetry (%)", "China", "2016"))
                .isEqualTo(new Cell.Missing("[x]"));
        assertThat(cells.cell("mirror_exports", "Asymmetry (%)", "China", "2016"))
                .isEqualTo(new Cell.Missing("[x]"));
    }

    @Test
    void partsOfAYearAreNotSetAgainstEachOther() throws IOException {
        Made.flows(folder, "partners.csv", "2016-01,KOR,USA,export,HS,87,1000,\n");
        Cells cells = Cells.of(
                Made.of(folder, DEFINITION, "2016-01,USA,KOR,import,HS,87,500,\n2016-02,USA,KOR,import,HS,87,500,\n"));

        assertThat(cells.rows("mirror_imports", "Korea", "2016 [partial]"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(4)).isEqualTo(new Cell.Missing("[z]")));
    }

    @Test
    void aMirrorNeedsASourceAndFactors() throws IOException {
        String without =
                DEFINITION.replace("source: partners", "source: others").replace("1.06", "0.9");

        assertThat(Made.problems(Made.report(folder, without)))
                .isEqualTo(List.of(
                        "report.yml:15: expected 'source' to be one of partners, found 'others'",
                        "report.yml:15: expected a factor from 1 to 1.9999 for 'own-factor', found '0.9'"));
    }

    private static double figure(Cells cells, String table, String... front) {
        return cells.figure(table, "Asymmetry (%)", front).doubleValue();
    }

    private Cells cells(String definition) throws IOException {
        Made.flows(folder, "partners.csv", PARTNERS);
        return Cells.of(Made.of(folder, definition, OWN));
    }
}
