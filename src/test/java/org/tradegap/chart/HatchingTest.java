package org.tradegap.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradegap.report.Chart;

class HatchingTest {
    @Test
    void linesNeverLeaveTheirBar() {
        var bar = new Rectangle2D.Double(13.3, 7.7, 91, 17);

        var slightlyLarger = new Rectangle2D.Double(bar.x - 1e-9, bar.y - 1e-9, bar.width + 2e-9, bar.height + 2e-9);
        assertThat(slightlyLarger.contains(Hatching.lines(bar).getBounds2D())).isTrue();
    }

    @Test
    void aBarOfNoWidthHasNone() {
        assertThat(Hatching.lines(new Rectangle2D.Double(8, 8, 0, 10)).getCurrentPoint())
                .isNull();
    }

    /** Bars of one size above and below zero differ in more than their colour. */
    @Test
    void onlyDeficitsAreHatched() {
        var renderer = new ChartRenderer();
        String surplus = renderer.svg(bar(5));
        String deficit = renderer.svg(bar(-5));

        assertThat(surplus.split("<path", -1).length).isLessThan(deficit.split("<path", -1).length);
    }

    private static Chart bar(double value) {
        return new Chart.RankedBars(Samples.caption("bar", "Bar", 1), List.of(new Chart.Bar("One", value)));
    }
}
