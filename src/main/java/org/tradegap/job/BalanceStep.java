package org.tradegap.job;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.tradegap.balance.BalanceCsv;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeStore;
import org.tradegap.balance.JoinedCube;
import org.tradegap.balance.PartialCube;
import org.tradegap.claim.ClaimsCsv;
import org.tradegap.claim.Verdict;
import org.tradegap.publish.Releases;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Beside;
import org.tradegap.source.Rejection;
import org.tradegap.source.Sha256;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;

/** Merges partial cubes into the balances of each report, checks them, and decides what is to be released. */
final class BalanceStep implements Tasklet {
    private static final String CLAIMS = "claims.csv";
    private static final CSVFormat REJECTIONS = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader("file", "line", "column", "text", "reason")
            .get();

    private final Settings settings;
    private final Reports reports;
    private final Ready ready;
    private final Stop stop;
    private final Decisions decisions;
    private final Handover handover;
    private final CubeStore store;

    BalanceStep(Settings settings, Decisions decisions, Handover handover, Ready ready, Stop stop) {
        this.settings = settings;
        this.reports = ready.reports();
        this.ready = ready;
        this.stop = stop;
        this.decisions = decisions;
        this.handover = handover;
        this.store = settings.folders().store();
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, JobInterruptedException {
        Plan plan = handover.plan();
        List<ReportDefinition> changed = reports.all().stream()
                .filter(report -> !plan.isUnchanged(report.id()))
                .toList();
        ready.start(changed);
        try {
            Beside.each(changed, settings.threads(), report -> balance(plan, report));
        } finally {
            ready.await();
        }
        stop.check();
        return RepeatStatus.FINISHED;
    }

    private String balance(Plan plan, ReportDefinition report) throws IOException {
        if (!stop.isWanted()) {
            Releases releases = decisions.releases(report);
            ReportFigures figures = ReportFigures.of(
                    report, plan, Reports.rowsIn(releases), (file, reporters) -> cube(plan, file, reporters));
            Path draft = Files.createDirectories(settings.folders().draft(report.id()));
            write(figures, draft);
            Facts.Decision decision = decisions.of(report, shown(figures, draft), figures.failed(), releases);
            handover.facts(report.id(), Facts.of(figures, decision, verdicts(report, releases)));
        }
        return report.id();
    }

    private PartialCube cube(Plan plan, SourceFile file, Predicate<Area> reporters) throws IOException {
        file.refuseIfChanged();
        List<SectorScheme> schemes = plan.schemes(plan.files().indexOf(file), reports);
        Function<Slice, String> keys = CubeStore.keys(file.layout(), schemes);
        JoinedCube joined = new JoinedCube(file.path());
        for (Slice slice : file.slices()) {
            String key = keys.apply(slice);
            PartialCube cube = store.find(key, reporters)
                    .orElseThrow(() -> new IOException("no partial cube " + key + " in the store"));
            joined.add(cube, slice.firstLine());
        }
        return joined.cube();
    }

    /** The verdicts on statements in the newest release; none where it has no such file or a damaged one. */
    private Map<String, Verdict> verdicts(ReportDefinition report, Releases releases) throws IOException {
        Optional<Path> claims = releases.newest()
                .map(newest -> settings.folders()
                        .output()
                        .resolve(report.id())
                        .resolve(newest.release().name()))
                .map(release -> release.resolve(CLAIMS));
        if (claims.isEmpty() || !Files.isRegularFile(claims.get())) {
            return Map.of();
        }
        try (BufferedReader in = Files.newBufferedReader(claims.get())) {
            return ClaimsCsv.verdicts(in);
        }
    }

    private static void write(ReportFigures figures, Path draft) throws IOException {
        ReportDefinition report = figures.definition();
        for (SectorScheme scheme : report.schemes(ReportDefinition.DETAIL)) {
            write(figures.detail(scheme).cube(), draft.resolve(report.balanceFile(scheme)));
        }
        if (figures.control().isPresent()) {
            write(figures.control().get().cube(), draft.resolve("control.csv"));
        }
        for (Map.Entry<String, BalanceCube> further : figures.further().entrySet()) {
            write(further.getValue(), draft.resolve(ReportDefinition.furtherFile(further.getKey())));
        }
        if (!figures.claims().isEmpty()) {
            try (BufferedWriter out = Files.newBufferedWriter(draft.resolve(CLAIMS))) {
                ClaimsCsv.write(figures.claims(), out);
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(draft.resolve("rejections.csv"));
                CSVPrinter csv = new CSVPrinter(out, REJECTIONS)) {
            for (Rejection each : figures.rejections()) {
                csv.printRecord(each.file(), each.line(), each.column(), each.text(), each.reason());
            }
        }
    }

    private static void write(BalanceCube cube, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            BalanceCsv.write(cube, out);
        }
    }

    /** All that is shown of the figures, in one digest. */
    private static String shown(ReportFigures figures, Path draft) throws IOException {
        List<String> shown = new ArrayList<>();
        try (Stream<Path> csvs = Files.list(draft)) {
            for (Path csv : csvs.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                shown.add(csv.getFileName() + " " + Sha256.of(Files.readAllBytes(csv)));
            }
        }
        shown.add(figures.detail().cube().source().toString());
        figures.control().ifPresent(control -> shown.add(control.cube().source().toString()));
        figures.further().values().forEach(cube -> shown.add(cube.source().toString()));
        figures.findings().forEach(finding -> shown.add(finding.toString()));
        return Sha256.of(shown);
    }
}
