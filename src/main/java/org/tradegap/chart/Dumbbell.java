package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tradegap.report.Chart;
import org.tradegap.report.Chart.Change;

/** Rows of two dots joined by a bar, hollow for before and full for after, named once above the first row that has both. */
record Dumbbell(Chart.Dumbbell chart) implements Drawing {
    private static final int HEAD = 20;
    private static final double RADIUS = 5;
    private static final double BAR = 4;

    @Override
    public void draw(Page page, Rectangle body) {
        var below = new Rectangle(body.x, body.y + HEAD, body.width, body.height - HEAD);
        NamedRows named = NamedRows.of(
                page, below, chart.rows().stream().map(Change::label).toList());
        new Rows(named, chart, chart.rows().subList(0, named.shown())).draw();
    }

    /** The rows that are drawn. */
    private record Rows(NamedRows named, Chart.Dumbbell chart, List<Change> rows) {
        void draw() {
            double[] values = rows.stream()
                    .flatMapToDouble(row -> Values.joined(row.before(), row.after()))
                    .toArray();
            var figures = new Figures(chart.caption().decimals(), Values.anyBelowZero(values));
            Across across = named.across(values, written(figures, Rows::left), written(figures, Rows::right));
            named.draw();
            for (int i = 0; i < rows.size(); i++) {
                bar(i, across);
            }
            named.zero(across);
            for (int i = 0; i < rows.size(); i++) {
                dots(i, across);
                figures(i, across, figures);
            }
            head(across);
        }

        private List<String> written(Figures figures, Function<Change, OptionalDouble> side) {
            return rows.stream()
                    .map(side)
                    .flatMapToDouble(OptionalDouble::stream)
                    .mapToObj(figures::text)
                    .map(text -> text + "  ")
                    .toList();
        }

        /** The smaller figure, where there are two. */
        private static OptionalDouble left(Change row) {
            return row.before().isPresent() && row.after().isPresent()
                    ? OptionalDouble.of(
                            Math.min(row.before().getAsDouble(), row.after().getAsDouble()))
                    : OptionalDouble.empty();
        }

        private static OptionalDouble right(Change row) {
            return Values.joined(row.before(), row.after()).max();
        }

        private void bar(int index, Across across) {
            Change row = rows.get(index);
            double top = named.middle(index) - BAR / 2;
            left(row)
                    .ifPresent(left -> page().fill(
                                    across.bar(left, right(row).orElse(left), top, BAR),
                                    page().theme().colours().leader()));
        }

        private void figures(int index, Across across, Figures figures) {
            Change row = rows.get(index);
            left(row).ifPresent(left -> named.write(figures.text(left), index, across.x(left) - RADIUS, true));
            right(row).ifPresent(right -> named.write(figures.text(right), index, across.x(right) + RADIUS, false));
        }

        private void dots(int index, Across across) {
            Change row = rows.get(index);
            row.before().ifPresent(value -> dot(across.x(value), named.middle(index), value, true));
            row.after().ifPresent(value -> dot(across.x(value), named.middle(index), value, false));
        }

        /** A dot above zero is round, one below is square. */
        private void dot(double x, double y, double value, boolean hollow) {
            double radius = Math.min(RADIUS, named.barHeight() / 2);
            var shape = value < 0
                    ? new Rectangle2D.Double(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8)
                    : new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            var colour = page().theme().side(value).hue().fill();
            page().fill(shape, hollow ? page().theme().colours().paper() : colour);
            page().stroke(shape, colour, page().theme().zero());
        }

        private Page page() {
            return named.page();
        }

        private void head(Across across) {
            for (Change row : rows) {
                if (row.before().isPresent() && row.after().isPresent()) {
                    head(
                            across.x(row.before().getAsDouble()),
                            across.x(row.after().getAsDouble()));
                    return;
                }
            }
        }

        /** Both names above their dots, moved apart. */
        private void head(double before, double after) {
            Rectangle body = named.body();
            boolean inOrder = before <= after;
            Lettering then = page().style().tick();
            Lettering now = page().style().strong(page().theme().ink()).sized(then.size());
            double half = body.width / 2.0 - 2 * NamedRows.GAP;
            List<String> names = List.of(then.shorten(chart.before(), half), now.shorten(chart.after(), half));
            List<Lettering> letters = List.of(then, now);
            var order = new ArrayList<>(inOrder ? List.of(0, 1) : List.of(1, 0));
            double[] widths = order.stream()
                    .mapToDouble(i -> letters.get(i).width(names.get(i)) + 2 * NamedRows.GAP)
                    .toArray();
            double[] wanted = {Math.min(before, after) - widths[0] / 2, Math.max(before, after) - widths[1] / 2};
            double[] starts = Spread.tops(wanted, widths, body.x, body.getMaxX());
            for (int i = 0; i < 2; i++) {
                int which = order.get(i);
                page().write(names.get(which), letters.get(which), starts[i] + NamedRows.GAP, body.y - 6.0);
            }
        }
    }
}
