package org.tradegap.job;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.claim.Assessment;
import org.tradegap.claim.Claim;
import org.tradegap.report.ReportDefinition;
import org.tradegap.report.Scope;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Area;

/**
 * The files of every role of a report, merged under each of its schemes: what it shows, and what its statements look at, which can
 * reach beyond the periods and partners shown.
 */
final class Merges {
    private final ReportDefinition definition;
    private final Map<String, Map<String, CubeMerge.Merged>> roles;
    private final Set<BalanceCube.Pair> shown;

    private Merges(ReportDefinition definition, Map<String, Map<String, CubeMerge.Merged>> roles) {
        this.definition = definition;
        this.roles = roles;
        this.shown = new HashSet<>(definition.scope().pairs());
    }

    static Merges of(ReportDefinition definition, Map<String, RoleFiles> files) throws IOException {
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
        Map<String, Map<String, CubeMerge.Merged>> roles = new LinkedHashMap<>();
        for (Map.Entry<String, RoleFiles> role : files.entrySet()) {
            Map<String, CubeMerge.Merged> schemes = new LinkedHashMap<>();
            for (SectorScheme scheme : definition.schemes(role.getKey())) {
                schemes.put(scheme.id(), role.getValue().merge(scheme, scope.frequency(), wanted::contains));
            }
            roles.put(role.getKey(), schemes);
        }
        return new Merges(definition, roles);
    }

    /** Scheme id to the detail figures shown. */
    Map<String, CubeMerge.Merged> details() {
        Map<String, CubeMerge.Merged> details = new LinkedHashMap<>();
        of(ReportDefinition.DETAIL).forEach((scheme, merged) -> details.put(scheme, merged.only(shown::contains)));
        return details;
    }

    /** The control totals shown. */
    Optional<CubeMerge.Merged> control() {
        return of(ReportDefinition.CONTROL).values().stream().findFirst().map(each -> each.only(shown::contains));
    }

    /** Statements held to all that was merged. */
    List<Assessment> claims() {
        return definition.contents().claims().stream()
                .map(claim -> Assessment.of(
                        claim,
                        definition.scope().reporter(),
                        (role, scheme) ->
                                Optional.ofNullable(of(role).get(scheme)).map(CubeMerge.Merged::cube)))
                .toList();
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
