package org.tradegap.job;

import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import picocli.CommandLine.Option;

/** How many threads a command works with. */
final class Threads {
    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Slices and reports worked on at a time (default: the processors there are).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * The number, at least one.
     *
     * @throws DefinitionException when fewer were asked for
     */
    int count() {
        if (threads < 1) {
            throw new DefinitionException(new Problem("--threads", 0, "at least 1", Integer.toString(threads)));
        }
        return threads;
    }
}
