package org.tradegap.bench;

import java.io.IOException;
import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The parts of a row's way, each alone, by JMH in processes of its own. */
final class KernelWork implements Work {
    @Override
    public void measure(Bench bench) throws IOException {
        new Data().flows(2016, Kernels.ROWS);
        for (RunResult run : run()) {
            Result<?> result = run.getPrimaryResult();
            String label = result.getLabel();
            Talk.say("kernel %s: %.1f ns a row", label, result.getScore());
            bench.results().kernel(new Results.Kernel(label, result.getScore(), result.getScoreError()));
        }
    }

    private static Collection<RunResult> run() throws IOException {
        try {
            return new Runner(new OptionsBuilder()
                            .include(Kernels.class.getName())
                            .jvmArgs("-Xmx2g", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run();
        } catch (RunnerException e) {
            throw new IOException("JMH: " + e.getMessage(), e);
        }
    }
}
