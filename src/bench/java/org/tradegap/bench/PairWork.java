package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** W2: one year of flows to a finished report on one pair. */
final class PairWork implements Work {
    private static final String NAME = "W2";
    private static final double ALLOWED = 3;

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path data = bench.data().flows(2016, bench.settings().reportRows());
        ReportPlace place = new ReportPlace("pair", "2016");
        place.take(data, 2016);
        Path theirs = Bench.out("pair-duckdb.csv");
        List<Program> duckDb = bench.peers().duckDb("pair.sql", List.of(data), theirs);
        Rounds rounds = new Rounds(NAME).with(bench.peers().tradegap(Peers.TRADEGAP, place.run()), place::forget);
        duckDb.forEach(rounds::with);
        rounds.run(bench.settings().repetitions());
        bench.results().add(rounds);
        bench.compare("W2, DuckDB", place.balance(), theirs);

        List<Double> fastest = Bench.fastest(rounds, duckDb, Run::seconds);
        List<Double> ours = rounds.figures(Peers.TRADEGAP, Run::seconds);
        List<Double> more = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            more.add(ours.get(i) - fastest.get(i));
        }
        double median = Run.median(more);
        bench.results()
                .bar(
                        NAME,
                        "with workbook and charts at most 3 s more than DuckDB's query alone",
                        format(ROOT, "%+.2f s", median),
                        median < ALLOWED);
    }
}
