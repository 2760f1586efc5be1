package org.tradegap.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.publish.Disk;
import org.tradegap.publish.Fingerprint;
import org.tradegap.publish.IndexPage;
import org.tradegap.publish.Manifest;
import org.tradegap.publish.Publisher;
import org.tradegap.publish.Release;
import org.tradegap.publish.Releases;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.report.ReportDefinition;
import org.tradegap.trade.Vintage;

/** Publishes the drafts that passed, keeps those that failed, and rewrites the page. */
final class PublishStep implements Tasklet {
    /** How long partial cubes are kept that no run has used. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final Settings settings;
    private final Reports reports;
    private final Stop stop;
    private final Handover handover;
    private final Console console;

    PublishStep(Settings settings, Reports reports, Handover handover, Console console, Stop stop) {
        this.settings = settings;
        this.reports = reports;
        this.stop = stop;
        this.handover = handover;
        this.console = console;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, JobInterruptedException {
        new Publisher(settings.folders().output()).sweep();
        List<Outcome> outcomes = new ArrayList<>();
        for (ReportDefinition report : reports.all()) {
            stop.check();
            outcomes.add(publish(report));
        }
        new IndexPage(settings.folders().output()).write();
        handover.outcomes(outcomes);
        remember(outcomes);
        if (!handover.cubes().isEmpty()) {
            prune();
        }
        return RepeatStatus.FINISHED;
    }

    /** Tidies up the store; all is published by now, so that what goes wrong with it is said and no more. */
    private void prune() {
        try {
            settings.folders().store().prune(handover.cubes(), Instant.now().minus(KEPT));
        } catch (IOException | UncheckedIOException e) {
            console.line("Partial cubes that are no longer used were not removed: " + ExitCode.words(e));
        }
    }

    private Outcome publish(ReportDefinition report) throws IOException {
        Plan.Unchanged unchanged = handover.plan().unchanged().get(report.id());
        if (unchanged != null) {
            return settled(report, unchanged);
        }
        Facts facts = handover.facts(report.id());
        Facts.Decision decision = facts.decision();
        List<Manifest.Finding> findings = new ArrayList<>(said(facts.findings()));
        findings.addAll(said(handover.remarks(report.id())));
        if (decision.failed()) {
            Path kept = keep(report.id());
            return outcome(Outcome.Result.KEPT_AS_DRAFT, decision, findings, decision.release(), kept);
        }
        if (decision.why().isEmpty()) {
            return settled(report, new Plan.Unchanged(decision, findings));
        }
        Path draft = settings.folders().draft(report.id());
        Path place = new Publisher(settings.folders().output()).publish(draft, manifest(report, facts, findings));
        List<Manifest.Finding> told = new ArrayList<>(findings);
        facts.claims()
                .turned()
                .forEach(each ->
                        told.add(new Manifest.Finding(Finding.Severity.NOTE.code(), "Verdict on a claim", each)));
        return outcome(Outcome.Result.PUBLISHED, decision, told, decision.release(), place);
    }

    private Outcome settled(ReportDefinition report, Plan.Unchanged unchanged) throws IOException {
        Path output = settings.folders().output();
        new Publisher(output).settle(report.id());
        Releases.Complete newest = Releases.read(output, report.id()).newest().orElseThrow();
        Path folder = output.resolve(report.id()).resolve(newest.release().name());
        List<Manifest.Finding> findings = new ArrayList<>(unchanged.findings());
        newest.manifest().findings().stream()
                .filter(each -> each.check().equals(OtherFormats.CHECK))
                .forEach(findings::add);
        return outcome(Outcome.Result.UNCHANGED, unchanged.decision(), findings, newest.release(), folder);
    }

    private Outcome outcome(
            Outcome.Result result, Facts.Decision decision, List<Manifest.Finding> said, Release release, Path folder)
            throws IOException {
        List<Manifest.Finding> findings = new ArrayList<>(said);
        Releases.read(settings.folders().output(), release.report())
                .damaged()
                .forEach(each -> findings.add(new Manifest.Finding(
                        Finding.Severity.WARNING.code(),
                        "Damaged release",
                        each.problem().toString())));
        return new Outcome(
                release.report(),
                result,
                decision.release().asOf(),
                release.name(),
                decision.why(),
                findings,
                folder.toString());
    }

    /** Remembers of what the newest releases were made. */
    private void remember(List<Outcome> outcomes) throws IOException {
        Memory memory = handover.memory();
        for (Outcome outcome : outcomes) {
            String id = outcome.report();
            if (outcome.result() != Outcome.Result.KEPT_AS_DRAFT
                    && !handover.plan().isUnchanged(id)) {
                Facts facts = handover.facts(id);
                Fingerprint print = facts.decision().fingerprint();
                Memory.Made made = new Memory.Made(
                        handover.inputs(id), print.definition(), print.figures(), said(facts.findings()));
                memory.report(id)
                        .filter(made::denies)
                        .ifPresent(
                                each -> handover.lie(id + ": other figures than were remembered of the same inputs"));
                memory.remember(id, made);
            }
        }
        memory.write();
    }

    private Path keep(String report) throws IOException {
        Path kept = settings.folders().keptDraft(report);
        Disk.removeTree(kept);
        Files.createDirectories(kept.resolveSibling("."));
        return Files.move(settings.folders().draft(report), kept);
    }

    private Manifest manifest(ReportDefinition report, Facts facts, List<Manifest.Finding> findings) {
        Facts.Decision decision = facts.decision();
        return new Manifest(
                report.id(),
                report.title(),
                decision.release().name(),
                decision.release().asOf(),
                decision.fingerprint(),
                decision.why(),
                facts.files().stream().map(PublishStep::input).toList(),
                List.of(),
                findings,
                handover.charts(report.id()));
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
