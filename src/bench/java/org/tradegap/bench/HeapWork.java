package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** W1 in little memory, with as many rows as there are. */
final class HeapWork implements Work {
    private static final String HEAP = "256m";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        List<Long> sizes = new ArrayList<>(List.of(bench.settings().fileRows()));
        if (bench.settings().rows() > bench.settings().fileRows()) {
            sizes.add(bench.settings().rows());
        }
        for (long rows : sizes) {
            measure(bench, rows);
        }
    }

    private static void measure(Bench bench, long rows) throws IOException, InterruptedException {
        Path data = bench.data().flows(2016, rows);
        String bar = format(ROOT, "%,d rows within a heap of %s", rows, HEAP);
        try {
            Run run =
                    bench.peers().cubeWithin(HEAP, data, Bench.out("heap.csv")).run();
            String measured = format(ROOT, "%.1f s, %d MiB at the peak", run.seconds(), run.peak() >> 10);
            Talk.say("%s: %s", bar, measured);
            bench.results().bar("W1", bar, measured, true);
        } catch (IOException e) {
            Talk.say("%s: %s", bar, e);
            bench.results().bar("W1", bar, "it fails", false);
        }
    }
}
