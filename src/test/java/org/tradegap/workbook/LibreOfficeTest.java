package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens workbooks in a second spreadsheet program. */
@Tag("slow")
final class LibreOfficeTest {
    private static final int LIMIT_SECONDS = 180;

    @TempDir
    private Path folder;

    private String office = "";

    @BeforeEach
    void findOffice() {
        Optional<String> found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(entry -> Stream.of(Path.of(entry, "soffice"), Path.of(entry, "libreoffice")))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assumeThat(found).as("soffice or libreoffice on the PATH").isPresent();
        office = found.orElseThrow();
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

        convert(workbook, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "csv");

        assertThat(Files.readString(folder.resolve("out-Balance by sector.csv"), UTF_8))
                .contains("Fats and oils," + SampleReport.balance(2, 0) + "," + SampleReport.balance(2, 1) + ",")
                .contains("other goods\",[c],")
                .contains("=HYPERLINK(\"\"http://example.org\"\",\"\"Click\"\")");
    }

    @Test
    void aTemplateSavedByAnotherProgramStillFits() throws IOException, InterruptedException {
        Path template = Workbooks.template(folder);
        Path elsewhere = Files.createDirectory(folder.resolve("saved"));

        run(template, "xlsx", elsewhere);

        Path saved = elsewhere.resolve("workbook.xlsx");
        assertThat(WorkbookWriter.problems(saved)).isEmpty();
        assertThat(convert(workbook(saved), "pdf", "pdf")).isNotEmptyFile();
    }

    private Path workbook(Path template) throws IOException {
        return Files.write(folder.resolve("out.xlsx"), Workbooks.write(SampleReport.report(), template));
    }

    private Path convert(Path workbook, String format, String ending) throws IOException, InterruptedException {
        run(workbook, format, folder);
        return folder.resolve("out." + ending);
    }

    private void run(Path file, String format, Path target) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                office,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                file.toString());
        builder.environment().put("HOME", folder.toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
