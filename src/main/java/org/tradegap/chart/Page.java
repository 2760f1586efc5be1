package org.tradegap.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/** The surface a chart is drawn on, 960 by 540. */
record Page(Graphics2D graphics, ChartFonts fonts) {
    static final int WIDTH = 960;
    static final int HEIGHT = 540;

    void clear() {
        fill(new Rectangle(0, 0, WIDTH, HEIGHT), Color.WHITE);
    }

    void write(String text, Lettering lettering, double x, double baseline) {
        if (!text.isEmpty()) {
            graphics.setFont(lettering.font());
            graphics.setPaint(lettering.color());
            graphics.drawString(text, (float) x, (float) baseline);
        }
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

    void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    void plot(XYPlot plot, Rectangle area) {
        plot.draw(graphics, new Rectangle(area), null, null, null);
    }
}
