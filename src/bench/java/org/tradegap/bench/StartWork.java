package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.util.List;

/** The program's start and the shipped reports. */
final class StartWork implements Work {
    private static final String WORK = "start";
    private static final String HELP = "Tradegap, --help";
    private static final String NOTHING_NEW = "Tradegap, sample, nothing new";
    private static final String FORCED = "Tradegap, sample, --force";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Sample.make(bench);
        Rounds rounds = new Rounds(WORK)
                .with(bench.peers().tradegap(HELP, List.of("--help")))
                .with(bench.peers().tradegap(NOTHING_NEW, Sample.run()))
                .with(bench.peers().tradegap(FORCED, Sample.run("--force")))
                .run(bench.settings().repetitions());
        bench.results().add(rounds);
        under(bench.results(), rounds, HELP, "`--help` under 0.4 s", 0.4);
        under(bench.results(), rounds, NOTHING_NEW, "the sample with nothing new under 1.5 s", 1.5);
        under(bench.results(), rounds, FORCED, "the sample with `--force` under 5 s, aim 3", 5);
    }

    private static void under(Results results, Rounds rounds, String program, String bar, double most) {
        double median = rounds.median(program, Run::seconds);
        results.bar(WORK, bar, format(ROOT, "%.2f s", median), median < most);
    }
}
