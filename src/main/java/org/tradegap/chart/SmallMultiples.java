package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYBarDataset;
import org.tradegap.report.Chart;

/**
 * A grid of panels on one scale, each with its name above and its last value beside the last bar, which stands out.
 * Panels that do not fit in the largest grid are not drawn, and a last line says how many they are.
 */
record SmallMultiples(Chart.SmallMultiples chart) implements Drawing {
    private static final double BAR_SHARE = 0.74;

    /** The share of a panel that a figure may take; wider ones are left out. */
    private static final double MOST_FIGURE = 0.45;

    @Override
    public void draw(Page page, Rectangle body) {
        List<Chart.Series> all = chart.panels();
        double[] values = Values.all(all);
        PanelGrid grid = PanelGrid.of(all.size(), body, page.style().size());
        ValueScale scale = ValueScale.withZero(values, grid.rows() > 2 ? 4 : 5);
        var figures = new Figures(chart.caption().decimals(), Values.anyBelowZero(values));
        double widest = all.stream()
                .mapToDouble(panel -> page.style().strong(page.theme().ink()).width(written(panel, figures)))
                .max()
                .orElse(0);
        boolean written = widest < MOST_FIGURE * body.width / grid.columns();
        var margins = new Margins(TimePlot.tickWidth(page.style(), scale), written ? (int) Math.ceil(widest) + 10 : 0);
        if (grid.cells() < all.size()) {
            String rest = "and " + (all.size() - grid.cells()) + " more, not shown";
            page.write(rest, page.style().note(), body.x, body.getMaxY());
        }
        for (int i = 0; i < Math.min(grid.cells(), all.size()); i++) {
            Rectangle box = grid.box(i, margins.ticks, margins.figures);
            var plot = new TimePlot(page, box, scale, chart.categories(), TimePlot.BARS);
            panel(plot, all.get(i), figures, margins.figures);
            if (grid.isFirstInRow(i)) {
                plot.drawTicks();
            }
            if (grid.isLastInColumn(i)) {
                ends(plot);
            }
        }
    }

    private record Margins(int ticks, int figures) {}

    private static String written(Chart.Series panel, Figures figures) {
        return Values.written(Values.last(panel), figures);
    }

    private static void panel(TimePlot plot, Chart.Series panel, Figures figures, int room) {
        XYPlot bars = plot.plot();
        bars.setDataset(new XYBarDataset(Values.dataset(List.of(panel)), BAR_SHARE));
        bars.setRenderer(new SignedBars(plot.page(), true));
        plot.draw(bars);
        Page page = plot.page();
        Lettering name = page.style().strong(page.theme().ink());
        String title = name.shorten(panel.name(), (double) plot.box().width + room);
        page.write(title, name, plot.box().x - TimePlot.PAD, plot.box().y - TimePlot.PAD - 6);
        if (room == 0) {
            return;
        }
        OptionalDouble last = Values.last(panel);
        double value = last.orElse(0);
        Lettering figure = page.style().strong(page.theme().side(value).hue().text());
        page.write(
                written(panel, figures),
                figure,
                plot.box().getMaxX() + TimePlot.PAD + 4,
                plot.y(value) + figure.drop());
    }

    /** The first category at the left, the last one at the right, below a panel. */
    private static void ends(TimePlot plot) {
        if (plot.categories().isEmpty()) {
            return;
        }
        Lettering tick = plot.page().style().tick();
        double baseline = plot.box().getMaxY() + TimePlot.PAD + 13;
        double half = plot.box().width / 2.0 - 4;
        String last = tick.shorten(plot.categories().get(plot.categories().size() - 1), half);
        plot.page().writeLeftOf(plot.box().getMaxX(), last, tick, baseline);
        if (plot.categories().size() > 1) {
            plot.page().write(tick.shorten(plot.categories().get(0), half), tick, plot.box().x, baseline);
        }
    }
}
