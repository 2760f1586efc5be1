package org.tradegap.job;

import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import picocli.CommandLine.Option;

/** How many threads a command works with. */
final class Threads {
    /** More are of no use on any machine, and each has tables of its own. */
    private static final int MOST = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Slices and reports worked on at a time (default: the processors there are).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The number, at least one.
     *
     * @throws DefinitionException when fewer were asked for, or too many
     */
    int count() {
        if (threads < 1 || threads > MOST) {
            throw new DefinitionException(new Problem("--threads", 0, "1 to " + MOST, Integer.toString(threads)));
        }
        return threads;
    }
}
