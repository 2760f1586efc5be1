package org.tradegap.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradegap.agreement.Agreement;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problems;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.trade.Areas;

/** Reads the folder of a report; every mistake in it is noted with file and line. */
public final class ReportDefinitionReader {
    /** The name of a report's definition in its folder. */
    public static final String FILE = "report.yml";

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*\\.csv");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

    private final ScopeReader scopes;
    private final Problems problems;

    public ReportDefinitionReader(Areas areas, Problems problems) {
        this.scopes = new ScopeReader(areas, problems);
        this.problems = problems;
    }

    /** The definition in a folder; when problems were noted it is not to be used. */
    public Optional<ReportDefinition> read(Path folder) throws IOException {
        Optional<Definition> definition = DefinitionFile.read(folder.resolve(FILE), problems);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(report(String.valueOf(folder.getFileName()), folder, definition.get()));
    }

    private ReportDefinition report(String id, Path folder, Definition in) throws IOException {
        if (!ID.matcher(id).matches()) {
            in.problem("title", "a folder named in lower case with dashes", "'" + id + "'");
        }
        ReportDefinition report = new ReportDefinition(
                id,
                in.text("title"),
                scopes.read(in),
                in.value(
                        "zone", "a time zone such as America/New_York", ReportDefinitionReader::zone, ZoneId.of("UTC")),
                roles(in),
                schemes(id, folder, in),
                in.value("unit", "one of " + String.join(", ", UnitShown.codes()), UnitShown::of, UnitShown.ONE),
                in.texts("basis"),
                in.maps("agreements").stream().map(Agreement::read).toList(),
                new ReportDefinition.Contents(known(in, "charts", Charts.ids()), known(in, "sheets", Sheets.ids())));
        if (report.contents().sheets().contains(WorldShareSheet.ID) && !in.has("world")) {
            in.problem("sheets", "a key 'world' beside '" + WorldShareSheet.ID + "' in 'sheets'", "none");
        }
        in.finish();
        return report;
    }

    private ReportDefinition.Roles roles(Definition in) {
        Optional<Definition> sources = in.map("sources");
        if (!in.has("sources")) {
            in.problem("sources", "a key 'sources' with detail and control", "none");
        }
        ReportDefinition.Roles roles = new ReportDefinition.Roles(
                sources.map(each -> role(each, "detail")).orElse(new ReportDefinition.Role("", Optional.empty(), 0)),
                sources.filter(each -> each.has("control")).map(each -> role(each, "control")),
                in.map("limits").map(ReportDefinitionReader::limits).orElse(Limits.STANDARD));
        sources.ifPresent(Definition::finish);
        return roles;
    }

    private static ReportDefinition.Role role(Definition in, String key) {
        if (!in.isMap(key)) {
            return new ReportDefinition.Role(in.text(key), Optional.empty(), in.line(key));
        }
        Definition role = in.map(key).orElseThrow();
        ReportDefinition.Role read =
                new ReportDefinition.Role(role.text("files"), role.optional("format"), role.line("files"));
        role.finish();
        return read;
    }

    private static Limits limits(Definition in) {
        Limits limits = new Limits(
                limit(in, "rejected", Limits.STANDARD.rejected()),
                limit(in, "unclassified", Limits.STANDARD.unclassified()),
                limit(in, "control", Limits.STANDARD.control()),
                limit(in, "aggregates", Limits.STANDARD.aggregates()),
                limit(in, "fewer-rows", Limits.STANDARD.fewerRows()));
        in.finish();
        return limits;
    }

    private static BigDecimal limit(Definition in, String key, BigDecimal otherwise) {
        Function<String, Optional<BigDecimal>> percent =
                text -> PERCENT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        return in.has(key) ? in.value(key, "a number of percent", percent, otherwise) : otherwise;
    }

    private List<SectorScheme> schemes(String report, Path folder, Definition in) throws IOException {
        List<SectorScheme> schemes = new ArrayList<>();
        int before = problems.all().size();
        List<String> names = in.texts("sectors");
        once(in, "sectors", names);
        for (String name : names) {
            Path own = folder.resolve(name);
            if (OWN_SCHEME.matcher(name).matches() && Files.exists(own)) {
                SectorSchemes.read(ownScheme(report, name), own, problems).ifPresent(schemes::add);
            } else {
                SectorSchemes.builtIn(name)
                        .ifPresentOrElse(
                                schemes::add,
                                () -> in.problem(
                                        "sectors",
                                        "a scheme of " + String.join(", ", SectorSchemes.BUILT_IN)
                                                + ", or a CSV in the report's folder named in lower case",
                                        "'" + name + "'"));
            }
        }
        if (names.isEmpty() && problems.all().size() == before) {
            in.problem("sectors", "a key 'sectors' with one scheme or more", "none");
        }
        return schemes.isEmpty() ? List.of(SectorScheme.ALL) : schemes;
    }

    /** An id that no other report's scheme and no built-in one has: neither part holds an underscore. */
    private static String ownScheme(String report, String file) {
        return report + "_" + file.replace(".csv", "");
    }

    /** Notes what a list has twice. */
    static void once(Definition in, String key, List<String> texts) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(text)) {
                in.problem(key, "each entry of '" + key + "' once", "'" + text + "' again");
            }
        }
    }

    private static List<String> known(Definition in, String key, List<String> allowed) {
        List<String> wanted = in.texts(key);
        once(in, key, wanted);
        for (String id : wanted) {
            if (!allowed.contains(id)) {
                in.problem(key, "one of " + String.join(", ", allowed) + " in '" + key + "'", "'" + id + "'");
            }
        }
        return wanted;
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
