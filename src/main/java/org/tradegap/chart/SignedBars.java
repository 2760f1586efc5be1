package org.tradegap.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Plain bars in one look above zero and another below. */
final class SignedBars extends XYBarRenderer {
    private static final double PALE = 0.5;

    /** Bars of which, if wanted, all but the last are paler. */
    SignedBars(Page page, boolean lastStandsOut) {
        setBarPainter(new Painter(page, lastStandsOut));
        setShadowVisible(false);
        setDrawBarOutline(false);
    }

    private static Color paler(Color color) {
        return new Color(paler(color.getRed()), paler(color.getGreen()), paler(color.getBlue()));
    }

    private static int paler(int part) {
        return (int) Math.round(255 - (255 - part) * PALE);
    }

    /** Draws one bar by its value. */
    private record Painter(Page page, boolean lastStandsOut) implements XYBarPainter {
        @Override
        public void paintBar(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base) {
            var dataset = renderer.getPlot().getDataset();
            Theme.Side side = page.theme().side(dataset.getYValue(row, column));
            boolean last = column == dataset.getItemCount(row) - 1;
            Color color = side.hue().fill();
            Theme.Hue hue = lastStandsOut && !last
                    ? new Theme.Hue(paler(color), side.hue().text())
                    : side.hue();
            Hatching.fill(page, bar.getFrame(), new Theme.Side(hue, side.hatched()));
        }

        @Override
        public void paintBarShadow(
                Graphics2D graphics,
                XYBarRenderer renderer,
                int row,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegShadow) {
            new StandardXYBarPainter().paintBarShadow(graphics, renderer, row, column, bar, base, pegShadow);
        }
    }
}
