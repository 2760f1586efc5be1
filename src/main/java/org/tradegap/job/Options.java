package org.tradegap.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that make or check reports. */
final class Options {
    @Option(names = "--input", paramLabel = "DIR", description = "Data files (default: input).")
    private @Nullable Path input;

    @Mixin
    private ReportPlaces places = new ReportPlaces();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = ".tradegap",
            description = "Everything private: job repository, partial cubes, drafts (default: ${DEFAULT-VALUE}).")
    private Path state = Path.of(".tradegap");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The only date of the run in any output (default: today in the report's zone).")
    private @Nullable LocalDate asOf;

    @Option(names = "--force", description = "Release even if nothing changed.")
    private boolean force;

    @Option(
            names = "--verify-cache",
            description = "Read every file again, compare it with what is remembered of it, and tell each difference.")
    private boolean verify;

    @Mixin
    private Threads threads = new Threads();

    /** Whether the input folder was named. */
    boolean hasInput() {
        return input != null;
    }

    /** The input folder. */
    Path input() {
        return input == null ? Path.of("input") : input;
    }

    /** The settings of a run over the reports named. */
    Settings settings(List<String> reports) {
        return new Settings(
                reports,
                new Settings.Folders(input(), places.templates(), places.output(), state),
                Optional.ofNullable(asOf),
                force,
                verify,
                threads.count());
    }
}
