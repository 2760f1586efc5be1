package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradegap.report.Chart;

class MissingSignsTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();

    private static Chart named(String name) {
        return new Chart.RankedBars(Samples.caption("names", "Names", 1), List.of(new Chart.Bar(name, 1)));
    }

    @Test
    void latinGreekCyrillicHebrewAndArabicHaveAFont() {
        for (String name : List.of(
                "\u00c5land", "\u039c\u03b7\u03c7", "\u041c\u0430\u0448", "\u05de\u05db", "\u0627\u0644\u0622")) {
            assertThat(RENDERER.remarks(named(name))).as(name).isEmpty();
        }
    }

    @Test
    void aSignThatNoFontHasIsToldWithWhatToDo() {
        assertThat(RENDERER.remarks(named("\u4e2d\u56fd")))
                .containsExactly(
                        "chart names: no font has the signs U+4E2D, U+56FD of \"\u4e2d\u56fd\"; name a TrueType"
                                + " file that has them under fonts in theme.yml beside report.yml");
    }

    @Test
    void severalTextsOfAChartAreOneRemark() {
        var bars = List.of(new Chart.Bar("\u4e2d", 1), new Chart.Bar("\u4e2d\u56fd", 2), new Chart.Bar("China", 3));
        var chart = new Chart.RankedBars(Samples.caption("names", "Names", 1), bars);

        assertThat(RENDERER.remarks(chart))
                .singleElement()
                .asString()
                .contains("U+4E2D, U+56FD of \"\u4e2d\" and 1 more; ");
    }

    @Test
    void nothingIsSaidOfTheUsualCharts() {
        assertThat(Samples.realistic())
                .allSatisfy(chart -> assertThat(RENDERER.remarks(chart)).isEmpty());
    }
}
