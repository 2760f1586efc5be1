package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tradegap.claim.Assessment;
import org.tradegap.definition.Problem;
import org.tradegap.publish.Manifest;
import org.tradegap.publish.Releases;
import org.tradegap.quality.Finding;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.trade.Areas;
import org.tradegap.workbook.WorkbookWriter;
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
    /** A report, what the checks found, and the verdicts on its claims. */
    private record Checked(String report, boolean fit, List<Manifest.Finding> findings, List<Held> claims) {}

    /** The verdict on a claim. */
    private record Held(String claim, String verdict) {
        static List<Held> of(List<Assessment> assessments) {
            return assessments.stream()
                    .map(each -> new Held(each.claim().id(), each.words()))
                    .toList();
        }
    }

    /** The result for reports as JSON. */
    private record OfReports(int exit, String meaning, List<Checked> reports) {}

    /** The result for a folder as JSON. */
    private record OfFiles(int exit, String meaning, List<FileLine> files, List<String> problems) {}

    @Parameters(paramLabel = "REPORT", arity = "0..*", description = "Names of reports; all of them by default.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Talk talk = new Talk();

    @Mixin
    private AsJson json = new AsJson();

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
        Plan plan = Survey.of(settings, reports.all(), Memory.none()).plan(Map.of());
        Aggregation aggregation = new Aggregation(reports.areas(), Optional.empty(), settings.threads());
        List<Checked> checked = new ArrayList<>();
        for (ReportDefinition report : reports.all()) {
            ReportFigures figures = ReportFigures.of(
                    report,
                    plan,
                    Reports.rowsIn(Releases.read(settings.folders().output(), report.id())),
                    (file, reporters) -> aggregation
                            .of(file, plan.schemes(plan.files().indexOf(file), reports))
                            .of(reporters));
            List<Finding> findings = new ArrayList<>(figures.findings());
            findings.addAll(unused(reports.template(report.id())));
            findings.addAll(Trial.of(figures, reports.template(report.id())));
            checked.add(
                    new Checked(report.id(), !figures.failed(), PublishStep.said(findings), Held.of(figures.claims())));
        }
        ExitCode exit = checked.stream().allMatch(Checked::fit) ? ExitCode.OK : ExitCode.QUALITY;
        if (json.wanted()) {
            console.result(AsJson.lines(new OfReports(exit.code(), exit.meaning(), checked)));
        } else {
            checked.forEach(each -> print(console, each));
        }
        return exit;
    }

    /** What of a report's template will not be used. */
    private static List<Finding> unused(Path template) throws IOException {
        return ReportWorkbooks.onTemplate(WorkbookWriter.unused(template));
    }

    private static void print(Console console, Checked report) {
        Consumer<String> print = report.fit() ? console::told : console::result;
        print.accept(report.report() + ": " + (report.fit() ? "fit to publish" : "would be kept as a draft"));
        for (Manifest.Finding finding : report.findings()) {
            print.accept("  " + finding.words());
        }
        report.claims().forEach(each -> print.accept("  claim " + each.claim() + ": " + each.verdict()));
    }

    private ExitCode files(Console console) throws IOException {
        List<Path> paths = dataFiles(options.input());
        Formats formats = Formats.standard();
        Aggregation aggregation = new Aggregation(
                Areas.standard(), Optional.empty(), options.settings(names).threads());
        List<FileLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                for (FileLine line : lines(path, formats, aggregation)) {
                    lines.add(line);
                    if (!json.wanted()) {
                        console.told(line.words());
                    }
                }
            } catch (InputException e) {
                ExitCode.words(e).lines().forEach(problems::add);
                if (!json.wanted()) {
                    console.result(ExitCode.words(e));
                }
            }
        }
        ExitCode exit = problems.isEmpty() ? ExitCode.OK : ExitCode.INPUT;
        if (json.wanted()) {
            console.result(AsJson.lines(new OfFiles(exit.code(), exit.meaning(), lines, problems)));
        }
        return exit;
    }

    private static List<FileLine> lines(Path path, Formats formats, Aggregation aggregation) throws IOException {
        return aggregation.all(path, formats.beside(path), List.of(SectorScheme.ALL)).entrySet().stream()
                .map(file -> FileLine.of(file.getKey(), file.getValue()))
                .toList();
    }

    private static List<Path> dataFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InputException(new Problem(folder.toString(), 0, "a folder of data files", "none"));
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }
}
