package org.tradegap.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tradegap.report.Chart;

/** Renders the samples into a folder, as a process of its own. */
final class RenderToFolder {
    private RenderToFolder() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        var renderer = new ChartRenderer();
        for (Chart chart : Samples.realistic()) {
            Files.write(folder.resolve(chart.caption().id() + ".png"), renderer.png(chart));
            Files.writeString(folder.resolve(chart.caption().id() + ".svg"), renderer.svg(chart));
        }
    }
}
