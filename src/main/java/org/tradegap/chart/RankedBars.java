package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYBarDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.tradegap.report.Chart;

/**
 * Horizontal bars, each with its label at the left of the page and its value at its end. Rows that do not fit at the
 * smallest height are not drawn, and a last line says how many they are.
 */
record RankedBars(Chart.RankedBars chart) implements Drawing {
    private static final int LEAST_ROW = 13;
    private static final int MOST_ROW = 52;
    private static final int NOTE = 18;
    private static final int GAP = 6;
    private static final double BAR_SHARE = 0.68;

    @Override
    public void draw(Page page, Rectangle body) {
        int rows = chart.bars().size();
        int shown = rows * LEAST_ROW <= body.height ? rows : (body.height - NOTE) / LEAST_ROW;
        if (shown < rows) {
            Lettering note = page.fonts().note();
            page.write("and " + (rows - shown) + " more, not shown", note, body.x, body.getMaxY());
        }
        int room = shown < rows ? body.height - NOTE : body.height;
        int height = shown == 0 ? MOST_ROW : Math.min(MOST_ROW, room / shown);
        new Rows(page, chart.bars().subList(0, shown), figures(), height).draw(body);
    }

    private Figures figures() {
        double[] values = chart.bars().stream().mapToDouble(Chart.Bar::value).toArray();
        return new Figures(chart.caption().decimals(), Values.anyBelowZero(values));
    }

    /** The rows that are drawn, all of one height. */
    private record Rows(Page page, List<Chart.Bar> bars, Figures figures, int height) {
        void draw(Rectangle body) {
            if (bars.isEmpty()) {
                return;
            }
            double widest = bars.stream()
                    .mapToDouble(bar -> label().width(bar.label()))
                    .max()
                    .orElse(0);
            int labels = (int) Math.min(Math.ceil(widest), body.width * 0.36);
            Sides sides = sides();
            int left = labels + 2 * GAP + (int) Math.ceil(sides.below);
            int width = body.width - left - (int) Math.ceil(sides.above) - GAP;
            var area = new Rectangle(body.x + left, body.y, width, height * bars.size());
            Range range = range();
            rules(body.x, body.width, area);
            page.plot(plot(range), area);
            for (int i = 0; i < bars.size(); i++) {
                write(i, area, labels, range);
            }
        }

        private void rules(int x, int width, Rectangle area) {
            for (int i = 0; i <= bars.size(); i++) {
                double y = area.y + (double) i * height;
                page.stroke(new Line2D.Double(x, y, (double) x + width, y), ChartTheme.GRID, ChartTheme.THIN);
            }
        }

        private void write(int index, Rectangle area, int labels, Range range) {
            Chart.Bar bar = bars.get(index);
            double baseline = area.y + (index + 0.5) * height + label().drop();
            page.write(label().shorten(bar.label(), labels), label(), Frame.MARGIN, baseline);
            String figure = figures.text(bar.value());
            double end = area.x + (bar.value() - range.getLowerBound()) / range.getLength() * area.width;
            if (bar.value() < 0) {
                page.writeLeftOf(end - GAP, figure, strong(), baseline);
            } else {
                page.write(figure, strong(), end + GAP, baseline);
            }
        }

        private Lettering label() {
            return page.fonts().label(ChartTheme.INK).sized(size());
        }

        private Lettering strong() {
            return page.fonts().strong(ChartTheme.INK).sized(size());
        }

        private int size() {
            return Math.max(10, Math.min(13, height - 3));
        }

        /** The room that figures need beyond the ends of the bars. */
        private Sides sides() {
            double below = 0;
            double above = 0;
            for (Chart.Bar bar : bars) {
                double width = GAP + strong().width(figures.text(bar.value()));
                below = bar.value() < 0 ? Math.max(below, width) : below;
                above = bar.value() < 0 ? above : Math.max(above, width);
            }
            return new Sides(below, above);
        }

        private Range range() {
            double low = Math.min(
                    0, bars.stream().mapToDouble(Chart.Bar::value).min().orElse(0));
            double high = Math.max(
                    0, bars.stream().mapToDouble(Chart.Bar::value).max().orElse(0));
            return low < high ? new Range(low, high) : new Range(0, 1);
        }

        private XYPlot plot(Range range) {
            var series = new XYSeries(0, false, false);
            for (int i = 0; i < bars.size(); i++) {
                series.add(i, bars.get(i).value());
            }
            XYPlot plot = ChartTheme.plot(page.fonts(), new Range(-0.5, bars.size() - 0.5), range);
            plot.setOrientation(PlotOrientation.HORIZONTAL);
            plot.getDomainAxis().setInverted(true);
            plot.setDataset(new XYBarDataset(new XYSeriesCollection(series), BAR_SHARE));
            plot.setRenderer(new SignedBars(false));
            plot.addRangeMarker(new ValueMarker(0, ChartTheme.INK, ChartTheme.HEAVY), Layer.FOREGROUND);
            return plot;
        }
    }

    private record Sides(double below, double above) {}
}
