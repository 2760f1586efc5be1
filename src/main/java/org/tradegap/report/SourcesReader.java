package org.tradegap.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tradegap.definition.Definition;
import org.tradegap.quality.Limits;
import org.tradegap.sector.SectorScheme;

/** Reads the files of a report by their role, and what its checks accept. */
final class SourcesReader {
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");
    private static final ReportDefinition.Role NONE = new ReportDefinition.Role("", Optional.empty(), 0);

    private final SchemesReader schemes;

    SourcesReader(SchemesReader schemes) {
        this.schemes = schemes;
    }

    /** The sources and limits of a definition; every mistake in them is noted as a problem. */
    ReportDefinition.Roles read(Definition in) throws IOException {
        Optional<Definition> sources = in.map("sources");
        if (!in.has("sources")) {
            in.problem("sources", "a key 'sources' with detail and control", "none");
        }
        Limits limits = in.map("limits").map(SourcesReader::limits).orElse(Limits.STANDARD);
        if (sources.isEmpty()) {
            return new ReportDefinition.Roles(NONE, Optional.empty(), Map.of(), limits);
        }
        Definition given = sources.get();
        ReportDefinition.Roles roles = new ReportDefinition.Roles(
                role(given, "detail"),
                given.has("control") ? Optional.of(role(given, "control")) : Optional.empty(),
                further(given),
                limits);
        given.finish();
        return roles;
    }

    private Map<String, ReportDefinition.Further> further(Definition sources) throws IOException {
        Map<String, ReportDefinition.Further> further = new LinkedHashMap<>();
        Optional<Definition> named = sources.map("further");
        for (String id : named.map(each -> List.copyOf(each.keys())).orElse(List.of())) {
            Definition all = named.orElseThrow();
            if (!Definition.isId(id) || id.equals("detail") || id.equals("control")) {
                all.problem(id, "a name of its own in lower case with dashes", "'" + id + "'");
            }
            Optional<Definition> one = all.map(id);
            if (one.isPresent()) {
                further.put(id, one(one.get()));
            }
        }
        return further;
    }

    private ReportDefinition.Further one(Definition in) throws IOException {
        ReportDefinition.Role role =
                new ReportDefinition.Role(in.text("files"), in.optional("format"), in.line("files"));
        List<SectorScheme> given = in.has("sectors") ? schemes.read(in) : List.of(SectorScheme.ALL);
        if (given.size() > 1) {
            in.problem("sectors", "one scheme", given.size() + " of them");
        }
        in.finish();
        return new ReportDefinition.Further(role, given.get(0));
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
}
