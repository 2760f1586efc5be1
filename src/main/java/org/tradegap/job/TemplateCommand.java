package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradegap.definition.DefinitionException;
import org.tradegap.definition.Problem;
import org.tradegap.publish.Releases;
import org.tradegap.workbook.HouseTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook template to start from. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description =
                "Writes a workbook.xlsx in the house style, to start a report's own from. With --report it has all"
                        + " sheets of that report's newest release but the long ones, for sheets, formulas and charts of your"
                        + " own beside them.")
final class TemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to write it; an existing file is not overwritten.")
    private Path file = Path.of("workbook.xlsx");

    @Option(names = "--report", paramLabel = "REPORT", description = "The report whose newest release to start from.")
    private @Nullable String report;

    @Mixin
    private ReportPlaces places = new ReportPlaces();

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            if (Files.exists(file)) {
                String found = Files.isDirectory(file) ? "a folder" : "a file, which is not overwritten";
                throw refused(file, "a place where nothing is", found);
            }
            if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
                throw refused(file, "a place in a folder that is there", "none");
            }
            if (report == null) {
                HouseTemplate.write(file);
            } else {
                Path house = template(report);
                HouseTemplate.write(file, newest(report), house).forEach(console::error);
            }
            console.line("Wrote " + file);
            return ExitCode.OK.code();
        }
    }

    private Path template(String name) throws IOException {
        Path none = Path.of("");
        return Reports.read(new Settings.Folders(none, places.templates(), places.output(), none), List.of(name))
                .template(name);
    }

    /** The analysts' workbook of a report's newest release. */
    private Path newest(String name) throws IOException {
        Path releases = places.output().resolve(name);
        Releases.Complete newest = Releases.read(places.output(), name)
                .newest()
                .orElseThrow(() -> refused(releases, "a release of this report", "none; run it first"));
        Path workbook = releases.resolve(newest.release().name()).resolve(name + ".xlsx");
        if (!Files.isRegularFile(workbook)) {
            throw refused(workbook, "the workbook of the newest release", "none");
        }
        return workbook;
    }

    private static DefinitionException refused(Path place, String expected, String found) {
        return new DefinitionException(new Problem(place.toString(), 0, expected, found));
    }
}
