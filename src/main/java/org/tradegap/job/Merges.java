package org.tradegap.job;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.claim.Assessment;
import org.tradegap.claim.Claim;
import org.tradegap.definition.Problem;
import org.tradegap.report.ReportDefinition;
import org.tradegap.report.Scope;
import org.tradegap.sector.SectorScheme;
import org.tradegap.source.InputException;
import org.tradegap.trade.Area;

/**
 * The files of every role of a report, merged under each of its schemes: what it shows, and what its statements look at, which can
 * reach beyond the periods and partners shown.
 */
final class Merges {
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final ReportDefinition definition;
    private final Map<String, Map<String, CubeMerge.Merged>> roles;
    private final Map<String, CubeMerge.Merged> details = new LinkedHashMap<>();
    private final Optional<CubeMerge.Merged> control;

    private Merges(ReportDefinition definition, Map<String, Map<String, CubeMerge.Merged>> roles) {
        this.definition = definition;
        this.roles = roles;
        Set<BalanceCube.Pair> shown = new HashSet<>(definition.scope().pairs());
        of(ReportDefinition.DETAIL).forEach((scheme, merged) -> details.put(scheme, merged.only(shown::contains)));
        this.control =
                of(ReportDefinition.CONTROL).values().stream().findFirst().map(each -> each.only(shown::contains));
    }

    static Merges of(ReportDefinition definition, Map<String, RoleFiles> files) throws IOException {
        Set<BalanceCube.Pair> wanted = wanted(definition);
        Scope scope = definition.scope();
        Map<String, Map<String, CubeMerge.Merged>> roles = new LinkedHashMap<>();
        for (Map.Entry<String, RoleFiles> role : files.entrySet()) {
            Map<String, CubeMerge.Merged> schemes = new LinkedHashMap<>();
            for (SectorScheme scheme : definition.schemes(role.getKey())) {
                schemes.put(scheme.id(), role.getValue().merge(scheme, scope.frequency(), wanted::contains));
            }
            roles.put(role.getKey(), schemes);
        }
        Merges merges = new Merges(definition, roles);
        merges.refuseOtherUnits(files);
        return merges;
    }

    /** All pairs that a report shows or its statements look at. */
    static Set<BalanceCube.Pair> wanted(ReportDefinition definition) {
        Set<BalanceCube.Pair> wanted = new HashSet<>(definition.scope().pairs());
        Scope scope = definition.scope();
        definition.contents().mirror().ifPresent(mirror -> wanted.addAll(mirror.pairs(scope)));
        if (definition.contents().worldTrade().isPresent()) {
            scope.pairs().forEach(pair -> wanted.add(new BalanceCube.Pair(pair.period(), Area.WORLD, pair.partner())));
        }
        for (Claim claim : definition.contents().claims()) {
            claim.places()
                    .forEach(at -> wanted.add(scope.pair(at.period(), at.place().partner())));
        }
        return wanted;
    }

    /** Refuses a source of quantities that has values, and one of the partners' values that is in another currency. */
    private void refuseOtherUnits(Map<String, RoleFiles> files) {
        String own = of(ReportDefinition.DETAIL)
                .values()
                .iterator()
                .next()
                .cube()
                .source()
                .currency();
        definition.contents().quantities().ifPresent(name -> {
            if (CURRENCY.matcher(currency(name)).matches()) {
                refuse(files, name, "quantities ('quantity' in the place of 'currency' in its sidecar)");
            }
        });
        definition.contents().mirror().ifPresent(mirror -> {
            if (!currency(mirror.source()).equals(own)) {
                refuse(files, mirror.source(), "values in " + own + ", as the detail source has them");
            }
        });
    }

    private void refuse(Map<String, RoleFiles> files, String name, String expected) {
        String file =
                Objects.requireNonNull(files.get(name)).facts().get(0).file().path();
        throw new InputException(new Problem(file, 0, expected, currency(name)));
    }

    private String currency(String name) {
        return of(name).values().iterator().next().cube().source().currency();
    }

    /** Scheme id to the detail figures shown. */
    Map<String, CubeMerge.Merged> details() {
        return details;
    }

    /** The control totals shown. */
    Optional<CubeMerge.Merged> control() {
        return control;
    }

    /** Statements held to all that was merged. */
    List<Assessment> claims() {
        return definition.contents().claims().stream()
                .map(claim -> Assessment.of(claim, definition.scope().reporter(), this::noting))
                .toList();
    }

    private Optional<BalanceCube> noting(String role, String scheme) {
        return definition.schemes(role).stream()
                .filter(each -> each.id().equals(scheme))
                .flatMap(each -> Optional.ofNullable(of(role).get(scheme)).stream()
                        .map(merged -> merged.cube().noting(definition.cube(role, each))))
                .findFirst();
    }

    /** What the files of further sources add up to, by their name; all that is looked at of them. */
    Map<String, BalanceCube> further() {
        Map<String, BalanceCube> further = new LinkedHashMap<>();
        for (String role : definition.sources().further().keySet()) {
            of(role).values().forEach(each -> further.put(role, each.cube()));
        }
        return further;
    }

    private Map<String, CubeMerge.Merged> of(String role) {
        return roles.getOrDefault(role, Map.of());
    }
}
