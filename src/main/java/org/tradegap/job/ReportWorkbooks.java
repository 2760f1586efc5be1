package org.tradegap.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.springframework.batch.core.job.JobInterruptedException;
import org.tradegap.balance.Lineage;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.quality.Finding;
import org.tradegap.report.Chart;
import org.tradegap.report.LiveCharts;
import org.tradegap.report.OwnNames;
import org.tradegap.report.Publication;
import org.tradegap.report.Report;
import org.tradegap.report.ReportData;
import org.tradegap.report.Sheet;
import org.tradegap.report.Sheets;
import org.tradegap.report.SourceCells;
import org.tradegap.source.Beside;
import org.tradegap.workbook.Guidance;
import org.tradegap.workbook.Profile;
import org.tradegap.workbook.WorkbookWriter;

/** Writes the workbooks of one report into its draft: that of the analysts, the publication and its further formats. */
final class ReportWorkbooks {
    private final ReportData data;
    private final Path template;
    private final Path draft;
    private final Stop stop;
    private final Map<String, Lineage.Found> lines;

    /**
     * @param lines of files behind the figures, by the name of the cube; none where they are not traced
     */
    ReportWorkbooks(ReportData data, Map<String, Lineage.Found> lines, Path template, Path draft, Stop stop) {
        this.data = data;
        this.lines = lines;
        this.template = template;
        this.draft = draft;
        this.stop = stop;
    }

    /**
     * Writes all of them.
     *
     * @param pictures the PNG of each chart by its id
     * @param beside whether there is a processor for writing two at a time
     * @return what is to be said of them
     * @throws org.tradegap.definition.DefinitionException when the template has something that is called as
     *     something of the report is, or the publication breaks a rule of the guidance
     */
    List<Finding> write(List<Chart> charts, Map<String, byte[]> pictures, boolean beside)
            throws IOException, JobInterruptedException {
        try {
            return all(charts, pictures, beside);
        } catch (InterruptedIOException e) {
            stop.check();
            throw e;
        }
    }

    private List<Finding> all(List<Chart> charts, Map<String, byte[]> pictures, boolean beside)
            throws IOException, JobInterruptedException {
        List<Sheet> sheets = Sheets.of(data, charts);
        Executor executor = beside ? Beside.thread("a workbook of " + id()) : Runnable::run;
        Beside<List<Finding>> analysts = Beside.start(executor, () -> analysts(sheets, charts, pictures));
        Beside<Path> publication = Beside.start(executor, () -> publication(sheets, charts, pictures));
        analysts.await();
        publication.await();
        List<Finding> findings = new ArrayList<>(analysts.result());
        Path published = publication.result();
        stop.check();
        findings.addAll(new OtherFormats(System.getenv(), stop)
                .make(data.definition().contents().also(), published));
        return findings;
    }

    private List<Finding> analysts(List<Sheet> sheets, List<Chart> charts, Map<String, byte[]> pictures)
            throws IOException {
        SourceCells cells = SourceCells.of(data, sheets, lines);
        Report report = forAnalysts(data, sheets, charts, cells, template);
        WorkbookWriter writer = new WorkbookWriter(Profile.ANALYST, stop::isWanted);
        try (OutputStream out = Files.newOutputStream(draft.resolve(id() + ".xlsx"))) {
            writer.write(report, pictures, template, out);
        }
        return Stream.concat(onAnalysts(writer.remarks()).stream(), findings("Lineage", cells.remarks()).stream())
                .toList();
    }

    /**
     * What the workbook of the analysts is made of.
     *
     * @throws org.tradegap.definition.DefinitionException when the template has something that is called as something of it
     */
    static Report forAnalysts(
            ReportData data, List<Sheet> sheets, List<Chart> charts, SourceCells cells, Path template) {
        Report report = new Report(
                data.definition().id(),
                data.definition().title(),
                subject(data),
                Sheets.leadingTo(cells.tables(), data, sheets),
                charts,
                cells.tables(),
                cells,
                LiveCharts.of(data, sheets));
        Problems problems = new Problems();
        WorkbookWriter.problems(template, OwnNames.of(report)).forEach(problems::add);
        problems.throwIfAny();
        return report;
    }

    /** What is to be said of the workbook of the analysts, as findings. */
    static List<Finding> onAnalysts(List<String> remarks) {
        return findings("Analysts' workbook", remarks);
    }

    /** What is to be said of a template, as findings. */
    static List<Finding> onTemplate(List<String> remarks) {
        return findings("Template of the workbook", remarks);
    }

    private static List<Finding> findings(String of, List<String> remarks) {
        return remarks.stream()
                .map(words -> new Finding(Finding.Severity.WARNING, of, words))
                .toList();
    }

    private Path publication(List<Sheet> sheets, List<Chart> charts, Map<String, byte[]> pictures) throws IOException {
        String name = id() + "-publication.xlsx";
        List<Sheet> apart = Publication.of(data, sheets, Guidance.rules());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> broken = new WorkbookWriter(Profile.PUBLICATION, stop::isWanted)
                .publish(
                        new Report(id(), data.definition().title(), subject(data), apart, charts),
                        pictures,
                        template,
                        new Guidance.Terms(name, data.units()),
                        bytes);
        Problems problems = new Problems();
        broken.forEach((rule, places) -> problems.add(new Problem(
                template + " as " + name,
                0,
                rule + " (its look is that of the template's named cell styles)",
                places)));
        problems.throwIfAny();
        return Files.write(draft.resolve(name), bytes.toByteArray());
    }

    private String id() {
        return data.definition().id();
    }

    private static String subject(ReportData data) {
        return data.definition().title() + ", " + data.scope().years() + ", as of " + data.asOf();
    }
}
