package org.tradegap.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.job.Workplace.AS_OF;
import static org.tradegap.job.Workplace.KOREA;
import static org.tradegap.job.Workplace.SECTORS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.job.Workplace.Ended;

/** A file in two parts, packed into one zip, is used by every command as the file itself would be. */
final class PackedInputTest {
    private static final Path PLAIN = Path.of("input", SECTORS);

    private Workplace place;
    private Path zip;

    @BeforeEach
    void packSample(@TempDir Path folder) throws IOException {
        place = new Workplace(folder);
        zip = place.path("input/packed.zip");
        List<String> lines = Files.readAllLines(PLAIN);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream members = new ZipOutputStream(out)) {
            for (String years : List.of("early", "late")) {
                members.putNextEntry(new ZipEntry(years + ".csv"));
                members.write(lines.stream()
                        .filter(line ->
                                line.startsWith("period") || (line.compareTo("2015") < 0) == years.equals("early"))
                        .collect(Collectors.joining("\n", "", "\n"))
                        .getBytes(StandardCharsets.UTF_16LE));
                members.closeEntry();
            }
        }
        Files.delete(place.path("input/" + SECTORS));
        Files.move(place.path("input/" + SECTORS + ".yml"), Path.of(zip + ".yml"));
    }

    @Test
    void aRunPublishesTheSameFigures(@TempDir Path other) throws IOException {
        Workplace plain = new Workplace(other);
        plain.run(KOREA);
        place.replace("templates/us-korea/report.yml", SECTORS, "packed.zip");

        Ended ended = place.run(KOREA);

        assertThat(ended.exit()).as(ended.err()).isZero();
        for (String file : List.of("balance.csv", "balance-hs-chapters.csv", "control.csv", "rejections.csv")) {
            assertThat(place.output(KOREA, AS_OF + "-1").resolve(file))
                    .hasSameBinaryContentAs(plain.output(KOREA, AS_OF + "-1").resolve(file));
        }
        assertThat(place.output(KOREA, AS_OF + "-1").resolve("manifest.json"))
                .content()
                .contains("packed.zip!early.csv", "packed.zip!late.csv");
    }

    @Test
    void theCubeIsTheSame() {
        Ended packed = Workplace.command("cube", zip.toString());

        assertThat(packed.exit()).as(packed.err()).isZero();
        assertThat(packed.out())
                .isEqualTo(Workplace.command("cube", PLAIN.toString()).out());
    }

    @Test
    void eachMemberIsNamed() {
        Ended check = Workplace.command(
                "check", "--input", String.valueOf(zip.getParent()), "--state", zip + ".state", "--json");
        Ended formats = Workplace.command("formats", zip.toString());

        assertThat(check.out()).contains(zip + "!early.csv", zip + "!late.csv");
        assertThat(formats.out().lines())
                .hasSize(2)
                .zipSatisfy(
                        Stream.of("early", "late").toList(),
                        (line, years) -> assertThat(line).startsWith(zip + "!" + years + ".csv: tidy "));
    }
}
