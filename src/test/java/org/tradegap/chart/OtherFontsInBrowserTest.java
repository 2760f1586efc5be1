package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.report.Chart;

/** SVGs as Chromium draws them where none of their fonts is installed; skipped where there is no {@code chromium}. */
@Tag("slow")
final class OtherFontsInBrowserTest {
    /** Counts texts that are not as wide as was measured, by more than a unit, with and without the width that they are given. */
    private static final String SCRIPT = """
            <script>
            addEventListener("load", () => {
              const texts = [...document.querySelectorAll("text")];
              const off = () => texts.filter(text =>
                  Math.abs(text.getBBox().width - Number(text.dataset.width)) > 1).length;
              texts.forEach(text => text.dataset.width = text.getAttribute("textLength"));
              const fitted = off();
              texts.forEach(text => text.removeAttribute("textLength"));
              document.title = `${texts.length} texts, ${fitted} off, ${off() > texts.length / 2 ? "most" : "few"} without`;
            });
            </script>
            """;

    @TempDir
    private Path work;

    @Test
    void anotherFontFillsTheRoomThatWasMeasured() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium"))),
                "chromium is not installed");
        var renderer = new ChartRenderer();
        List<String> charts = Samples.realistic().stream()
                .flatMap(chart -> sizes(renderer, chart))
                .map(svg -> svg.replaceAll("font-family: [^;]*;", "font-family: monospace;"))
                .toList();
        long texts = charts.stream()
                .mapToLong(svg -> svg.split("<text ", -1).length - 1)
                .sum();

        assertThat(title("<!DOCTYPE html><meta charset='utf-8'>" + String.join("", charts) + SCRIPT))
                .isEqualTo(texts + " texts, 0 off, most without");
    }

    private static Stream<String> sizes(ChartRenderer renderer, Chart chart) {
        return Stream.of(ChartSize.values()).map(size -> renderer.svg(chart, size));
    }

    private String title(String html) throws Exception {
        Path page = Files.writeString(work.resolve("page.html"), html);
        Path out = work.resolve("out");
        List<String> command = Stream.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + work.resolve("profile"),
                        "--virtual-time-budget=5000",
                        "--dump-dom",
                        page.toUri().toString())
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(work.resolve("err").toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out).replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
    }
}
