package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.report.Chart;

class LabelPlacementTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();

    static Stream<Arguments> charts() {
        return Stream.concat(Samples.realistic().stream(), Hostile.charts())
                .flatMap(chart -> Stream.of(ChartSize.values()).map(size -> Arguments.of(chart, size)));
    }

    @Test
    void fortyChartsAndMoreOfEveryKindAreMeasured() {
        assertThat(Hostile.charts()).hasSizeGreaterThan(40);
        assertThat(Hostile.charts().map(Chart::getClass).distinct())
                .hasSize(Chart.class.getPermittedSubclasses().length);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyTextStaysInsideThePage(Chart chart, ChartSize size) throws Exception {
        var page = new Rectangle2D.Double(8, 6, size.width() - 16, size.height() - 12);
        assertThat(SvgTexts.of(RENDERER.svg(chart, size)))
                .as(chart.caption().id())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(page.contains(text.box())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noTwoTextsOverlap(Chart chart, ChartSize size) throws Exception {
        List<SvgTexts.Placed> texts = SvgTexts.of(RENDERER.svg(chart, size));
        var collisions = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (texts.get(i).box().intersects(texts.get(j).box())) {
                    collisions.add(texts.get(j) + " and " + texts.get(i));
                }
            }
        }
        assertThat(collisions).as(chart.caption().id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noWordOfTitleSubtitleAndSourceIsCut(Chart chart, ChartSize size) throws Exception {
        String drawn = String.join(
                "",
                SvgTexts.of(RENDERER.svg(chart, size)).stream()
                        .map(SvgTexts.Placed::text)
                        .toList());
        Chart.Caption caption = chart.caption();
        for (String words : List.of(caption.title(), caption.subtitle(), caption.source())) {
            if (words.codePoints()
                    .noneMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.ARABIC)) {
                assertThat(drawn.replaceAll("\\s", "")).as(caption.id()).contains(words.replaceAll("\\s", ""));
            }
        }
    }
}
