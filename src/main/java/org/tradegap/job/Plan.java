package org.tradegap.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tradegap.definition.Problem;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Formats;
import org.tradegap.source.InputException;
import org.tradegap.source.SourceFile;

/**
 * What there is to read: every file once, with its slices, and which report uses it for what.
 *
 * @param files as they were surveyed
 * @param uses which report uses which of them
 */
public record Plan(List<SourceFile> files, List<Use> uses) {
    /**
     * A file in a role of a report.
     *
     * @param file its index in the plan
     * @param role {@code detail} or {@code control}
     */
    public record Use(String report, String role, int file) {}

    /**
     * Looks through every file that the reports name.
     *
     * @throws InputException with every file that is missing or cannot be read
     */
    static Plan of(List<ReportDefinition> reports, Settings.Folders folders) throws IOException {
        List<Path> described = new ArrayList<>();
        reports.forEach(report -> described.add(folders.templates().resolve(report.id())));
        return new Survey(folders, Formats.standard().and(described)).plan(reports);
    }

    /** The files of a role of a report. */
    List<SourceFile> files(String report, String role) {
        return uses.stream()
                .filter(use -> use.report().equals(report) && use.role().equals(role))
                .map(use -> files.get(use.file()))
                .toList();
    }

    /** The schemes under which a file is added up, for all reports that use it. */
    List<SectorScheme> schemes(int file, Reports reports) {
        Set<SectorScheme> schemes = new LinkedHashSet<>();
        for (Use use : uses) {
            if (use.file() == file) {
                boolean detail = use.role().equals(DETAIL);
                schemes.addAll(detail ? reports.report(use.report()).schemes() : List.of(SectorScheme.ALL));
            }
        }
        return List.copyOf(schemes);
    }

    static final String DETAIL = "detail";
    static final String CONTROL = "control";

    /** Finds the files of every role, each surveyed once. */
    private static final class Survey {
        private final Settings.Folders folders;
        private final Formats formats;
        private final Map<String, List<Integer>> indices = new LinkedHashMap<>();
        private final List<SourceFile> files = new ArrayList<>();
        private final List<Use> uses = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Survey(Settings.Folders folders, Formats formats) {
            this.folders = folders;
            this.formats = formats;
        }

        Plan plan(List<ReportDefinition> reports) throws IOException {
            for (ReportDefinition report : reports) {
                add(report, DETAIL, report.sources().detail());
                if (report.sources().control().isPresent()) {
                    add(report, CONTROL, report.sources().control().get());
                }
            }
            if (!problems.isEmpty()) {
                throw new InputException(problems.stream().distinct().toList());
            }
            return new Plan(files, uses);
        }

        private void add(ReportDefinition report, String role, ReportDefinition.Role source) throws IOException {
            List<Path> found = new ArrayList<>();
            if (Files.isDirectory(folders.input())) {
                try (DirectoryStream<Path> matches = Files.newDirectoryStream(folders.input(), source.files())) {
                    matches.forEach(found::add);
                }
            }
            found.removeIf(each -> each.toString().endsWith(".yml"));
            found.sort(null);
            if (found.isEmpty()) {
                problems.add(new Problem(
                        folders.input().resolve(source.files()).toString(),
                        0,
                        "a file for the " + role + " source of " + report.id(),
                        "none"));
            }
            for (Path file : found) {
                survey(file, source).forEach(index -> uses.add(new Use(report.id(), role, index)));
            }
        }

        private List<Integer> survey(Path path, ReportDefinition.Role source) throws IOException {
            try {
                List<Integer> found = indices.get(path.toString());
                if (found == null) {
                    int before = files.size();
                    files.addAll(SourceFile.surveyAll(path, formats.beside(path)));
                    found = IntStream.range(before, files.size()).boxed().toList();
                    indices.put(path.toString(), found);
                }
                found.forEach(index -> refuseOtherFormat(files.get(index), source));
                return found;
            } catch (InputException e) {
                problems.addAll(e.problems());
                return List.of();
            }
        }

        private void refuseOtherFormat(SourceFile file, ReportDefinition.Role source) {
            String format = file.layout().format().id();
            if (source.format().filter(wanted -> !wanted.equals(format)).isPresent()) {
                problems.add(
                        new Problem(file.path(), 1, "format " + source.format().get(), format));
            }
        }
    }
}
