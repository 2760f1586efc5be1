package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.tradegap.definition.Problem;
import org.tradegap.quality.Finding;
import org.tradegap.report.ReportDefinition;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.trade.Areas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads and validates, and publishes nothing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reads and validates inputs and definitions and prints what the checks find; publishes nothing."
                + " With --input and no report, walks that folder and prints one line a file.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Names of reports; all of them by default.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            boolean walk = options.hasInput() && names.isEmpty();
            return (walk ? files(console) : reports(console)).code();
        }
    }

    private ExitCode reports(Console console) throws IOException {
        Settings settings = options.settings(names);
        Reports reports = Reports.read(settings.folders(), names);
        Plan plan = Plan.of(reports.all(), settings.folders());
        Aggregation aggregation = new Aggregation(reports.areas(), Optional.empty(), settings.threads());
        ExitCode exit = ExitCode.OK;
        for (ReportDefinition report : reports.all()) {
            ReportFigures figures = ReportFigures.of(
                    report,
                    plan,
                    file -> aggregation.of(file, plan.schemes(plan.files().indexOf(file), reports)));
            console.result(report.id() + ": " + (figures.failed() ? "would be kept as a draft" : "fit to publish"));
            for (Finding finding : figures.findings()) {
                console.result("  " + finding);
            }
            exit = figures.failed() ? ExitCode.QUALITY : exit;
        }
        return exit;
    }

    private ExitCode files(Console console) throws IOException {
        Path folder = options.input();
        if (!Files.isDirectory(folder)) {
            throw new InputException(new Problem(folder.toString(), 0, "a folder of data files", "none"));
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(folder)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
        FileLine line = new FileLine(Formats.standard(), Areas.standard());
        ExitCode exit = ExitCode.OK;
        for (Path file : files) {
            try {
                console.result(line.of(file));
            } catch (InputException e) {
                console.result(ExitCode.words(e));
                exit = ExitCode.INPUT;
            }
        }
        return exit;
    }
}
