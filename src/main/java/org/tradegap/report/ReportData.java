package org.tradegap.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.balance.BalanceCube;
import org.tradegap.quality.FileFacts;
import org.tradegap.quality.Finding;
import org.tradegap.sector.SectorScheme;

/**
 * All that the sheets and charts of a report are made from.
 *
 * @param asOf the only date of the run that the report shows
 * @param release the name of the release it is made for
 * @param details the detail figures by scheme id
 * @param control the control totals, where the report has any
 * @param files the files read
 * @param rejected reason to the number of rows rejected for it
 * @param unclassified codes that no sector of the report's own scheme claims, with the number of their rows
 * @param leftOut totals of the sources that were compared instead of added up, in words
 * @param findings what the checks have to say
 */
public record ReportData(
        ReportDefinition definition,
        LocalDate asOf,
        String release,
        Map<String, BalanceCube> details,
        Optional<BalanceCube> control,
        List<FileFacts> files,
        Map<String, Long> rejected,
        Map<String, Long> unclassified,
        List<String> leftOut,
        List<Finding> findings) {
    /** The figures under the report's own scheme. */
    public BalanceCube detail() {
        return detail(definition.scheme());
    }

    /** The figures under a scheme of the report. */
    public BalanceCube detail(SectorScheme scheme) {
        BalanceCube cube = details.get(scheme.id());
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
