package org.tradegap.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as Chromium lays it out; skipped where there is no {@code chromium}. */
@Tag("slow")
final class IndexPageInBrowserTest {
    /** Shows the page in a frame, every disclosure open, and writes down what the browser made of it. */
    private static final String FRAME = """
            <!DOCTYPE html>
            <iframe src="index.html" style="border: 0; height: 2000px; width: WIDTHpx"></iframe>
            <script>
            addEventListener("load", () => {
              const page = document.querySelector("iframe").contentDocument;
              page.querySelectorAll("details").forEach(details => details.open = true);
              const pictures = [...page.images].filter(image => image.naturalWidth > 0).length;
              const wide = page.documentElement.scrollWidth > page.documentElement.clientWidth;
              const backdrop = page.defaultView.getComputedStyle(page.body).backgroundColor;
              document.title = `${pictures} pictures, ${wide ? "cut off" : "whole"}, on ${backdrop}`;
            });
            </script>
            """;

    @TempDir
    private Path work;

    @BeforeEach
    void aReportWithALongTitleAndOlderReleases() throws IOException {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium"))),
                "chromium is not installed");
        for (int number = 1; number <= 3; number++) {
            Release release = Draft.release("us-korea", "2026-11-23", number);
            String title = "Trade with " + "Llanfairpwllgwyngyll".repeat(6) + " & <others>";
            Draft draft = Draft.write(work.resolve("draft-" + number), release, title);
            new Publisher(work.resolve("output")).publish(draft.folder(), draft.manifest());
        }
        new IndexPage(work.resolve("output")).write();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 800, 1400})
    void nothingIsCutOffAndThePictureShows(int width) throws Exception {
        assertThat(titleOfFrame(width)).isEqualTo("1 pictures, whole, on rgb(251, 250, 248)");
    }

    @Test
    void aDarkSchemeHasADarkPage() throws Exception {
        assertThat(titleOfFrame(1400, "--blink-settings=preferredColorScheme=0"))
                .isEqualTo("1 pictures, whole, on rgb(20, 23, 27)");
    }

    @Test
    void thePagePrints() throws Exception {
        Path pdf = work.resolve("page.pdf");
        chromium(
                "--print-to-pdf=" + pdf,
                work.resolve("output/index.html").toUri().toString());

        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private String titleOfFrame(int width, String... options) throws Exception {
        Path frame = work.resolve("output/frame.html");
        Files.writeString(frame, FRAME.replace("WIDTH", Integer.toString(width)));
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of(
                "--allow-file-access-from-files",
                "--virtual-time-budget=5000",
                "--dump-dom",
                frame.toUri().toString()));
        String dom = chromium(arguments.toArray(String[]::new));
        return dom.replaceAll("(?s).*<title>(.*)</title>.*", "$1");
    }

    private String chromium(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + work.resolve("profile")));
        command.addAll(List.of(arguments));
        Path out = work.resolve("out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(work.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out);
    }
}
