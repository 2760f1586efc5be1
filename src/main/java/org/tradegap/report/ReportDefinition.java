package org.tradegap.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tradegap.agreement.Agreement;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;

/**
 * What a report is to show, as {@code report.yml} says.
 *
 * @param id the name of the report's folder
 * @param scope whose trade with whom, and when
 * @param zone in which the as-of date of a run is today's
 * @param schemes the report's own scheme first; further ones give more detail
 * @param unit in which tables show values
 * @param basis notes for the reader
 * @param contents the charts and sheets wanted
 */
public record ReportDefinition(
        String id,
        String title,
        Scope scope,
        ZoneId zone,
        Roles sources,
        List<SectorScheme> schemes,
        UnitShown unit,
        List<String> basis,
        List<Agreement> agreements,
        Contents contents) {
    /**
     * The sources by role.
     *
     * @param detail what is added up
     * @param control what it is compared with
     * @param limits what the checks accept
     */
    public record Roles(Role detail, Optional<Role> control, Limits limits) {}

    /**
     * The files of a role.
     *
     * @param files a name or a pattern such as {@code flows-*.csv}, in the input folder
     * @param format the format they must have; any known one where empty
     * @param line of the definition that names them
     */
    public record Role(String files, Optional<String> format, int line) {}

    /** The charts and sheets wanted, by id, in their order. */
    public record Contents(List<String> charts, List<String> sheets) {}

    /** The name of the file that holds the balances under one of the schemes. */
    public String balanceFile(SectorScheme scheme) {
        return scheme.equals(scheme()) ? "balance.csv" : "balance-" + scheme.id() + ".csv";
    }

    /** The report's own scheme. */
    public SectorScheme scheme() {
        return schemes.get(0);
    }
}
