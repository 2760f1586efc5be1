package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.tradegap.report.Chart;
import org.tradegap.report.Chart.Change;

/** Lines between two upright rules, each with its figures at both ends and its name, moved apart where they would touch. */
record Slope(Chart.Slope chart) implements Drawing {
    private static final int HEAD = 24;
    private static final int REACH = 22;
    private static final int GAP = 5;
    private static final double WIDE_SHARE = 0.3;
    private static final double COLUMN_SHARE = 0.4;

    @Override
    public void draw(Page page, Rectangle body) {
        var box = new Rectangle(body.x, body.y + HEAD, body.width, body.height - HEAD - TimePlot.PAD);
        new Field(page, box, chart).draw();
    }

    /** What is between the head and the foot. */
    private record Field(Page page, Rectangle box, Chart.Slope chart) {
        private double[] values() {
            return chart.lines().stream()
                    .flatMapToDouble(line -> Values.joined(line.before(), line.after()))
                    .toArray();
        }

        private boolean isWide() {
            return page.style().size() == ChartSize.WIDE;
        }

        /** The room for labels at the left, where a column has figures only. */
        private double leftRoom() {
            double widest = chart.lines().stream()
                    .mapToDouble(line -> letters(0).width(figure(line.before())))
                    .max()
                    .orElse(0);
            return isWide() ? box.width * WIDE_SHARE : widest;
        }

        private double rightRoom() {
            return box.width * (isWide() ? WIDE_SHARE : COLUMN_SHARE);
        }

        private double left() {
            return box.x + leftRoom() + REACH + GAP;
        }

        private double right() {
            return box.getMaxX() - rightRoom() - REACH - GAP;
        }

        private double y(double value) {
            Across scale = Across.of(values(), box.getMaxY(), box.y);
            return scale.x(value);
        }

        void draw() {
            page.rule(left(), box.y, left(), box.getMaxY());
            page.rule(right(), box.y, right(), box.getMaxY());
            head(chart.before(), left(), leftRoom() + REACH + GAP);
            head(chart.after(), right(), rightRoom() + REACH + GAP);
            for (int i = 0; i < chart.lines().size(); i++) {
                line(i);
            }
            page.zero(left(), y(0), right(), y(0));
            labels(Change::before, true);
            labels(Change::after, false);
        }

        private void head(String period, double x, double room) {
            Lettering letters = page.style().strong(page.theme().ink());
            String name = letters.shorten(period, Math.min(2 * room, right() - left() - GAP) - GAP);
            page.write(name, letters, x - letters.width(name) / 2, box.y - 9.0);
        }

        private void line(int index) {
            Change line = chart.lines().get(index);
            var colour = page.theme().hue(index).fill();
            if (line.before().isPresent() && line.after().isPresent()) {
                double from = y(line.before().getAsDouble());
                double to = y(line.after().getAsDouble());
                page.stroke(
                        new Line2D.Double(left(), from, right(), to),
                        colour,
                        page.theme().curve());
            }
            line.before().ifPresent(value -> page.fill(dot(left(), y(value)), colour));
            line.after().ifPresent(value -> page.fill(dot(right(), y(value)), colour));
        }

        private static Ellipse2D dot(double x, double y) {
            return new Ellipse2D.Double(x - 4, y - 4, 8, 8);
        }

        private void labels(Function<Change, OptionalDouble> end, boolean toTheLeft) {
            List<Integer> order = IntStream.range(0, chart.lines().size())
                    .filter(i -> end.apply(chart.lines().get(i)).isPresent())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            i -> y(end.apply(chart.lines().get(i)).getAsDouble())))
                    .toList();
            double height = letters(0).leading() + 1.0;
            double[] heights = order.stream().mapToDouble(i -> height).toArray();
            double[] wanted = order.stream()
                    .mapToDouble(i -> y(end.apply(chart.lines().get(i)).getAsDouble()) - height / 2)
                    .toArray();
            double[] tops = Spread.tops(wanted, heights, box.y - TimePlot.PAD, box.getMaxY() + TimePlot.PAD);
            for (int i = 0; i < tops.length; i++) {
                label(order.get(i), tops[i] + height / 2, wanted[i] + height / 2, toTheLeft);
            }
        }

        private void label(int index, double middle, double y, boolean toTheLeft) {
            Change line = chart.lines().get(index);
            double side = toTheLeft ? -1 : 1;
            double x = toTheLeft ? left() : right();
            var leader = new Line2D.Double(x + side * 7, y, x + side * (REACH - 1), middle);
            page.stroke(leader, page.theme().colours().leader(), page.theme().thin());
            Lettering letters = letters(index);
            double baseline = middle + letters.drop();
            String figure = figure(toTheLeft ? line.before() : line.after());
            double room = (toTheLeft ? leftRoom() : rightRoom()) - letters.width(figure + " ") - 1;
            boolean named = !toTheLeft || isWide();
            String name = named ? letters.shorten(line.label(), room) : "";
            double start = x + side * (REACH + GAP / 2.0);
            double behind = start + side * letters.width(figure + " ");
            if (toTheLeft) {
                page.writeLeftOf(start, figure, letters, baseline);
                page.writeLeftOf(behind, name, letters, baseline);
            } else {
                page.write(figure, letters, start, baseline);
                page.write(name, letters, behind, baseline);
            }
        }

        private Lettering letters(int index) {
            return page.style().strong(page.theme().hue(index).text());
        }

        private String figure(OptionalDouble value) {
            var figures = new Figures(chart.caption().decimals(), Values.anyBelowZero(values()));
            return Values.written(value, figures);
        }
    }
}
