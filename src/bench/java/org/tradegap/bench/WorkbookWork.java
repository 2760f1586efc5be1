package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;

/** Long tables to a workbook in little memory, beside POI's own streaming writer. */
final class WorkbookWork implements Work {
    private static final String NAME = "workbook";
    private static final String HEAP = "512m";
    private static final long ROWS = 2_000_000;
    private static final long TURNS = 500_000;
    private static final int BAR = 60_000;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        long rows = Math.min(TURNS, bench.settings().rows());
        Program ours = bench.peers().workbook(HEAP, rows, Bench.out("long.xlsx"));
        Program theirs = bench.peers().sxssf(HEAP, rows, Bench.out("long-sxssf.xlsx"));
        Rounds rounds = new Rounds(format(ROOT, "workbook of %,d rows", rows))
                .with(ours)
                .with(theirs)
                .run(bench.settings().repetitions());
        bench.results().add(rounds);
        bench.results()
                .bar(
                        NAME,
                        "faster than POI's streaming writer",
                        format(ROOT, "%.2f times", rounds.ratio(theirs.name(), ours.name(), Run::seconds)),
                        rounds.ratio(theirs.name(), ours.name(), Run::seconds) > 1);
        Run run = bench.peers().workbook(HEAP, ROWS, Bench.out("long.xlsx")).run();
        double speed = ROWS / run.seconds();
        bench.results()
                .bar(
                        NAME,
                        format(ROOT, "%,d rows of 10 columns a second, %,d rows in a heap of %s", BAR, ROWS, HEAP),
                        format(ROOT, "%,.0f, %d MiB at the peak", speed, run.peak() >> 10),
                        speed >= BAR);
    }
}
