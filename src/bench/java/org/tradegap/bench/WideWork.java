package org.tradegap.bench;

import static java.lang.String.format;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** W5: a wide file with quotes to the balance by chapter. */
final class WideWork implements Work {
    private static final String NAME = "W5";

    @Override
    public void measure(Bench bench) throws IOException, InterruptedException {
        Path data = bench.data().wide();
        Path ours = Bench.out("wide.csv");
        Path theirs = Bench.out("wide-duckdb.csv");
        String chapters = chapters().toString();
        List<Program> duckDb = bench.peers().duckDb("wide.sql", List.of(data), theirs);
        Rounds rounds = new Rounds(NAME).with(bench.peers().cube(List.of(data), chapters, ours));
        duckDb.forEach(rounds::with);
        rounds.run(bench.settings().repetitions());
        bench.results().add(rounds);
        bench.compare("W5, DuckDB", ours, theirs);
        double ratio = Bench.ratio(rounds, duckDb, Run::seconds, Peers.TRADEGAP, Run::seconds);
        bench.results()
                .bar(
                        NAME,
                        "whole process at least 1.5 times as fast as DuckDB",
                        format(ROOT, "%.2f times", ratio),
                        ratio >= 1.5);
    }

    /** Each chapter as a sector of its own. */
    private static Path chapters() throws IOException {
        String rows = IntStream.rangeClosed(1, 99)
                .mapToObj(chapter -> format(ROOT, "%02d,%02d\n", chapter, chapter))
                .collect(Collectors.joining());
        return Files.writeString(Bench.out("chapters.csv"), "prefix,sector\n" + rows);
    }
}
