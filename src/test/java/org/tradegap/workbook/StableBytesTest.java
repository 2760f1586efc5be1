package org.tradegap.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StableBytesTest {
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void theSameReportGivesTheSameBytes() {
        Path template = Workbooks.template(folder);

        assertThat(Workbooks.write(SampleReport.live(), template))
                .isEqualTo(Workbooks.write(SampleReport.live(), template));
    }

    @Test
    void anotherZoneAndLanguageGiveTheSameBytes() throws IOException, InterruptedException {
        Path template = Workbooks.template(folder);
        Path written = folder.resolve("elsewhere.xlsx");
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=Pacific/Apia",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Elsewhere.class.getName(),
                        template.toString(),
                        written.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(log, UTF_8)).doesNotContain("ERROR");
        assertThat(Files.readAllBytes(written)).isEqualTo(Workbooks.write(SampleReport.live(), template));
        assertThat(folder.resolve("elsewhere-template.xlsx")).hasSameBinaryContentAs(template);
    }

    @Test
    void entriesHaveOneTimeAndOneOrder() throws IOException {
        byte[] workbook = Workbooks.write(SampleReport.live(), Workbooks.template(folder));
        List<String> names = List.copyOf(Workbooks.parts(workbook).keySet());

        assertThat(names).startsWith("[Content_Types].xml");
        assertThat(names.subList(1, names.size() - 1)).isSorted();
        assertThat(names).endsWith("xl/sharedStrings.xml"); // what cells share is counted when all are written
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
    }

    /** Writes the sample in a Java of its own. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] files) throws IOException {
            Path written = Path.of(files[1]);
            Files.write(written, Workbooks.write(SampleReport.live(), Path.of(files[0])));
            HouseTemplate.write(written.resolveSibling("elsewhere-template.xlsx"));
        }
    }
}
