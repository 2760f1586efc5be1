package org.tradegap.job;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.PartialCube;
import org.tradegap.balance.Sum;
import org.tradegap.claim.Assessment;
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
 * @param claims statements held to the figures
 * @param further what the files of further sources add up to, by their name
 * @param rejections of all its files, placed
 * @param remarks what is to be said of its files
 */
record ReportFigures(
        ReportDefinition definition,
        Map<String, CubeMerge.Merged> details,
        Optional<CubeMerge.Merged> control,
        List<Assessment> claims,
        Map<String, BalanceCube> further,
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
        Map<String, RoleFiles> roles = new LinkedHashMap<>();
        for (String role : definition.sources().all().keySet()) {
            roles.put(role, collect(role, definition, plan, cubes));
        }
        Merges merges = Merges.of(definition, roles);
        RoleFiles detail = Objects.requireNonNull(roles.get(ReportDefinition.DETAIL));
        List<FileFacts> files = all(roles, RoleFiles::facts);
        Map<String, Sum> unclassified = detail.unclassified(definition.scheme().id());
        Evidence evidence = new Evidence(
                definition.scope().pairs(),
                definition.sources().limits(),
                List.copyOf(merges.details().values()),
                merges.control(),
                files,
                before,
                unclassified);
        return new ReportFigures(
                definition,
                merges.details(),
                merges.control(),
                merges.claims(),
                merges.further(),
                files,
                all(roles, RoleFiles::rejections),
                remarks(definition, roles),
                unclassified,
                Check.all(evidence));
    }

    private static <T> List<T> all(Map<String, RoleFiles> roles, Function<RoleFiles, List<T>> part) {
        return roles.values().stream()
                .flatMap(each -> part.apply(each).stream())
                .toList();
    }

    private static List<String> remarks(ReportDefinition definition, Map<String, RoleFiles> roles) {
        return roles.entrySet().stream()
                .flatMap(each -> each.getValue().remarks(definition.schemes(each.getKey())).stream())
                .toList();
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
        reporters.add(definition.scope().reporter());
        if (definition.sources().further().containsKey(role)) {
            reporters.addAll(definition.scope().partners().keySet());
            reporters.add(Area.WORLD);
        }
        for (SourceFile file : plan.files(definition.id(), role)) {
            files.add(file, cubes.of(file, reporters::contains));
        }
        return files;
    }
}
