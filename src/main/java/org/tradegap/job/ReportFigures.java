package org.tradegap.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Sum;
import org.tradegap.quality.Check;
import org.tradegap.quality.Evidence;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.quality.RowsBefore;
import org.tradegap.report.ReportDefinition;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.Rejection;
import org.tradegap.source.SourceFile;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;

/**
 * The figures of a report: its sources merged, restricted to its scope, and checked.
 *
 * @param details scheme id to what the detail files add up to, the report's own scheme first
 * @param control what the control files add up to
 * @param rejections of all its files, placed
 * @param remarks what is to be said of its files
 */
record ReportFigures(
        ReportDefinition definition,
        Map<String, CubeMerge.Merged> details,
        Optional<CubeMerge.Merged> control,
        List<FileFacts> files,
        List<Rejection> rejections,
        List<String> remarks,
        Map<String, Sum> unclassified,
        List<Finding> findings) {
    /** Gives what the balances of some reporters are made of in a file. */
    @FunctionalInterface
    interface Cubes {
        PartialCube of(SourceFile file, Predicate<Area> reporters) throws IOException;
    }

    /**
     * Merges and checks what a report's files add up to.
     *
     * @throws InputException when files contradict each other, or too many rows of one were rejected
     */
    static ReportFigures of(ReportDefinition definition, Plan plan, List<RowsBefore> before, Cubes cubes)
            throws IOException {
        RoleFiles detail = collect(Plan.DETAIL, definition, plan, cubes);
        RoleFiles control = collect(Plan.CONTROL, definition, plan, cubes);
        Set<BalanceCube.Pair> wanted = new LinkedHashSet<>(definition.scope().pairs());
        Map<String, CubeMerge.Merged> details = details(definition, detail, wanted);
        Optional<CubeMerge.Merged> controls = control.facts().isEmpty()
                ? Optional.empty()
                : Optional.of(control.merge(SectorScheme.ALL, definition.scope().frequency(), wanted::contains));
        List<FileFacts> files = both(detail.facts(), control.facts());
        Map<String, Sum> unclassified = detail.unclassified(definition.scheme().id());
        Evidence evidence = new Evidence(
                List.copyOf(wanted),
                definition.sources().limits(),
                List.copyOf(details.values()),
                controls,
                files,
                before,
                unclassified);
        return new ReportFigures(
                definition,
                details,
                controls,
                files,
                both(detail.rejections(), control.rejections()),
                both(detail.remarks(definition.schemes()), control.remarks(List.of(SectorScheme.ALL))),
                unclassified,
                Check.all(evidence));
    }

    private static Map<String, CubeMerge.Merged> details(
            ReportDefinition definition, RoleFiles detail, Set<BalanceCube.Pair> wanted) throws IOException {
        Map<String, CubeMerge.Merged> details = new LinkedHashMap<>();
        for (SectorScheme scheme : definition.schemes()) {
            details.put(scheme.id(), detail.merge(scheme, definition.scope().frequency(), wanted::contains));
        }
        return details;
    }

    private static <T> List<T> both(List<T> detail, List<T> control) {
        List<T> both = new ArrayList<>(detail);
        both.addAll(control);
        return both;
    }

    /** The detail figures under the report's own scheme. */
    CubeMerge.Merged detail() {
        return detail(definition.scheme());
    }

    /** The detail figures under a scheme of the report. */
    CubeMerge.Merged detail(SectorScheme scheme) {
        return Objects.requireNonNull(details.get(scheme.id()), scheme.id());
    }

    /** Whether a finding keeps the report from being published. */
    boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAILURE);
    }

    private static RoleFiles collect(String role, ReportDefinition definition, Plan plan, Cubes cubes)
            throws IOException {
        RoleFiles files = new RoleFiles(
                role,
                definition.sources().limits().rejected(),
                new Aggregation(
                        Areas.standard(), Optional.empty(), Runtime.getRuntime().availableProcessors()));
        Set<Area> reporters = new HashSet<>();
        definition.scope().pairs().forEach(pair -> reporters.add(pair.reporter()));
        for (SourceFile file : plan.files(definition.id(), role)) {
            files.add(file, cubes.of(file, reporters::contains));
        }
        return files;
    }
}
