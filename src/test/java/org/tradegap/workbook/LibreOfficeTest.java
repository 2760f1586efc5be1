package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.DataPlaces;
import org.tradegap.report.OwnNames;

/** Opens workbooks in a second spreadsheet program. */
@Tag("slow")
final class LibreOfficeTest {
    @TempDir
    private Path folder;

    private Office office;

    @BeforeEach
    void findOffice() {
        office = Office.in(folder);
    }

    @Test
    void aWorkbookPrintsToPages() throws IOException, InterruptedException {
        Path pdf = convert(workbook(Workbooks.template(folder)), "pdf", "pdf");

        assertThat(pdf).isNotEmptyFile();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(UTF_8));
    }

    @Test
    void figuresAndTextsAreReadToTheLastCharacter() throws IOException, InterruptedException {
        Path workbook = workbook(Workbooks.template(folder));

        convert(workbook, Office.CSV, "csv");

        assertThat(Files.readString(folder.resolve("out-Balance by sector.csv"), UTF_8))
                .contains("Fats and oils," + SampleReport.balance(2, 0) + "," + SampleReport.balance(2, 1) + ",")
                .contains("other goods\",[c],")
                .contains("=HYPERLINK(\"\"http://example.org\"\",\"\"Click\"\")");
    }

    @Test
    void aTemplateSavedByAnotherProgramStillFits() throws IOException, InterruptedException {
        Path template = Workbooks.template(folder);
        Path elsewhere = Files.createDirectory(folder.resolve("saved"));

        office.convert(template, "xlsx", elsewhere);

        Path saved = elsewhere.resolve("workbook.xlsx");
        assertThat(WorkbookWriter.problems(saved, OwnNames.NONE)).isEmpty();
        assertThat(convert(workbook(saved), "pdf", "pdf")).isNotEmptyFile();
    }

    @Test
    void longTablesAreReadToTheLastRow() throws IOException, InterruptedException {
        DataPlaces places = new DataPlaces("Data", 2, 12);
        byte[] bytes = Workbooks.write(LongData.of(LongData.balances(places, 17)), Workbooks.template(folder));

        convert(Files.write(folder.resolve("out.xlsx"), bytes), Office.CSV, "csv");

        BigDecimal balance = LongData.exports(16).subtract(LongData.imports(16));
        assertThat(Files.readAllLines(folder.resolve("out-Data 3.csv"), UTF_8).get(7))
                .isEqualTo("2000,USA,P0,Partner number 0,16,\"Sector number 16, and others\"," + LongData.exports(16)
                        + "," + LongData.imports(16) + "," + balance + ",16");
    }

    private Path workbook(Path template) throws IOException {
        return Files.write(folder.resolve("out.xlsx"), Workbooks.write(SampleReport.report(), template));
    }

    private Path convert(Path workbook, String format, String ending) throws IOException, InterruptedException {
        office.convert(workbook, format, folder);
        return folder.resolve("out." + ending);
    }
}
