package org.tradegap.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.Definition;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;
import org.tradegap.trade.Areas;

/** Reads whose trade with whom, and when, from a report's definition. */
final class ScopeReader {
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*-\\s*(\\d{4}))?");

    private final Areas areas;
    private final Problems problems;

    ScopeReader(Areas areas, Problems problems) {
        this.areas = areas;
        this.problems = problems;
    }

    /** The scope; every mistake in it is noted as a problem. */
    Scope read(Definition in) {
        Area reporter = area(in, "reporter").orElse(Area.WORLD);
        int[] years = in.value("years", "a year or years such as 2010-2019", ScopeReader::years, new int[2]);
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
                in.value("frequency", "year or month", Frequency::of, Frequency.YEAR),
                in.has("year-starts") ? in.value("year-starts", "a month from 1 to 12", ScopeReader::month, 1) : 1);
    }

    private Map<Area, String> partners(Definition in) {
        int before = problems.all().size();
        Map<Area, String> partners =
                in.isMap("partners") ? named(in.map("partners").orElseThrow()) : listed(in);
        if (partners.isEmpty() && problems.all().size() == before) {
            in.problem("partners", "a list of partners", "none");
        }
        if (partners.containsKey(Area.WORLD) && partners.size() > 1) {
            in.problem("partners", "no partner that holds others", "'" + Area.WORLD + "' among others");
        }
        ReportDefinitionReader.once(in, "partners", List.copyOf(partners.values()));
        return partners;
    }

    private Map<Area, String> named(Definition names) {
        Map<Area, String> partners = new LinkedHashMap<>();
        for (String code : names.keys()) {
            String name = names.text(code);
            area(names, code, code).ifPresent(area -> partners.put(area, name));
        }
        return partners;
    }

    private Map<Area, String> listed(Definition in) {
        List<String> codes = in.texts("partners");
        ReportDefinitionReader.once(in, "partners", codes);
        Map<Area, String> partners = new LinkedHashMap<>();
        for (String code : codes) {
            area(in, "partners", code).ifPresent(area -> partners.put(area, areas.name(area)));
        }
        return partners;
    }

    private Optional<Area> area(Definition in, String key) {
        String code = in.text(key);
        return code.isEmpty() ? Optional.empty() : area(in, key, code);
    }

    /** The area that a code means, if there is one. */
    Optional<Area> area(String code) {
        return Area.parse(code).filter(each -> code.indexOf(':') > 0 || areas.knows(each));
    }

    private Optional<Area> area(Definition in, String key, String code) {
        Optional<Area> area = area(code);
        if (area.isEmpty()) {
            in.problem(key, "an ISO 3166 alpha-3 code or WLD", "'" + code + "'");
            return Optional.empty();
        }
        return area;
    }

    private static Optional<Integer> month(String text) {
        return MONTH.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<int[]> years(String text) {
        Matcher years = YEARS.matcher(text);
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return first < 1800 || last > 2999 ? Optional.empty() : Optional.of(new int[] {first, last});
    }
}
