package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.List;

/**
 * Rows of one height with their names at the left of the page. Those that do not fit at the smallest height are not
 * drawn, and a last line says how many they are.
 *
 * @param names of the rows that are drawn
 * @param height of a row
 */
record NamedRows(Page page, Rectangle body, List<String> names, int height) {
    /** From a bar to its figure, and from a name to the bars. */
    static final int GAP = 6;

    private static final int LEAST = 13;
    private static final int MOST = 52;
    private static final int NOTE = 18;
    private static final double NAME_SHARE = 0.4;
    private static final double BAR_SHARE = 0.68;

    static NamedRows of(Page page, Rectangle body, List<String> names) {
        int rows = names.size();
        int shown = rows * LEAST <= body.height ? rows : Math.max(0, (body.height - NOTE) / LEAST);
        if (shown < rows) {
            Lettering note = page.style().note();
            page.write("and " + (rows - shown) + " more, not shown", note, body.x, body.getMaxY());
        }
        int room = shown < rows ? body.height - NOTE : body.height;
        int height = shown == 0 ? MOST : Math.min(MOST, room / shown);
        return new NamedRows(page, body, names.subList(0, shown), height);
    }

    int shown() {
        return names.size();
    }

    Lettering label() {
        return page.style().label(page.theme().ink()).sized(size());
    }

    Lettering strong() {
        return page.style().strong(page.theme().ink()).sized(size());
    }

    private int size() {
        return Math.max(9, Math.min(page.theme().sizes(page.style().size()).label(), height - 3));
    }

    double top(int row) {
        return body.y + (double) row * height;
    }

    /** Where the bar of a row begins. */
    double barTop(int row) {
        return top(row) + height * (1 - BAR_SHARE) / 2;
    }

    double barHeight() {
        return height * BAR_SHARE;
    }

    double middle(int row) {
        return top(row) + height / 2.0;
    }

    double bottom() {
        return top(shown());
    }

    /** The scale right of the names, with room for figures beyond the ends of bars. */
    Across across(double[] values, List<String> figuresLeft, List<String> figuresRight) {
        double left = body.x + nameRoom() + 2 * GAP + room(figuresLeft);
        return Across.of(values, left, body.getMaxX() - GAP - room(figuresRight));
    }

    private double room(List<String> figures) {
        double widest = figures.stream()
                .mapToDouble(figure -> strong().width(figure))
                .max()
                .orElse(0);
        return figures.isEmpty() ? 0 : Math.ceil(widest) + GAP;
    }

    private double nameRoom() {
        double widest =
                names.stream().mapToDouble(name -> label().width(name)).max().orElse(0);
        return Math.min(Math.ceil(widest), body.width * NAME_SHARE);
    }

    /** The names, between thin lines. */
    void draw() {
        for (int row = 0; row <= shown(); row++) {
            page.rule(body.x, top(row), body.getMaxX(), top(row));
        }
        for (int row = 0; row < shown(); row++) {
            String name = label().shorten(names.get(row), nameRoom());
            page.write(name, label(), body.x, middle(row) + label().drop());
        }
    }

    /** A figure beside a place in its row: at the left of what points there, or at the right. */
    void write(String figure, int row, double x, boolean toTheLeft) {
        double baseline = middle(row) + strong().drop();
        double start = toTheLeft ? x - GAP - strong().width(figure) : x + GAP;
        page.writeOver(figure, strong(), start, baseline);
    }

    /** The heavy line through all rows. */
    void zero(Across across) {
        if (shown() > 0) {
            page.zero(across.x(0), body.y, across.x(0), bottom());
        }
    }
}
