package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.Problem;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.OwnNames;
import org.tradegap.report.Report;

/** What the analysts call as the program calls something is refused before anything is written. */
final class ClashesTest {
    private static final OwnNames NAMES =
            new OwnNames(List.of("balance_by_sector", "data", "data_control"), List.of("Data", "Data control"));

    private Path template;

    @BeforeEach
    void makeTemplate(@TempDir Path folder) throws IOException {
        Path house = folder.resolve("house.xlsx");
        HouseTemplate.write(house);
        Path released = folder.resolve("released.xlsx");
        Files.write(
                released,
                OwnTemplateTest.write(OwnTemplateTest.report(2016, 3), house).bytes());
        template = folder.resolve("workbook.xlsx");
        HouseTemplate.write(template, released, house);
    }

    private List<String> problems() {
        return WorkbookWriter.problems(template, NAMES).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatTheProgramMadeIsNoClash() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anOwnSheetNamedAsOneOfALongTableIsRefused() {
        Workbooks.edit(template, workbook -> {
            workbook.createSheet("DATA");
            workbook.createSheet("Data 2");
            workbook.createSheet("Data quality");
            workbook.createSheet("Data of ours");
        });

        String expected =
                template + ": expected no sheet of your own named \"Data\", where the program puts the cells of"
                        + " a source; rename it, found sheet ";
        assertThat(problems()).containsExactly(expected + "\"DATA\"", expected + "\"Data 2\"");
        Report report = LongData.of(LongData.balances(new DataPlaces("Data", 2), 3));
        assertThatThrownBy(() -> new WorkbookWriter().write(report, Map.of(), template, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected no sheet of your own named \"Data\"");
    }
}
