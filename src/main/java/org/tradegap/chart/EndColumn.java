package org.tradegap.chart;

import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels at the right of a plot, each level with the end of its series or nudged off it, with a thin line leading
 * there. Long names take two lines; where that is too high they are shortened to one; what does not fit even then, from
 * the last series on, is left out.
 */
final class EndColumn {
    /** From the plot to the labels, for the leading lines. */
    static final int REACH = 26;

    private static final int KEY_WIDTH = 15;
    private static final int FIGURE_GAP = 6;
    private static final int BETWEEN = 3;

    private final Style style;
    private final List<Block> blocks;

    private record Block(EndLabel label, List<String> lines) {}

    private EndColumn(Style style, List<Block> blocks) {
        this.style = style;
        this.blocks = blocks;
    }

    static EndColumn of(Style style, List<EndLabel> labels, int height) {
        EndColumn column = new EndColumn(style, blocks(style, labels, 2));
        if (column.height() > height) {
            column = new EndColumn(style, blocks(style, labels, 1));
        }
        while (column.height() > height) {
            column.blocks.remove(column.blocks.size() - 1);
        }
        return column;
    }

    private static List<Block> blocks(Style style, List<EndLabel> labels, int lines) {
        var blocks = new ArrayList<Block>();
        for (EndLabel label : labels) {
            blocks.add(new Block(label, lines(style, label, lines)));
        }
        return blocks;
    }

    private static List<String> lines(Style style, EndLabel label, int mostLines) {
        Lettering name = name(style, label);
        double figure =
                label.figure().isEmpty() ? 0 : FIGURE_GAP + figure(style, label).width(label.figure());
        int most = style.size().labelRoom();
        double room = Math.max(most - figure, most * 0.6);
        return name.wrap(label.name(), room, mostLines);
    }

    private static Lettering name(Style style, EndLabel label) {
        return label.key() == EndLabel.Key.SQUARE
                ? style.label(style.theme().ink())
                : style.strong(label.hue().text());
    }

    private static Lettering figure(Style style, EndLabel label) {
        return style.strong(
                label.key() == EndLabel.Key.SQUARE
                        ? style.theme().ink()
                        : label.hue().text());
    }

    private double height() {
        return blocks.stream().mapToDouble(this::height).sum();
    }

    private double height(Block block) {
        return block.lines.size() * (double) name(style, block.label).leading() + BETWEEN;
    }

    /** How much of the page the column takes, with the room for the leading lines. */
    int width() {
        double widest = 0;
        for (Block block : blocks) {
            for (String line : block.lines) {
                widest = Math.max(widest, name(style, block.label).width(line));
            }
            String last = block.lines.get(block.lines.size() - 1);
            widest = Math.max(
                    widest,
                    figureStart(block, last) + figure(style, block.label).width(block.label.figure()));
        }
        return blocks.isEmpty() ? 0 : REACH + keyWidth() + (int) Math.ceil(widest);
    }

    private double figureStart(Block block, String line) {
        return name(style, block.label).width(line) + FIGURE_GAP;
    }

    private int keyWidth() {
        return blocks.stream().allMatch(block -> block.label.key() == EndLabel.Key.NONE) ? 0 : KEY_WIDTH;
    }

    /**
     * Draws the column to the right of the plot.
     *
     * @param ends where each series ends, in the order of the labels
     */
    void draw(Page page, Rectangle plot, List<? extends Point2D> ends) {
        List<Integer> order = IntStream.range(0, blocks.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> ends.get(i).getY()))
                .toList();
        double[] heights =
                order.stream().mapToDouble(i -> height(blocks.get(i))).toArray();
        double[] wanted = order.stream()
                .mapToDouble(i -> ends.get(i).getY() - height(blocks.get(i)) / 2)
                .toArray();
        double[] tops = Spread.tops(wanted, heights, plot.y - TimePlot.PAD, plot.getMaxY() + TimePlot.PAD);
        double x = plot.getMaxX() + REACH;
        for (int i = 0; i < tops.length; i++) {
            Block block = blocks.get(order.get(i));
            if (!block.label.figure().isEmpty()) {
                leader(page, ends.get(order.get(i)), new Point2D.Double(x - 5, tops[i] + heights[i] / 2));
            }
            write(page, block, new Point2D.Double(x, tops[i] + BETWEEN / 2.0));
        }
    }

    /** Without joins, which Java platforms draw a shade apart. */
    private static void leader(Page page, Point2D from, Point2D to) {
        double bend = to.getX() - REACH + 12;
        double end = to.getX() - 4;
        stroke(page, new Line2D.Double(from.getX(), from.getY(), bend, from.getY()));
        stroke(page, new Line2D.Double(bend, from.getY(), end, to.getY()));
        stroke(page, new Line2D.Double(end, to.getY(), to.getX(), to.getY()));
    }

    private static void stroke(Page page, Line2D line) {
        page.stroke(line, page.theme().colours().leader(), page.theme().thin());
    }

    private void write(Page page, Block block, Point2D corner) {
        Lettering name = name(style, block.label);
        double middle = corner.getY() + name.leading() / 2.0;
        double x = corner.getX() + keyWidth();
        key(page, block, corner.getX(), corner.getY() + (height(block) - BETWEEN) / 2);
        double last = page.writeLines(block.lines, name, x, middle + name.drop());
        String line = block.lines.get(block.lines.size() - 1);
        page.write(block.label.figure(), figure(style, block.label), x + figureStart(block, line), last);
    }

    private static void key(Page page, Block block, double x, double middle) {
        if (block.label.key() == EndLabel.Key.SQUARE) {
            page.fill(
                    new Rectangle2D.Double(x, middle - 5, 10, 10),
                    block.label.hue().fill());
        } else if (block.label.key() == EndLabel.Key.DOT) {
            var dot = new Ellipse2D.Double(x + 1, middle - 4, 8, 8);
            page.fill(dot, page.theme().colours().paper());
            page.stroke(dot, block.label.hue().fill(), page.theme().zero());
        }
    }
}
