package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** W1: one year of flows to the sorted balance of every pair and sector. */
final class CubeWork implements Work {
    private static final String NAME = "W1";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path data = bench.data().flows(2016, bench.settings().fileRows());
        Path ours = Bench.out("cube.csv");
        Path theirs = Bench.out("cube-duckdb.csv");
        Path plain = Bench.out("cube-commons-csv.csv");
        List<Program> duckDb = bench.peers().duckDb("cube.sql", List.of(data), theirs);
        Rounds rounds = new Rounds(NAME).with(bench.peers().cube(List.of(data), Peers.SECTORS.toString(), ours));
        duckDb.forEach(rounds::with);
        rounds.with(bench.peers().reading(data))
                .with(bench.peers().commonsCsv(data, plain))
                .with(bench.peers().floor(data))
                .run(bench.settings().repetitions());
        bench.results().add(rounds);
        bench.compare("W1, DuckDB", ours, theirs);
        bench.compare("W1, Commons CSV loop", ours, plain);
        bars(bench.results(), rounds, duckDb);
    }

    private static void bars(Results results, Rounds rounds, List<Program> duckDb) {
        double whole = Bench.ratio(rounds, duckDb, Run::seconds, Peers.TRADEGAP, Run::seconds);
        results.bar(
                NAME,
                "whole process at least 2 times as fast as DuckDB, aim 4",
                format(ROOT, "%.2f times", whole),
                whole >= 2);
        double reading = Bench.ratio(rounds, duckDb, Run::reading, Peers.READING, Run::reading);
        results.bar(
                NAME,
                "reading and adding up alone at least 3 times as fast as DuckDB's",
                format(ROOT, "%.2f times", reading),
                reading >= 3);
    }
}
