package org.tradegap.job;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tradegap.balance.CubeStore;
import org.tradegap.publish.Manifest;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Slice;
import org.tradegap.source.SourceFile;

/**
 * What there is to do: every file once, with its slices, and which report uses it for what.
 *
 * @param files as they were surveyed, without those that only unchanged reports use
 * @param uses which report uses which of them
 * @param unchanged the reports that are what they were when their newest releases were made, with what made them
 */
record Plan(List<SourceFile> files, List<Use> uses, Map<String, Unchanged> unchanged) {
    /**
     * A file in a role of a report.
     *
     * @param file its index in the plan
     * @param role {@code detail}, {@code control} or the name of a further source
     */
    record Use(String report, String role, int file) {}

    /**
     * What is known of a report without its figures.
     *
     * @param decision that nothing is to be released
     * @param findings what the checks had to say
     */
    record Unchanged(Facts.Decision decision, List<Manifest.Finding> findings) {}

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
                schemes.addAll(reports.report(use.report()).schemes(use.role()));
            }
        }
        return List.copyOf(schemes);
    }

    /** The keys under which the cubes of all slices are kept. */
    Set<String> keys(Reports reports) {
        Set<String> keys = new HashSet<>();
        for (int file = 0; file < files.size(); file++) {
            Function<Slice, String> ofFile = CubeStore.keys(files.get(file).layout(), schemes(file, reports));
            files.get(file).slices().forEach(slice -> keys.add(ofFile.apply(slice)));
        }
        return keys;
    }

    /** Whether a report is what it was when its newest release was made, so that nothing is to be done for it. */
    boolean isUnchanged(String report) {
        return unchanged.containsKey(report);
    }
}
