package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.publish.Disk;
import org.tradegap.publish.IndexPage;
import org.tradegap.publish.Manifest;
import org.tradegap.publish.ManifestFile;
import org.tradegap.publish.Publisher;
import org.tradegap.publish.Release;
import org.tradegap.publish.Releases;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.report.ReportDefinition;
import org.tradegap.trade.Vintage;

/** Publishes the drafts that passed, keeps those that failed, and rewrites the page. */
final class PublishStep implements Tasklet {
    private final Settings settings;
    private final Reports reports;
    private final Stop stop;
    private final WorkFiles files;

    PublishStep(Settings settings, Reports reports, Stop stop) {
        this.settings = settings;
        this.reports = reports;
        this.stop = stop;
        this.files = new WorkFiles(settings.folders());
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, JobInterruptedException {
        new Publisher(settings.folders().output()).sweep();
        List<Outcome> outcomes = new ArrayList<>();
        for (ReportDefinition report : reports.all()) {
            stop.check();
            outcomes.add(publish(report, files.facts(report.id())));
        }
        new IndexPage(settings.folders().output()).write();
        files.write(outcomes);
        return RepeatStatus.FINISHED;
    }

    private Outcome publish(ReportDefinition report, Facts facts) throws IOException {
        Facts.Decision decision = facts.decision();
        if (decision.failed()) {
            return outcome(Outcome.Result.KEPT_AS_DRAFT, facts, decision.release(), keep(report.id()));
        }
        Path output = settings.folders().output();
        Publisher publisher = new Publisher(output);
        if (decision.why().isEmpty()) {
            publisher.settle(report.id());
            Release newest =
                    Releases.read(output, report.id()).newest().orElseThrow().release();
            Path folder = output.resolve(report.id()).resolve(newest.name());
            return outcome(Outcome.Result.UNCHANGED, facts, newest, folder);
        }
        Path draft = settings.folders().draft(report.id());
        ManifestFile.write(manifest(report, facts, draft), draft);
        Path place = publisher.publish(draft, decision.release());
        return outcome(Outcome.Result.PUBLISHED, facts, decision.release(), place);
    }

    private Outcome outcome(Outcome.Result result, Facts facts, Release release, Path folder) throws IOException {
        List<Manifest.Finding> findings = new ArrayList<>(said(facts.findings()));
        Releases.read(settings.folders().output(), release.report())
                .damaged()
                .forEach(each -> findings.add(new Manifest.Finding(
                        Finding.Severity.WARNING.code(),
                        "Damaged release",
                        each.problem().toString())));
        return new Outcome(
                release.report(),
                result,
                facts.decision().release().asOf(),
                release.name(),
                facts.decision().why(),
                findings,
                folder.toString());
    }

    private Path keep(String report) throws IOException {
        Path kept = settings.folders().keptDraft(report);
        Disk.removeTree(kept);
        Files.createDirectories(kept.resolveSibling("."));
        return Files.move(settings.folders().draft(report), kept);
    }

    private Manifest manifest(ReportDefinition report, Facts facts, Path draft) throws IOException {
        Facts.Decision decision = facts.decision();
        return new Manifest(
                report.id(),
                report.title(),
                decision.release().name(),
                decision.release().asOf(),
                decision.fingerprint(),
                decision.why(),
                facts.files().stream().map(PublishStep::input).toList(),
                ManifestFile.outputsIn(draft),
                said(facts.findings()),
                files.charts(report.id()));
    }

    /** Findings as a manifest says them. */
    static List<Manifest.Finding> said(List<Finding> findings) {
        return findings.stream()
                .map(each -> new Manifest.Finding(each.severity().code(), each.check(), each.text()))
                .toList();
    }

    private static Manifest.Input input(FileFacts facts) {
        Vintage vintage = facts.file().source().vintage();
        return new Manifest.Input(
                facts.role(),
                facts.file().name(),
                facts.file().sha256(),
                facts.file().bytes(),
                facts.rows(),
                facts.rejected(),
                facts.file().layout().format().id(),
                facts.file().source().title(),
                vintage.published(),
                vintage.retrieved());
    }
}
