package org.tradegap.chart;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;

/** Plain bars in one colour above zero and another below. */
final class SignedBars extends XYBarRenderer {
    private static final double PALE = 0.5;

    private final boolean lastStandsOut;

    /** Bars of which, if wanted, all but the last are paler. */
    SignedBars(boolean lastStandsOut) {
        this.lastStandsOut = lastStandsOut;
        setBarPainter(new StandardXYBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(false);
    }

    @Override
    public Paint getItemPaint(int row, int column) {
        Color color =
                ChartTheme.side(getPlot().getDataset().getYValue(row, column)).fill();
        boolean last = column == getPlot().getDataset().getItemCount(row) - 1;
        return lastStandsOut && !last ? paler(color) : color;
    }

    private static Color paler(Color color) {
        return new Color(paler(color.getRed()), paler(color.getGreen()), paler(color.getBlue()));
    }

    private static int paler(int part) {
        return (int) Math.round(255 - (255 - part) * PALE);
    }
}
