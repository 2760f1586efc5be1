package org.tradegap.bench;

import static java.util.Locale.ROOT;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws seconds against rows and against files, both axes by powers of ten, a line a program, as SVG. */
final class CurveChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 420;
    private static final int PANEL = 340;
    private static final int TOP = 70;
    private static final int BOTTOM = 370;
    private static final List<String> COLOURS = List.of("#0b5394", "#e69138", "#7f6000", "#6aa84f");

    private final List<Results.Point> points;
    private final List<String> programs;
    private final int lowest;
    private final int highest;
    private final StringBuilder svg = new StringBuilder();

    CurveChart(List<Results.Point> points) {
        this.points = points;
        this.programs = points.stream().map(Results.Point::program).distinct().toList();
        this.lowest = (int) Math.floor(edge(point -> point.seconds(), false));
        this.highest = (int) Math.ceil(edge(point -> point.seconds(), true));
    }

    String svg() {
        add(
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12'>",
                WIDTH, HEIGHT);
        add("<rect width='%d' height='%d' fill='white'/>", WIDTH, HEIGHT);
        panel("rows", 60, "Seconds against rows, one file");
        panel("files", 520, "Seconds against files, the same rows in all");
        add("</svg>");
        return svg.toString();
    }

    private void panel(String axis, int left, String title) {
        List<Results.Point> here =
                points.stream().filter(point -> point.axis().equals(axis)).toList();
        double from = here.stream().mapToDouble(CurveChart::power).min().orElse(0);
        double to = here.stream().mapToDouble(CurveChart::power).max().orElse(1);
        add("<text x='%d' y='30' font-size='15' font-weight='bold'>%s</text>", left, title);
        for (int power = lowest; power <= highest; power++) {
            double y = y(power);
            add("<line x1='%d' y1='%.1f' x2='%d' y2='%.1f' stroke='#dddddd'/>", left, y, left + PANEL, y);
            add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", left - 6, y + 4, plain(power));
        }
        for (int power = (int) from; power <= to; power++) {
            double x = x(left, power, from, to);
            add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", x, BOTTOM + 20, plain(power));
        }
        for (String program : programs) {
            line(here, program, point -> x(left, power(point), from, to));
        }
        legend(left);
    }

    private void line(List<Results.Point> here, String program, ToDoubleFunction<Results.Point> x) {
        String colour = colour(program);
        StringBuilder path = new StringBuilder();
        for (Results.Point each : here) {
            if (each.program().equals(program)) {
                double y = y(Math.log10(each.seconds()));
                path.append(String.format(ROOT, "%.1f,%.1f ", x.applyAsDouble(each), y));
                add("<circle cx='%.1f' cy='%.1f' r='3' fill='%s'/>", x.applyAsDouble(each), y, colour);
            }
        }
        add(
                "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
                path.toString().strip(), colour);
    }

    private void legend(int left) {
        int x = left;
        for (String program : programs) {
            add("<text x='%d' y='52' fill='%s'>%s</text>", x, colour(program), program);
            x += 30 + 7 * program.length();
        }
    }

    private String colour(String program) {
        return COLOURS.get(programs.indexOf(program) % COLOURS.size());
    }

    private double x(int left, double power, double from, double to) {
        return left + (to > from ? (power - from) / (to - from) : 0.5) * PANEL;
    }

    private static double power(Results.Point point) {
        return Math.log10((double) point.at());
    }

    private double y(double power) {
        return BOTTOM - (power - lowest) / Math.max(1, highest - lowest) * (BOTTOM - TOP);
    }

    private double edge(ToDoubleFunction<Results.Point> figure, boolean high) {
        var powers = points.stream().mapToDouble(figure).map(Math::log10);
        return high ? powers.max().orElse(1) : powers.min().orElse(0);
    }

    private static String plain(int power) {
        return power < 0 ? "0." + "0".repeat(-power - 1) + "1" : power < 4 ? "1" + "0".repeat(power) : "10^" + power;
    }

    private void add(String form, Object... values) {
        svg.append(String.format(ROOT, form, values)).append('\n');
    }
}
