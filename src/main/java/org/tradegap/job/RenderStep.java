package org.tradegap.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.Lineage;
import org.tradegap.chart.ChartRenderer;
import org.tradegap.chart.ChartSize;
import org.tradegap.publish.Manifest;
import org.tradegap.quality.Finding;
import org.tradegap.report.Chart;
import org.tradegap.report.Charts;
import org.tradegap.report.ReportData;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Source;

/** Makes charts and the workbook of one report from what the balance step left, into its draft. */
final class RenderStep implements Tasklet {
    private final Settings settings;
    private final Reports reports;
    private final Stop stop;
    private final String report;
    private final Handover handover;

    RenderStep(Settings settings, Reports reports, String report, Handover handover, Stop stop) {
        this.settings = settings;
        this.reports = reports;
        this.stop = stop;
        this.report = report;
        this.handover = handover;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, JobInterruptedException {
        Path draft = settings.folders().draft(report);
        ChartRenderer renderer = renderer();
        ReportData read = data(draft);
        List<Chart> charts = Charts.of(read);
        ReportData data = remarked(renderer, charts) ? data(draft) : read;
        Map<String, byte[]> pictures = pictures(renderer, charts, draft);
        handover.charts(
                report,
                charts.stream()
                        .map(Chart::caption)
                        .map(caption -> new Manifest.Chart(caption.id(), caption.title(), caption.alt()))
                        .toList());
        stop.check();
        handover.remarks(
                report,
                new ReportWorkbooks(data, lines(data), reports.template(report), draft, stop)
                        .write(charts, pictures, settings.threads() > 1));
        return RepeatStatus.FINISHED;
    }

    private Map<String, Lineage.Found> lines(ReportData data) throws IOException, JobInterruptedException {
        return data.isTraced() ? new LineFinder(reports, handover.plan(), stop).of(data.definition()) : Map.of();
    }

    private ChartRenderer renderer() throws IOException {
        Path theme = reports.theme(report);
        return Files.exists(theme) ? ChartRenderer.with(theme) : new ChartRenderer();
    }

    /** Every chart as PNG and SVG in every size; those of the workbook by the ids of their charts. */
    private Map<String, byte[]> pictures(ChartRenderer renderer, List<Chart> charts, Path draft)
            throws IOException, JobInterruptedException {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        for (Chart chart : charts) {
            for (ChartSize size : ChartSize.values()) {
                stop.check();
                String name = chart.caption().id() + size.suffix();
                byte[] png = renderer.png(chart, size);
                pictures.put(name, png);
                Files.write(draft.resolve(name + ".png"), png);
                Files.writeString(draft.resolve(name + ".svg"), renderer.svg(chart, size));
            }
        }
        return pictures;
    }

    /** Adds what cannot be drawn to the findings of the report, and says whether there is anything. */
    private boolean remarked(ChartRenderer renderer, List<Chart> charts) {
        List<Finding> remarks = charts.stream()
                .flatMap(chart -> renderer.remarks(chart).stream())
                .map(words -> new Finding(Finding.Severity.WARNING, "Fonts of charts", words))
                .toList();
        handover.facts(report, handover.facts(report).with(remarks));
        return !remarks.isEmpty();
    }

    private ReportData data(Path draft) throws IOException {
        Facts facts = handover.facts(report);
        ReportDefinition definition = reports.report(report);
        return new ReportData(
                definition,
                new ReportData.Edition(
                        facts.decision().release().asOf(),
                        facts.decision().release().name()),
                cubes(facts, definition, draft),
                facts.claims(),
                facts.files(),
                facts.rejected(),
                facts.unclassified(),
                facts.leftOut(),
                facts.findings());
    }

    /** The figures as the balance step left them, which note where they come from. */
    private static ReportData.Cubes cubes(Facts facts, ReportDefinition definition, Path draft) throws IOException {
        Map<String, BalanceCube> details = new LinkedHashMap<>();
        for (SectorScheme scheme : definition.schemes(ReportDefinition.DETAIL)) {
            details.put(scheme.id(), cube(facts.detail(), draft.resolve(definition.balanceFile(scheme))));
        }
        Optional<BalanceCube> control = facts.control().isEmpty()
                ? Optional.empty()
                : Optional.of(cube(facts.control().get(), draft.resolve("control.csv")));
        Map<String, BalanceCube> further = new LinkedHashMap<>();
        for (Map.Entry<String, Source> each : facts.further().entrySet()) {
            Path file = draft.resolve(ReportDefinition.furtherFile(each.getKey()));
            further.put(each.getKey(), cube(each.getValue(), file));
        }
        return new ReportData.Cubes(details, control, further).noting(definition);
    }

    private static BalanceCube cube(Source source, Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return BalanceCsv.read(source, in);
        }
    }
}
