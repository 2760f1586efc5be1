package org.tradegap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/**
 * The surface a chart is drawn on, of one of the sizes.
 *
 * @param written takes every piece of text in the order of drawing
 */
record Page(Graphics2D graphics, Style style, List<Run> written) {
    int width() {
        return style.size().width();
    }

    int height() {
        return style.size().height();
    }

    int margin() {
        return style.size().margin();
    }

    Theme theme() {
        return style.theme();
    }

    void clear() {
        fill(new Rectangle(0, 0, width(), height()), theme().colours().paper());
    }

    void write(String text, Lettering lettering, double x, double baseline) {
        double at = x;
        for (Run run : lettering.runs(text)) {
            graphics.setFont(run.font());
            graphics.setPaint(lettering.color());
            graphics.drawString(run.text(), (float) at, (float) baseline);
            written.add(run);
            at += run.width();
        }
    }

    /** Writes over lines that would run through the text. */
    void writeOver(String text, Lettering lettering, double x, double baseline) {
        double height = 2 * lettering.drop() + 2;
        fill(
                new Rectangle2D.Double(x - 1, baseline + 1 - height, lettering.width(text) + 2, height),
                theme().colours().paper());
        write(text, lettering, x, baseline);
    }

    void writeLeftOf(double right, String text, Lettering lettering, double baseline) {
        write(text, lettering, right - lettering.width(text), baseline);
    }

    /** Writes lines under each other and gives the baseline of the last. */
    double writeLines(List<String> lines, Lettering lettering, double x, double baseline) {
        double y = baseline;
        for (String line : lines) {
            write(line, lettering, x, y);
            y += lettering.leading();
        }
        return y - lettering.leading();
    }

    void stroke(Shape shape, Color color, BasicStroke stroke) {
        graphics.setPaint(color);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    /** A thin line of the grid. */
    void rule(double fromX, double fromY, double toX, double toY) {
        stroke(new Line2D.Double(fromX, fromY, toX, toY), theme().colours().grid(), theme().thin());
    }

    /** The heavy line at zero, drawn last. */
    void zero(double fromX, double fromY, double toX, double toY) {
        stroke(new Line2D.Double(fromX, fromY, toX, toY), theme().ink(), theme().zero());
    }

    void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    void plot(XYPlot plot, Rectangle area) {
        plot.draw(graphics, new Rectangle(area), null, null, null);
    }
}
