package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYBarDataset;
import org.tradegap.report.Chart;

/**
 * One bar for each category, up from zero or down. Each has its figure at its end; where these would touch, only the
 * last, the lowest and the highest have.
 */
record DivergingBars(Chart.DivergingBars chart) implements Drawing {
    private static final double BAR_SHARE = 0.66;
    private static final int GAP = 4;

    /** Room for half of the last name below. */
    private static final int RIGHT = 12;

    @Override
    public void draw(Page page, Rectangle body) {
        double[] values = Values.all(List.of(chart.bars()));
        Lettering letters = page.style().strong(page.theme().ink());
        boolean signed = Values.anyBelowZero(values);
        double room = (letters.leading() + 2.0 * GAP) / (body.height / 2.0);
        ValueScale scale = ValueScale.withZero(stretched(values, room), 8).signed(signed);
        TimePlot full = new TimePlot(page, body, scale, chart.categories(), TimePlot.BARS)
                .withAxes()
                .cut(0, RIGHT);
        var marks = new EventMarks(full, chart.marks());
        TimePlot plot = full.cut(marks.height(), 0);
        plot.drawTicks();
        plot.drawCategories();
        marks.draw(plot);
        XYPlot bars = plot.plot();
        bars.setDataset(new XYBarDataset(Values.dataset(List.of(chart.bars())), BAR_SHARE));
        bars.setRenderer(new SignedBars(page, false));
        plot.draw(bars);
        write(plot, letters, new Figures(chart.caption().decimals(), signed));
    }

    /** The values and, on each side that has any, the end of the room for their figures. */
    private static double[] stretched(double[] values, double room) {
        double low = Math.min(0, Arrays.stream(values).min().orElse(0));
        double high = Math.max(0, Arrays.stream(values).max().orElse(0));
        double more = high * room - low * room;
        boolean above = Arrays.stream(values).anyMatch(value -> value >= 0);
        return new double[] {low < 0 ? low - more : 0, above ? high + more : 0};
    }

    /** A figure in its place. */
    private record Placed(String text, double left, double right, double baseline) {
        boolean isApart(Placed other) {
            return right + GAP <= other.left || left - GAP >= other.right;
        }
    }

    private void write(TimePlot plot, Lettering letters, Figures figures) {
        List<Placed> every = present()
                .map(i -> placed(plot, letters, i, figures.text(value(i))))
                .toList();
        boolean all =
                IntStream.range(1, every.size()).allMatch(i -> every.get(i).isApart(every.get(i - 1)));
        List<Placed> wanted = all
                ? every
                : outstanding()
                        .map(i -> placed(plot, letters, i, figures.text(value(i))))
                        .toList();
        var drawn = new ArrayList<Placed>();
        for (Placed each : wanted) {
            if (drawn.stream().allMatch(each::isApart)) {
                plot.page().writeOver(each.text, letters, each.left, each.baseline);
                drawn.add(each);
            }
        }
    }

    private Placed placed(TimePlot plot, Lettering letters, int index, String text) {
        double width = letters.width(text);
        double most = plot.page().width() - plot.page().margin() - width;
        double left = Math.max(plot.box().x, Math.min(plot.x(index) - width / 2, most));
        double end = plot.y(value(index));
        double baseline = value(index) < 0 ? end + GAP + 2 * letters.drop() : end - GAP;
        return new Placed(text, left, left + width, baseline);
    }

    private Stream<Integer> present() {
        return IntStream.range(0, chart.bars().values().size())
                .filter(i -> Values.at(chart.bars(), i).isPresent())
                .boxed();
    }

    private Stream<Integer> outstanding() {
        Comparator<Integer> byValue = Comparator.comparingDouble(this::value);
        return Stream.of(
                present().reduce((before, after) -> after),
                present().min(byValue),
                present().max(byValue))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream();
    }

    private double value(int index) {
        return Values.at(chart.bars(), index).orElse(0);
    }
}
