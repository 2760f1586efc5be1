package org.tradegap.job;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.tradegap.publish.Releases;
import org.tradegap.report.ReportDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the reports. */
@Command(
        name = "reports",
        mixinStandardHelpOptions = true,
        description = "Lists the reports found, their partners, years and last release.")
final class ReportsCommand implements Callable<Integer> {
    /** What is said of a report, as JSON. */
    private record Said(
            String report, String title, String reporter, List<String> partners, String years, String lastRelease) {}

    @Mixin
    private Options options = new Options();

    @Mixin
    private Talk talk = new Talk();

    @Mixin
    private AsJson json = new AsJson();

    @Override
    public Integer call() throws IOException {
        try (Console console = talk.console()) {
            Settings settings = options.settings(List.of());
            for (ReportDefinition report :
                    Reports.read(settings.folders(), List.of()).all()) {
                String last = Releases.read(settings.folders().output(), report.id())
                        .newest()
                        .map(newest -> newest.release().name())
                        .orElse("none");
                console.result(said(report, last));
            }
            return ExitCode.OK.code();
        }
    }

    private String said(ReportDefinition report, String last) {
        List<String> partners = report.scope().partners().keySet().stream()
                .map(area -> area.code())
                .toList();
        Said said = new Said(
                report.id(),
                report.title(),
                report.scope().reporter().code(),
                partners,
                report.scope().years(),
                last);
        return json.wanted()
                ? AsJson.line(said)
                : said.report() + ": " + said.title() + "; " + said.reporter() + " with " + String.join(", ", partners)
                        + "; " + said.years() + "; last release " + last;
    }
}
