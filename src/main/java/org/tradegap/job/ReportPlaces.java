package org.tradegap.job;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of the commands that look at reports and their releases. */
final class ReportPlaces {
    @Option(
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "templates",
            description = "A folder for each report (default: ${DEFAULT-VALUE}).")
    private Path templates = Path.of("templates");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Releases; can be a web root (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("output");

    /** Where the definitions and templates of reports are. */
    Path templates() {
        return templates;
    }

    /** Where releases are. */
    Path output() {
        return output;
    }
}
