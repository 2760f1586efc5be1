package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradegap.chart.ChartRenderer;
import org.tradegap.claim.ClaimsReader;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.publish.Fingerprint;
import org.tradegap.publish.Releases;
import org.tradegap.quality.RowsBefore;
import org.tradegap.report.OwnNames;
import org.tradegap.report.ReportDefinition;
import org.tradegap.report.ReportDefinitionReader;
import org.tradegap.source.Beside;
import org.tradegap.source.Sha256;
import org.tradegap.trade.Areas;
import org.tradegap.workbook.WorkbookWriter;

/** The reports in the templates folder: found, read once, and refused with every mistake at once. */
public final class Reports {
    /** The name of a report's workbook template in its folder. */
    static final String TEMPLATE = "workbook.xlsx";

    /** What a folder came to. */
    private record Read(Optional<ReportDefinition> definition, Problems problems) {}

    private final Settings.Folders folders;
    private final Areas areas;
    private final List<ReportDefinition> definitions;

    private Reports(Settings.Folders folders, Areas areas, List<ReportDefinition> definitions) {
        this.folders = folders;
        this.areas = areas;
        this.definitions = List.copyOf(definitions);
    }

    /**
     * Reads the reports with the names given, or all of them.
     *
     * @throws org.tradegap.definition.DefinitionException with every mistake in their folders
     */
    public static Reports read(Settings.Folders folders, List<String> names) throws IOException {
        Areas areas = Areas.standard();
        Problems problems = new Problems();
        List<Path> found = folders(folders.templates(), names, problems);
        List<Read> read = Beside.each(found, folder -> read(folder, areas, folders.output()));
        read.forEach(each -> each.problems.all().forEach(problems::add));
        problems.throwIfAny();
        return new Reports(
                folders,
                areas,
                read.stream().flatMap(each -> each.definition.stream()).toList());
    }

    private static Read read(Path folder, Areas areas, Path output) throws IOException {
        Problems problems = new Problems();
        Optional<ReportDefinition> definition = new ReportDefinitionReader(areas, problems).read(folder);
        Path theme = folder.resolve(ChartRenderer.THEME);
        if (Files.exists(theme)) {
            ChartRenderer.check(theme, problems);
        }
        if (!isProven(folder, output)) {
            OwnNames own = definition.map(OwnNames::of).orElse(OwnNames.NONE);
            WorkbookWriter.problems(folder.resolve(TEMPLATE), own).forEach(problems::add);
        }
        return new Read(definition, problems);
    }

    /** The definitions, in the order of their names. */
    public List<ReportDefinition> all() {
        return definitions;
    }

    /** The definition of a report that was read. */
    public ReportDefinition report(String id) {
        return definitions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no report " + id));
    }

    /** Where a report's template is. */
    public Path template(String report) {
        return folders.templates().resolve(report).resolve(TEMPLATE);
    }

    /** Where a report's definition is. */
    public Path definition(String report) {
        return folders.templates().resolve(report).resolve(ReportDefinitionReader.FILE);
    }

    /** Where a report's changes to the look of its charts are, if there are any. */
    Path theme(String report) {
        return folders.templates().resolve(report).resolve(ChartRenderer.THEME);
    }

    /** Where the statements are that a report is held to, if there are any. */
    Path claims(String report) {
        return folders.templates().resolve(report).resolve(ClaimsReader.FILE);
    }

    public Areas areas() {
        return areas;
    }

    /** The rows of the files that the newest release was made of. */
    static List<RowsBefore> rowsIn(Releases releases) {
        return releases.newest().stream()
                .flatMap(newest -> newest.manifest().inputs().stream())
                .map(input -> new RowsBefore(input.role(), input.file(), input.rows()))
                .toList();
    }

    /** Whether the newest release was made with this very template by this very program, so that it is known to fit. */
    private static boolean isProven(Path folder, Path output) throws IOException {
        Path template = folder.resolve(TEMPLATE);
        Optional<Fingerprint> newest = Releases.read(output, name(folder))
                .newest()
                .map(release -> release.manifest().fingerprint());
        return newest.isPresent()
                && Files.isRegularFile(template)
                && newest.get().program().equals(Version.current())
                && newest.get().template().equals(Sha256.of(Files.readAllBytes(template)));
    }

    private static List<Path> folders(Path templates, List<String> names, Problems problems) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(templates)) {
            try (Stream<Path> entries = Files.list(templates)) {
                entries.filter(each -> Files.exists(each.resolve(ReportDefinitionReader.FILE)))
                        .sorted()
                        .forEach(found::add);
            }
        }
        if (names.isEmpty() && found.isEmpty()) {
            problems.add(new Problem(templates.toString(), 0, "a folder with a report.yml for each report", "none"));
        }
        for (String name : names) {
            if (found.stream().noneMatch(each -> name(each).equals(name))) {
                problems.add(new Problem(templates.resolve(name).toString(), 0, "a report of this name", "none"));
            }
        }
        return names.isEmpty()
                ? found
                : found.stream().filter(each -> names.contains(name(each))).toList();
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }
}
