package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradegap.report.Chart;

class LabelPlacementTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();
    private static final Rectangle2D PAGE = new Rectangle2D.Double(8, 8, Page.WIDTH - 16, Page.HEIGHT - 16);

    static Stream<Chart> charts() {
        return Stream.concat(Samples.realistic().stream(), Hostile.charts());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyTextStaysInsideThePage(Chart chart) throws Exception {
        assertThat(SvgTexts.of(RENDERER.svg(chart)))
                .as(chart.caption().id())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(PAGE.contains(text.box())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noTwoTextsOverlap(Chart chart) throws Exception {
        List<SvgTexts.Placed> texts = SvgTexts.of(RENDERER.svg(chart));
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
}
