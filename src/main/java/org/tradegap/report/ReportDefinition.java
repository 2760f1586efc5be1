package org.tradegap.report;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradegap.agreement.Agreement;
import org.tradegap.agreement.Staging;
import org.tradegap.claim.Claim;
import org.tradegap.indicator.Deflator;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.UnitShown;

/**
 * What a report is to show, as {@code report.yml} says.
 *
 * @param id the name of the report's folder
 * @param scope whose trade with whom, and when
 * @param zone in which the as-of date of a run is today's
 * @param schemes the report's own scheme first; further ones give more detail
 * @param unit in which tables show values
 * @param basis notes for the reader
 * @param contents the charts, sheets and claims
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
     * @param further others by a name of their own, which only claims look at
     * @param limits what the checks accept
     */
    public record Roles(Role detail, Optional<Role> control, Map<String, Further> further, Limits limits) {
        /** Every role with its files, detail first. */
        public Map<String, Role> all() {
            Map<String, Role> all = new LinkedHashMap<>();
            all.put(DETAIL, detail);
            control.ifPresent(each -> all.put(CONTROL, each));
            further.forEach((id, each) -> all.put(id, each.role()));
            return all;
        }

        /** The sector schemes that the figures of a role come in, where those of the report are given. */
        List<SectorScheme> schemes(String role, List<SectorScheme> ofReport) {
            Further other = further.get(role);
            return other != null ? List.of(other.scheme()) : role.equals(DETAIL) ? ofReport : List.of(SectorScheme.ALL);
        }
    }

    /** A further source and the sector scheme that its figures come in. */
    public record Further(Role role, SectorScheme scheme) {}

    /**
     * The files of a role.
     *
     * @param files a name or a pattern such as {@code flows-*.csv}, in the input folder
     * @param format the format they must have; any known one where empty
     * @param line of the definition that names them
     */
    public record Role(String files, Optional<String> format, int line) {}

    /**
     * What the report has in it.
     *
     * @param charts the charts wanted, by id, in their order
     * @param sheets the sheets wanted, by id, in their order
     * @param claims the statements that are held to its figures
     * @param deflator the prices by which values are made real
     * @param mirror how figures are set against those of the partners
     * @param worldTrade the further source in which the world is a reporter
     * @param quantities the further source that has quantities
     * @param also the formats that the workbook is wanted in beside xlsx
     * @param lineage rows of files up to which figures are traced to their lines
     */
    public record Contents(
            List<String> charts,
            List<String> sheets,
            List<Claim> claims,
            Optional<Deflator> deflator,
            Optional<Mirror> mirror,
            Optional<String> worldTrade,
            Optional<String> quantities,
            List<OfficeFormat> also,
            long lineage) {
        /** What is traced where the definition does not say: a workbook of some 20 MB where all of them are shown. */
        static final long LINEAGE = 250_000;

        /** Whether figures are shown that depend on the method of seasonal adjustment which is installed. */
        public boolean adjustsSeasons() {
            return sheets.contains(SeasonalSheet.ID);
        }
    }

    /** The role of the source that is added up. */
    public static final String DETAIL = "detail";

    /** The role of the source that it is compared with. */
    public static final String CONTROL = "control";

    /** The sector schemes that the figures of a role come in; those of the report and of its agreements where they are detail. */
    public List<SectorScheme> schemes(String role) {
        List<SectorScheme> detail = new ArrayList<>(schemes);
        stagings().forEach(staging -> detail.add(staging.scheme(id)));
        return sources.schemes(role, detail);
    }

    /** The tariffs of all agreements. */
    List<Staging> stagings() {
        return agreements.stream().flatMap(each -> each.stagings().stream()).toList();
    }

    /** What the cube of a role is called under a scheme, in lower case with underscores: the name of its table of cells. */
    public String cube(String role, SectorScheme scheme) {
        boolean own = role.equals(DETAIL) && scheme.equals(scheme());
        String by = role.equals(DETAIL) ? "_by_" + scheme.id() : role.equals(CONTROL) ? "_control" : "_from_" + role;
        return own ? "data" : ("data" + by).replace('-', '_');
    }

    /** The name of the file that holds the balances of a further source. */
    public static String furtherFile(String source) {
        return "further-" + source + ".csv";
    }

    /** The name of the file that holds the balances under one of the schemes. */
    public String balanceFile(SectorScheme scheme) {
        return scheme.equals(scheme()) ? "balance.csv" : "balance-" + scheme.id() + ".csv";
    }

    /** The report's own scheme. */
    public SectorScheme scheme() {
        return schemes.get(0);
    }
}
