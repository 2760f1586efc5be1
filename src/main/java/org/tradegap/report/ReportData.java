package org.tradegap.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.balance.BalanceCube;
import org.tradegap.claim.Assessment;
import org.tradegap.claim.Verdict;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.sector.SectorScheme;

/**
 * All that the sheets and charts of a report are made from.
 *
 * @param edition which one of the report it is
 * @param cubes the figures
 * @param claims statements held to the figures
 * @param files the files read
 * @param rejected reason to the number of rows rejected for it
 * @param unclassified codes that no sector of the report's own scheme claims, with the number of their rows
 * @param leftOut totals of the sources that were compared instead of added up, in words
 * @param findings what the checks have to say
 */
public record ReportData(
        ReportDefinition definition,
        Edition edition,
        Cubes cubes,
        Claims claims,
        List<FileFacts> files,
        Map<String, Long> rejected,
        Map<String, Long> unclassified,
        List<String> leftOut,
        List<Finding> findings) {
    /**
     * One of the report's releases.
     *
     * @param asOf the only date of the run that the report shows
     * @param release its name
     */
    public record Edition(LocalDate asOf, String release) {}

    /**
     * Statements held to the figures.
     *
     * @param before the verdicts in the release before, by the ids of the statements
     */
    public record Claims(List<Assessment> assessments, Map<String, Verdict> before) {
        /** The statements of which the verdict is another than before, in words. */
        public List<String> turned() {
            List<String> turned = new ArrayList<>();
            for (Assessment each : assessments) {
                Verdict then = before.get(each.claim().id());
                if (then != null && then != each.verdict()) {
                    turned.add(each.claim().id() + ": " + each.words() + ", was: " + then.words());
                }
            }
            return turned;
        }
    }

    /**
     * Figures by their sources.
     *
     * @param details the detail figures by scheme id
     * @param control the control totals, where the report has any
     * @param further those of further sources, by their name
     */
    public record Cubes(
            Map<String, BalanceCube> details, Optional<BalanceCube> control, Map<String, BalanceCube> further) {
        /** The same figures, which note where they come from by the names that the report has for them. */
        public Cubes noting(ReportDefinition definition) {
            Map<String, BalanceCube> noted = new LinkedHashMap<>();
            for (SectorScheme scheme : definition.schemes(ReportDefinition.DETAIL)) {
                String name = definition.cube(ReportDefinition.DETAIL, scheme);
                Optional.ofNullable(details.get(scheme.id()))
                        .ifPresent(cube -> noted.put(scheme.id(), cube.noting(name)));
            }
            Map<String, BalanceCube> others = new LinkedHashMap<>();
            further.forEach(
                    (source, cube) -> others.put(source, cube.noting(definition.cube(source, definition.scheme()))));
            String ofControl = definition.cube(ReportDefinition.CONTROL, SectorScheme.ALL);
            return new Cubes(noted, control.map(cube -> cube.noting(ofControl)), others);
        }
    }

    /** The control totals, where the report has any. */
    public Optional<BalanceCube> control() {
        return cubes.control();
    }

    /** What the values of the sources are counted in: currencies, and units of quantities. */
    public Set<String> units() {
        return Stream.of(cubes.details().values().stream(), cubes.control().stream(), cubes.further().values().stream())
                .flatMap(each -> each)
                .map(cube -> cube.source().currency())
                .collect(Collectors.toSet());
    }

    /** Whether figures are traced to the lines of files, which takes reading them once more. */
    public boolean isTraced() {
        return files.stream().mapToLong(FileFacts::rows).sum()
                <= definition.contents().lineage();
    }

    public LocalDate asOf() {
        return edition.asOf();
    }

    public String release() {
        return edition.release();
    }

    /** The figures under the report's own scheme. */
    public BalanceCube detail() {
        return detail(definition.scheme());
    }

    /** The figures under a scheme of the report. */
    public BalanceCube detail(SectorScheme scheme) {
        BalanceCube cube = cubes.details().get(scheme.id());
        if (cube == null) {
            throw new IllegalArgumentException("the report has no figures by " + scheme.id());
        }
        return cube;
    }

    public Scope scope() {
        return definition.scope();
    }

    /** The unit in which tables show values, with the currency. */
    public String unit() {
        return definition.unit().words(detail().source());
    }
}
