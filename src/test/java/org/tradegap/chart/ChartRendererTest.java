package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.report.Chart;
import org.w3c.dom.Element;

class ChartRendererTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();

    static List<Chart> realistic() {
        return Samples.realistic();
    }

    @ParameterizedTest
    @MethodSource("realistic")
    void pngHasItsFullSizeAndAWhiteMargin(Chart chart) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(RENDERER.png(chart)));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(1080);
        for (int x = 0; x < 1920; x++) {
            assertThat(image.getRGB(x, 10)).isEqualTo(Color.WHITE.getRGB());
            assertThat(image.getRGB(x, 1075)).isEqualTo(Color.WHITE.getRGB());
        }
    }

    @ParameterizedTest
    @MethodSource("realistic")
    void svgIsWellFormedAndSaysTheCaptionAsText(Chart chart) throws Exception {
        String svg = RENDERER.svg(chart);
        var root = SvgTexts.parse(svg).getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("aria-label")).isEqualTo(chart.caption().alt());
        assertThat(SvgTexts.of(svg))
                .extracting(SvgTexts.Placed::text)
                .contains(chart.caption().title(), chart.caption().subtitle())
                .containsAll(chart.caption().source().lines().toList());
    }

    @ParameterizedTest
    @MethodSource("realistic")
    void svgNamesFontsThatOtherMachinesHaveAndKeepsItsIdsApart(Chart chart) {
        String svg = RENDERER.svg(chart);
        assertThat(svg)
                .contains("font-family: \"Liberation Sans\", Arial, Helvetica, sans-serif")
                .doesNotContainPattern("font-family: (?!\"Liberation Sans\", Arial)")
                .doesNotContainPattern(" id='(?!" + chart.caption().id() + ")");
    }

    @ParameterizedTest
    @MethodSource("realistic")
    void theTitleIsBoldInSvgToo(Chart chart) throws Exception {
        var title = (Element)
                SvgTexts.parse(RENDERER.svg(chart)).getElementsByTagName("text").item(0);
        assertThat(title.getTextContent()).isEqualTo(chart.caption().title());
        assertThat(title.getAttribute("style")).contains("font-weight: bold");
    }

    @Test
    void twoRendersGiveTheSameBytes() {
        for (Chart chart : Samples.realistic()) {
            assertThat(RENDERER.png(chart)).isEqualTo(new ChartRenderer().png(chart));
            assertThat(RENDERER.svg(chart)).isEqualTo(new ChartRenderer().svg(chart));
        }
    }

    @Test
    void picturesMadeAtTheSameTimeDoNotDisturbEachOther() {
        List<String> inTurn = Samples.realistic().stream().map(RENDERER::svg).toList();
        List<String> atOnce =
                Samples.realistic().parallelStream().map(RENDERER::svg).toList();
        assertThat(atOnce).isEqualTo(inTurn);
    }

    @Test
    void aSeriesWithoutANameIsDrawnAllTheSame() {
        var nameless = Samples.series("", 1, 2);
        var chart = new Chart.Lines(
                Samples.caption("nameless", "Nameless", 1), List.of("a", "b"), List.of(nameless), List.of());
        assertThat(RENDERER.svg(chart)).contains("2.0");
    }

    @Test
    void anotherProcessElsewhereInTheWorldWithoutSystemFontsGivesTheSameBytes(@TempDir Path folder) throws Exception {
        RenderToFolder.main(folder.resolve("here").toString());
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                RenderToFolder.class.getName(),
                folder.resolve("there").toString());
        builder.environment().put("LC_ALL", "tr_TR.UTF-8");
        builder.environment().put("FONTCONFIG_FILE", folder.resolve("none.conf").toString());
        builder.environment().put("FONTCONFIG_PATH", folder.toString());
        File log = folder.resolve("log").toFile();
        Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
        try (var files = Files.list(folder.resolve("here"))) {
            assertThat(files.toList())
                    .hasSize(4 * RenderToFolder.charts().size())
                    .allSatisfy(file -> assertThat(folder.resolve("there").resolve(file.getFileName()))
                            .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void everythingWrongWithAChartIsSaidAtOnce() {
        var short1 = Samples.series("Short", 1, 2);
        var odd = Samples.series("Odd", 1, Double.NaN, Double.POSITIVE_INFINITY);
        var chart = new Chart.Lines(
                Samples.caption("broken", "Broken", 1), List.of("a", "b", "c"), List.of(short1, odd), List.of());
        assertThatThrownBy(() -> RENDERER.svg(chart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("chart broken")
                .hasMessageContaining("series \"Short\": expected a value for each of 3 categories, found 2")
                .hasMessageContaining("found NaN")
                .hasMessageContaining("found Infinity");
    }

    @Test
    void bothSizesHaveTheirOwnPage() throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(RENDERER.png(Samples.slope(), ChartSize.COLUMN)));
        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(800);
        assertThat(RENDERER.svg(Samples.slope(), ChartSize.COLUMN))
                .contains("id='sector-slope-column'", "viewBox='0.0 0.0 480.0 400.0'");
    }

    @Test
    void aNinthLineIsRefused() {
        var lines = Collections.nCopies(9, Samples.series("Line", 1));
        var chart = new Chart.Lines(Samples.caption("nine", "Nine", 1), List.of("a"), lines, List.of());
        assertThatThrownBy(() -> RENDERER.svg(chart)).hasMessageContaining("at most 8 lines, found 9");
    }

    @Test
    void moreThanEightPartsAreRefused() {
        var parts = Collections.nCopies(9, Samples.series("Part", 1));
        var chart = new Chart.StackedBars(
                Samples.caption("nine", "Nine", 1), List.of("a"), parts, Samples.total(parts), List.of());
        assertThatThrownBy(() -> RENDERER.png(chart)).hasMessageContaining("at most 8 parts, found 9");
    }
}
