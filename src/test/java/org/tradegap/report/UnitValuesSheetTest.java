package org.tradegap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unit values and the parts of a change, worked out by hand. */
final class UnitValuesSheetTest {
    private static final String DEFINITION = """
            title: Made up
            reporter: USA
            partners: {KOR: Korea}
            years: 2015-2016
            frequency: year
            zone: UTC
            sources:
              detail: flows.csv
              further:
                weight: {files: weight.csv, sectors: hs-chapters}
            sectors: [hs-chapters]
            unit: one
            charts: []
            sheets: [unit-values]
            quantities: weight
            """;

    private static final String VALUES = """
            2015,USA,KOR,import,HS,72,1000,
            2016,USA,KOR,import,HS,72,1800,
            2016,USA,KOR,import,HS,87,500,
            """;

    /** In thousand tonnes. */
    private static final String WEIGHT = """
            2015,USA,KOR,import,HS,72,0.1,
            2016,USA,KOR,import,HS,72,0.12,e
            """;

    @TempDir
    private Path folder;

    /** 1000 for 100 tonnes are 10 a tonne, 1800 for 120 are 15: price 100 x 5, volume 10 x 20, both 5 x 20. */
    @Test
    void aChangeIsPriceAndVolumeAndBoth() throws IOException {
        Cells cells = cells();

        assertThat(cells.figure("unit_values", "2015", "Imports", "72")).isEqualByComparingTo("10");
        assertThat(cells.figure("unit_values", "2016", "Imports", "72")).isEqualByComparingTo("15");
        assertThat(cells.figure("price_and_volume", "2016", "Imports, price", "72"))
                .isEqualByComparingTo("500");
        assertThat(cells.figure("price_and_volume", "2016", "Imports, volume", "72"))
                .isEqualByComparingTo("200");
        assertThat(cells.figure("price_and_volume", "2016", "Imports, both", "72"))
                .isEqualByComparingTo("100");
    }

    @Test
    void estimatedQuantitiesAreFlagged() throws IOException {
        Prose heading = (Prose) cells().sheet("Unit values").blocks().get(0);

        assertThat(heading.paragraphs())
                .singleElement()
                .isEqualTo(
                        new Cell.Text("[e], with an estimated quantity: imports, Korea, 72 Iron and steel in 2016."));
    }

    @Test
    void withoutAQuantityThereIsNoUnitValue() throws IOException {
        Cells cells = cells();

        assertThat(cells.cell("unit_values", "2016", "Imports", "87")).isEqualTo(new Cell.Missing("[z]"));
        assertThat(cells.cell("unit_values", "2016", "Imports", "All")).isEqualTo(new Cell.Missing("[z]"));
        assertThat(cells.cell("unit_values", "2016", "Exports", "72")).isEqualTo(new Cell.Missing("[x]"));
    }

    private Cells cells() throws IOException {
        Made.flows(folder, "weight.csv", WEIGHT);
        Path sidecar = folder.resolve("weight.csv.yml");
        Files.writeString(
                sidecar,
                Files.readString(sidecar)
                        .replace("currency: USD", "quantity: tonnes")
                        .replace("scale: 1\n", "scale: 1000\n"));
        return Cells.of(Made.of(folder, DEFINITION, VALUES));
    }
}
