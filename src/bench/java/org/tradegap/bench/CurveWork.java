package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cost of W1 against rows in one file, and against files with the same rows in all. */
final class CurveWork implements Work {
    private static final String WORK = "curve";
    private static final String BAR = "start-up taken off, linear within 10 % from 10^7 to 10^8 rows";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Rounds start = rounds(bench, "one row", List.of(bench.data().flows(2016, 1)));
        double startUp = start.median(Peers.TRADEGAP, Run::seconds);
        List<Double> seconds = new ArrayList<>();
        for (long rows = 100_000; rows <= bench.settings().rows(); rows *= 10) {
            List<Path> file = List.of(bench.data().flows(2016, rows));
            Rounds rounds = rounds(bench, format(ROOT, "%,d rows", rows), file);
            points(bench.results(), "rows", rows, rounds);
            seconds.add(rounds.median(Peers.TRADEGAP, Run::seconds) - startUp);
        }
        linear(bench, seconds);
        for (int files = 1; files <= 100; files *= 10) {
            List<Path> split = bench.data().split(2016, bench.settings().fileRows(), files);
            Rounds rounds = rounds(bench, files == 1 ? "one file" : format(ROOT, "%d files", files), split);
            points(bench.results(), "files", files, rounds);
        }
    }

    private static Rounds rounds(Bench bench, String work, List<Path> files) throws IOException, InterruptedException {
        Path ours = Bench.out("curve.csv");
        Path theirs = Bench.out("curve-duckdb.csv");
        Rounds rounds = new Rounds(work).with(bench.peers().cube(files, Peers.SECTORS.toString(), ours));
        bench.peers().duckDb("cube.sql", files, theirs).forEach(rounds::with);
        rounds.run(bench.settings().repetitions());
        bench.results().add(rounds);
        bench.compare(work + ", DuckDB", ours, theirs);
        return rounds;
    }

    private static void points(Results results, String axis, long at, Rounds rounds) {
        for (String program : rounds.programs()) {
            results.point(new Results.Point(axis, program, at, rounds.median(program, Run::seconds)));
        }
    }

    /** Holds the last step, ten times the rows, against ten times the cost. */
    private static void linear(Bench bench, List<Double> seconds) {
        int last = seconds.size() - 1;
        if (last < 1) {
            bench.results().open(WORK, BAR, "", "not measured");
            return;
        }
        double factor = seconds.get(last) / seconds.get(last - 1) / 10;
        String measured = format(ROOT, "%.2f times the cost a row", factor);
        if (bench.settings().rows() >= 100_000_000) {
            bench.results().bar(WORK, BAR, measured, Math.abs(factor - 1) <= 0.1);
        } else {
            bench.results().open(WORK, BAR, measured + " in the last step", "not measured with 10^8 rows");
        }
    }
}
