package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, where it is installed: a second program that opens, prints and computes workbooks. */
public final class Office {
    /** Every sheet to a CSV file of its own, in UTF-8, figures with all their digits. */
    public static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    private static final int LIMIT_SECONDS = 180;

    private final String program;
    private final Path folder;

    private Office(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** The program, with a folder for what it needs; skips the test where there is none. */
    public static Office in(Path folder) {
        Optional<String> found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(entry -> Stream.of(Path.of(entry, "soffice"), Path.of(entry, "libreoffice")))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        assumeThat(found).as("soffice or libreoffice on the PATH").isPresent();
        return new Office(found.orElseThrow(), folder);
    }

    /** Writes a file in another format to a folder. */
    public void convert(Path file, String format, Path target) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                program,
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
