package org.tradegap.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tradegap.report.Chart;

/** Renders charts into a folder, as a process of its own. */
final class RenderToFolder {
    private RenderToFolder() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var renderer = new ChartRenderer();
        for (Chart chart : charts()) {
            for (ChartSize size : ChartSize.values()) {
                String name = chart.caption().id() + size.suffix();
                Files.write(folder.resolve(name + ".png"), renderer.png(chart, size));
                Files.writeString(folder.resolve(name + ".svg"), renderer.svg(chart, size));
            }
        }
    }

    /** The samples, and charts whose names need the second font. */
    static List<Chart> charts() {
        Stream<Chart> scripts =
                Hostile.charts().filter(chart -> chart.caption().id().endsWith("-scripts"));
        return Stream.concat(Samples.realistic().stream(), scripts).toList();
    }
}
