package org.tradegap.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradegap.agreement.Agreement;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problems;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;
import org.tradegap.sector.SectorSchemes;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;

/** Reads the folder of a report; every mistake in it is noted with file and line. */
public final class ReportDefinitionReader {
    /** The name of a report's definition in its folder. */
    public static final String FILE = "report.yml";

    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

    private final Areas areas;
    private final Problems problems;

    public ReportDefinitionReader(Areas areas, Problems problems) {
        this.areas = areas;
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
                scope(in),
                in.value(
                        "zone", "a time zone such as America/New_York", ReportDefinitionReader::zone, ZoneId.of("UTC")),
                roles(in),
                schemes(id, folder, in),
                in.value("unit", "one of " + String.join(", ", UnitShown.codes()), UnitShown::of, UnitShown.ONE),
                in.texts("basis"),
                in.maps("agreements").stream().map(Agreement::read).toList(),
                new ReportDefinition.Contents(known(in, "charts", Charts.ids()), known(in, "sheets", Sheets.ids())));
        in.finish();
        return report;
    }

    private Scope scope(Definition in) {
        Area reporter = area(in, "reporter").orElse(Area.WORLD);
        int[] years = in.value("years", "a year or years such as 2010-2019", ReportDefinitionReader::years, new int[2]);
        if (years[0] > years[1]) {
            in.problem("years", "a first year before the last", years[0] + "-" + years[1]);
        }
        return new Scope(
                reporter,
                areas.name(reporter),
                partners(in),
                in.has("world") ? area(in, "world") : Optional.empty(),
                years[0],
                years[1],
                in.value("frequency", "year or month", Frequency::of, Frequency.YEAR));
    }

    private Map<Area, String> partners(Definition in) {
        Map<Area, String> partners = new LinkedHashMap<>();
        if (in.isMap("partners")) {
            Definition names = in.map("partners").orElseThrow();
            for (String code : names.keys()) {
                area(names, code, code).ifPresent(area -> partners.put(area, names.text(code)));
            }
            return partners;
        }
        for (String code : in.texts("partners")) {
            area(in, "partners", code).ifPresent(area -> partners.put(area, areas.name(area)));
        }
        if (partners.isEmpty() && problems.isEmpty()) {
            in.problem("partners", "a list of partners", "none");
        }
        return partners;
    }

    private Optional<Area> area(Definition in, String key) {
        String code = in.text(key);
        return code.isEmpty() ? Optional.empty() : area(in, key, code);
    }

    private Optional<Area> area(Definition in, String key, String code) {
        Optional<Area> area = Optional.of(code).filter(Area::isCode).map(Area::new);
        if (area.filter(each -> code.indexOf(':') > 0 || areas.knows(each)).isEmpty()) {
            in.problem(key, "an ISO 3166 alpha-3 code or WLD", "'" + code + "'");
            return Optional.empty();
        }
        return area;
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
                limit(in, "control", Limits.STANDARD.control()));
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
        for (String name : in.texts("sectors")) {
            Path own = folder.resolve(name);
            if (name.endsWith(".csv") && Files.exists(own)) {
                SectorSchemes.read(report + "-" + name.replace(".csv", ""), own, problems)
                        .ifPresent(schemes::add);
            } else {
                SectorSchemes.builtIn(name)
                        .ifPresentOrElse(
                                schemes::add,
                                () -> in.problem(
                                        "sectors",
                                        "a scheme of " + String.join(", ", SectorSchemes.BUILT_IN)
                                                + ", or a CSV in the report's folder",
                                        "'" + name + "'"));
            }
        }
        if (!in.has("sectors")) {
            in.problem("sectors", "a key 'sectors' with one scheme or more", "none");
        }
        return schemes.isEmpty() ? List.of(SectorScheme.ALL) : schemes;
    }

    private static List<String> known(Definition in, String key, List<String> allowed) {
        List<String> wanted = in.texts(key);
        for (String id : wanted) {
            if (!allowed.contains(id)) {
                in.problem(key, "one of " + String.join(", ", allowed) + " in '" + key + "'", "'" + id + "'");
            }
        }
        return wanted;
    }

    private static Optional<int[]> years(String text) {
        java.util.regex.Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return first < 1800 || last > 2999 ? Optional.empty() : Optional.of(new int[] {first, last});
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
