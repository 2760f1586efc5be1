package org.tradegap.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradegap.indicator.Deflator;
import org.tradegap.publish.Fingerprint;
import org.tradegap.publish.Releases;
import org.tradegap.report.ReportDefinition;
import org.tradegap.season.SeasonalAdjustment;
import org.tradegap.source.Sha256;

/** Decides whether and as what reports are to be released: when what they depend on is not what the newest release was made of. */
final class Decisions {
    private final Settings settings;
    private final Reports reports;
    private final Clock clock;

    Decisions(Settings settings, Reports reports, Clock clock) {
        this.settings = settings;
        this.reports = reports;
        this.clock = clock;
    }

    /** The releases of a report. */
    Releases releases(ReportDefinition report) throws IOException {
        return Releases.read(settings.folders().output(), report.id());
    }

    /**
     * The decision over some figures.
     *
     * @param figures sha256 of all that is shown of them
     * @param failed whether the checks keep them back
     */
    Facts.Decision of(ReportDefinition report, String figures, boolean failed, Releases releases) throws IOException {
        Fingerprint fingerprint = fingerprint(report, figures);
        LocalDate asOf = settings.asOf().orElseGet(() -> LocalDate.now(clock.withZone(report.zone())));
        List<String> why = releases.why(fingerprint);
        boolean forced = why.isEmpty() && settings.force();
        return new Facts.Decision(releases.next(asOf), forced ? List.of(Releases.FORCED) : why, failed, fingerprint);
    }

    /** The decision that there is nothing to do, where a report is remembered to be made of the very same. */
    Optional<Plan.Unchanged> unchanged(ReportDefinition report, Optional<Memory.Made> remembered, String inputs)
            throws IOException {
        Optional<Memory.Made> made = remembered.filter(each -> each.inputs().equals(inputs));
        if (made.isEmpty() || settings.force() || settings.verify()) {
            return Optional.empty();
        }
        Facts.Decision decision = of(report, made.get().figures(), false, releases(report));
        boolean same = decision.fingerprint().definition().equals(made.get().definition());
        return decision.renders() || !same
                ? Optional.empty()
                : Optional.of(new Plan.Unchanged(decision, made.get().findings()));
    }

    private Fingerprint fingerprint(ReportDefinition report, String figures) throws IOException {
        List<String> defined = new ArrayList<>();
        defined.add(Files.readString(reports.definition(report.id())));
        for (Path beside : List.of(reports.claims(report.id()), reports.theme(report.id()))) {
            if (Files.exists(beside)) {
                defined.add(Files.readString(beside));
            }
        }
        defined.add(report.agreements().toString());
        if (report.contents().adjustsSeasons()) {
            defined.add(SeasonalAdjustment.installed()
                    .map(SeasonalAdjustment::method)
                    .orElse(""));
        }
        report.contents().deflator().map(Deflator::text).ifPresent(defined::add);
        report.sources().all().keySet().stream()
                .flatMap(role -> report.schemes(role).stream())
                .forEach(scheme -> defined.add(scheme.text()));
        return new Fingerprint(
                figures,
                Sha256.of(defined),
                Sha256.of(Files.readAllBytes(reports.template(report.id()))),
                Version.current());
    }
}
