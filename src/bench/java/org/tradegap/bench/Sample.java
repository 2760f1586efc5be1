package org.tradegap.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The reports that come with the program. */
final class Sample {
    private static final String FOLDER = "target/bench/sample/";

    private Sample() {}

    /** Makes them, unless they are there, so that a further run finds nothing new. */
    static void make(Bench bench) throws IOException, InterruptedException {
        bench.peers().tradegap("first", run()).run();
    }

    /** The arguments of a run of them, {@code --force} among the options where they are to be released again. */
    static List<String> run(String... options) {
        return Stream.concat(
                        Stream.of("run", "--quiet", "--as-of", "2026-01-01"),
                        Stream.concat(
                                Stream.of("--output", FOLDER + "output", "--state", FOLDER + "state"),
                                Stream.of(options)))
                .toList();
    }
}
