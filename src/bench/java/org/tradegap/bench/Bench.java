package org.tradegap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What every work needs: the settings, the data, the programs, and where results go. */
record Bench(Settings settings, Data data, Peers peers, Results results) {
    private static final Path OUT = Path.of("target/bench/out");

    /** A file for a program to write to. */
    static Path out(String name) throws IOException {
        Files.createDirectories(OUT);
        return OUT.resolve(name);
    }

    /** Compares a balance with what the last version of DuckDB wrote, and notes it. */
    void compare(String work, Path balance, Path peer) throws IOException {
        long rows = Comparison.of(balance, peer);
        results.equal(work, rows);
        Talk.say("%s: %,d rows are equal", work, rows);
    }

    /** The median of the rounds' ratios of the faster DuckDB over a program. */
    static double ratio(
            Rounds rounds,
            List<Program> duckDb,
            ToDoubleFunction<Run> theirs,
            String program,
            ToDoubleFunction<Run> ours) {
        return Rounds.ratio(fastest(rounds, duckDb, theirs), rounds.figures(program, ours));
    }

    /** The least of several programs in each round. */
    static List<Double> fastest(Rounds rounds, List<Program> programs, ToDoubleFunction<Run> figure) {
        List<List<Double>> all = programs.stream()
                .map(each -> rounds.figures(each.name(), figure))
                .toList();
        return IntStream.range(0, all.get(0).size())
                .mapToObj(
                        i -> all.stream().mapToDouble(each -> each.get(i)).min().orElseThrow())
                .toList();
    }
}
