package org.tradegap.job;

import java.util.List;
import java.util.Optional;
import org.tradegap.chart.ChartRenderer;
import org.tradegap.report.OwnNames;
import org.tradegap.report.ReportDefinition;
import org.tradegap.source.Beside;
import org.tradegap.workbook.WorkbookWriter;

/**
 * Loads what charts and workbooks are made with, which is more than a thousand classes and the fonts: beside other work, since the
 * reports, which are rendered side by side, would all wait for it. What fails here fails again when they are, and is told then.
 */
final class Ready {
    private final Settings settings;
    private final Reports reports;
    private Optional<Beside<String>> begun = Optional.empty();

    Ready(Settings settings, Reports reports) {
        this.settings = settings;
        this.reports = reports;
    }

    /** Starts where it has not, and where there is a processor for it and something to render. */
    void start(List<ReportDefinition> rendered) {
        if (begun.isEmpty() && settings.threads() > 1 && !rendered.isEmpty()) {
            String report = rendered.get(0).id();
            begun = Optional.of(Beside.start(Beside.thread("ready"), () -> load(report)));
        }
    }

    /** The reports that there are. */
    Reports reports() {
        return reports;
    }

    /** Waits for what was started. */
    void await() {
        begun.ifPresent(Beside::await);
    }

    private String load(String report) {
        new ChartRenderer();
        WorkbookWriter.problems(reports.template(report), OwnNames.NONE);
        return report;
    }
}
