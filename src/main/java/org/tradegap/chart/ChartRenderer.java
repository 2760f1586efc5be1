package org.tradegap.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradegap.definition.Problems;
import org.tradegap.report.Chart;

/**
 * Charts to pictures; the same chart gives the same bytes whatever the clock, the locale and the fonts of the machine.
 * Make one before anything else in the process touches {@code java.awt}: that is when AWT decides about displays and
 * fonts. A renderer keeps no state between pictures and may be shared by threads.
 */
public final class ChartRenderer {
    /** The name of a report's own theme in its folder. */
    public static final String THEME = "theme.yml";

    private final Theme theme;
    private final Faces faces;

    /** A renderer in the house style. */
    public ChartRenderer() {
        this(ThemeReader.standard());
    }

    private ChartRenderer(Theme theme) {
        this.theme = theme;
        this.faces = Faces.load(theme.fonts());
    }

    /**
     * A renderer in the house style with the changes of a theme, where there is such a file.
     *
     * @throws org.tradegap.definition.DefinitionException with every mistake in it
     */
    public static ChartRenderer with(Path file) throws IOException {
        Problems problems = new Problems();
        Theme theme = ThemeReader.changed(file, problems);
        problems.throwIfAny();
        return new ChartRenderer(theme);
    }

    /** Notes every mistake of a theme, where there is such a file. */
    public static void check(Path file, Problems problems) throws IOException {
        ThemeReader.changed(file, problems);
    }

    /** A PNG in the wide size. */
    public byte[] png(Chart chart) {
        return png(chart, ChartSize.WIDE);
    }

    /**
     * A PNG with two pixels for each unit of the size, meant to be shown at the size.
     *
     * @throws IllegalArgumentException if the chart is not well formed, with everything that is wrong
     */
    public byte[] png(Chart chart, ChartSize size) {
        var image = new BufferedImage(
                size.width() * PngFile.SCALE, size.height() * PngFile.SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PngFile.SCALE, PngFile.SCALE);
            draw(chart, graphics, size);
        } finally {
            graphics.dispose();
        }
        return PngFile.bytes(image);
    }

    /** An SVG in the wide size. */
    public String svg(Chart chart) {
        return svg(chart, ChartSize.WIDE);
    }

    /**
     * An SVG element of a size with real text, to be kept as a file or set into a page; the ids in it begin with that
     * of the chart.
     *
     * @throws IllegalArgumentException if the chart is not well formed, with everything that is wrong
     */
    public String svg(Chart chart, ChartSize size) {
        var file = new SvgFile(chart.caption(), size);
        return file.element(draw(chart, file.graphics(), size));
    }

    /** What of a chart's words cannot be drawn, with what to do about it. */
    public List<String> remarks(Chart chart) {
        return new MissingSigns(faces).remarks(chart);
    }

    private List<Run> draw(Chart chart, Graphics2D graphics, ChartSize size) {
        ChartCheck.check(chart);
        graphics.addRenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
        var page = new Page(graphics, new Style(theme, faces, size), new ArrayList<>());
        page.clear();
        Drawing drawing = drawing(chart);
        drawing.draw(page, Frame.draw(page, chart.caption(), drawing.note()));
        return page.written();
    }

    private static Drawing drawing(Chart chart) {
        if (chart instanceof Chart.StackedBars bars) {
            return new StackedBars(bars);
        }
        if (chart instanceof Chart.Lines lines) {
            return new Lines(lines);
        }
        if (chart instanceof Chart.RankedBars bars) {
            return new RankedBars(bars);
        }
        if (chart instanceof Chart.SmallMultiples panels) {
            return new SmallMultiples(panels);
        }
        if (chart instanceof Chart.DivergingBars bars) {
            return new DivergingBars(bars);
        }
        if (chart instanceof Chart.Waterfall waterfall) {
            return new Waterfall(waterfall);
        }
        if (chart instanceof Chart.Dumbbell dumbbell) {
            return new Dumbbell(dumbbell);
        }
        if (chart instanceof Chart.Slope slope) {
            return new Slope(slope);
        }
        throw new AssertionError(chart);
    }
}
