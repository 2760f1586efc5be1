package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.OfficeFormat;

/** How LibreOffice is found and what is said when it fails, with programs that stand in for it. */
@DisabledOnOs(OS.WINDOWS)
final class LibreOfficeFoundTest {
    private static final String TO = "for last; do :; done; mkdir -p \"$HOME/made\"; ";

    @TempDir
    private Path folder;

    private Path workbook;

    @BeforeEach
    void makeWorkbook() throws IOException {
        workbook = Files.writeString(folder.resolve("report.xlsx"), "a workbook");
    }

    @Test
    void itIsFoundOnThePath() throws Exception {
        Path program = program("soffice", TO + "cp \"$last\" \"$HOME/made/report.ods\"");
        LibreOffice office = LibreOffice.find(Map.of("PATH", "/nowhere:" + program.getParent()))
                .orElseThrow();

        assertThat(office.convert(workbook, OfficeFormat.ODS, () -> false)).isEmpty();
        assertThat(folder.resolve("report.ods")).hasContent("a workbook");
    }

    @Test
    void theOneThatIsNamedComesFirst() throws IOException {
        Path program = program("mine", "exit 0");

        assertThat(LibreOffice.find(Map.of(LibreOffice.VARIABLE, program.toString())))
                .isPresent();
        assertThat(LibreOffice.find(Map.of("PATH", "/usr/bin", LibreOffice.VARIABLE, "/nowhere/soffice")))
                .isEmpty();
    }

    @Test
    void whatItSaysIsTold() throws Exception {
        LibreOffice office = office("echo 'no such filter:'; echo \"$HOME\" >&2; exit 77", Duration.ofMinutes(1));

        assertThat(office.convert(workbook, OfficeFormat.PDF, () -> false)).contains("ended with 77: no such filter:");
        assertThat(folder.resolve("report.pdf")).doesNotExist();
    }

    @Test
    void aFileThatIsNotMadeIsTold() throws Exception {
        LibreOffice office = office("echo 'source file could not be loaded'", Duration.ofMinutes(1));

        assertThat(office.convert(workbook, OfficeFormat.PDF, () -> false))
                .contains("made no file: source file could not be loaded");
    }

    @Test
    void oneThatNeverEndsIsEnded() throws Exception {
        LibreOffice office = office("sleep 600 & sleep 600", Duration.ofSeconds(1));

        assertThat(office.convert(workbook, OfficeFormat.ODS, () -> false))
                .contains("took longer than 1 seconds and was ended");
    }

    @Test
    void itIsEndedWhenTheRunIsToEnd() throws Exception {
        LibreOffice office = office("sleep 600", Duration.ofMinutes(10));

        assertThat(office.convert(workbook, OfficeFormat.ODS, () -> true)).contains("was stopped");
    }

    @Test
    void oneThatCannotBeStartedIsTold() throws Exception {
        Path program = program("broken", "");
        Files.writeString(program, "#!/nowhere/sh\n");

        Optional<String> said =
                new LibreOffice(program, Duration.ofMinutes(1)).convert(workbook, OfficeFormat.ODS, () -> false);

        assertThat(said.orElseThrow()).startsWith("could not be run: ");
    }

    @Test
    void itKnowsNothingOfTheRunsSecrets() throws Exception {
        LibreOffice office = office("env | cut -d = -f 1 | sort | tr '\\n' ' '; exit 1", Duration.ofMinutes(1));

        assertThat(office.convert(workbook, OfficeFormat.ODS, () -> false).orElseThrow())
                .contains("HOME", "TMPDIR", "SOURCE_DATE_EPOCH")
                .doesNotContain("JAVA", "USER", "TRADEGAP");
    }

    private LibreOffice office(String script, Duration limit) throws IOException {
        return new LibreOffice(program("soffice", script), limit);
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
