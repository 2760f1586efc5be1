package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** W3: five years of which nothing changed since the last run, and W4: one of them changed. */
final class NightWork implements Work {
    private static final long SETTLED = 2_100;
    private static final int FIRST = 2012;
    private static final int LAST = 2016;
    private static final String SAMPLE = "Tradegap, sample, nothing new";
    private static final String NIGHT = "Tradegap, W3, nothing changed";
    private static final String FORCED = "Tradegap, W3 with --force";
    private static final String UPDATE = "Tradegap, W4, one file changed";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        long rows = bench.settings().reportRows();
        ReportPlace place = new ReportPlace("night", FIRST + "-" + LAST);
        List<Path> files = new ArrayList<>();
        for (int year = FIRST; year <= LAST; year++) {
            files.add(bench.data().flows(year, rows));
            place.take(files.get(files.size() - 1), year);
        }
        Path before = files.get(files.size() - 1);
        Path changed = bench.data().changed(LAST, rows);
        Sample.make(bench);
        bench.peers().tradegap("first", place.run()).run();
        compare(bench, "W3, DuckDB", place, files);
        place.keep();
        Rounds rounds = new Rounds("W3, W4")
                .with(bench.peers().tradegap(SAMPLE, Sample.run()))
                .with(bench.peers().tradegap(NIGHT, place.run()), () -> settle(bench, place, before))
                .with(bench.peers().tradegap(UPDATE, place.run()), () -> start(place, changed))
                .with(bench.peers().reading(changed))
                .with(bench.peers().tradegap(FORCED, place.run("--force")), () -> start(place, before))
                .run(bench.settings().repetitions());
        bench.results().add(rounds);
        start(place, changed);
        bench.peers().tradegap("last", place.run()).run();
        files.set(files.size() - 1, changed);
        compare(bench, "W4, DuckDB", place, files);
        bars(bench.results(), rounds);
    }

    /** Starts a night that follows one with the same files, which have been left alone for as long as it takes to know them again. */
    private static void settle(Bench bench, ReportPlace place, Path last) throws IOException, InterruptedException {
        start(place, last);
        Thread.sleep(SETTLED);
        bench.peers().tradegap("before", place.run()).run();
    }

    private static void start(ReportPlace place, Path last) throws IOException {
        place.restore();
        place.take(last, LAST);
    }

    private static void compare(Bench bench, String work, ReportPlace place, List<Path> files)
            throws IOException, InterruptedException {
        Path theirs = Bench.out("night-duckdb.csv");
        List<Program> duckDb = bench.peers().duckDb("pair.sql", files, theirs);
        duckDb.get(duckDb.size() - 1).run();
        bench.compare(work, place.balance(), theirs);
    }

    private static void bars(Results results, Rounds rounds) {
        double ratio = rounds.ratio(NIGHT, SAMPLE, Run::seconds);
        results.bar(
                "W3",
                "under 1.5 times the sample's run with nothing new",
                format(ROOT, "%.2f times", ratio),
                ratio < 1.5);
        List<Double> shares = new ArrayList<>();
        List<Double> nights = rounds.figures(NIGHT, Run::seconds);
        for (int i = 0; i < nights.size(); i++) {
            double night = nights.get(i);
            double rendering = rounds.figures(FORCED, Run::seconds).get(i) - night;
            double more = rounds.figures(UPDATE, Run::seconds).get(i) - night;
            shares.add((more - rendering)
                    / rounds.figures(Peers.READING, Run::reading).get(i));
        }
        double share = Run.median(shares);
        results.bar(
                "W4",
                "less W3 and rendering at most 1.3 times the reading and adding up of the changed file",
                format(ROOT, "%.2f times", share),
                share <= 1.3);
    }
}
