package org.tradegap.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tradegap.agreement.Agreement;
import org.tradegap.agreement.AgreementReader;
import org.tradegap.balance.Frequency;
import org.tradegap.claim.Claim;
import org.tradegap.claim.ClaimsReader;
import org.tradegap.claim.ReadingReader;
import org.tradegap.definition.Definition;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problems;
import org.tradegap.indicator.Deflator;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Areas;
import org.tradegap.trade.Period;
import org.tradegap.trade.UnitShown;

/** Reads the folder of a report; every mistake in it is noted with file and line. */
public final class ReportDefinitionReader {
    /** The name of a report's definition in its folder. */
    public static final String FILE = "report.yml";

    /** Sheets and the keys that say what they are to show. */
    private static final Map<String, String> NEEDED = new TreeMap<>(Map.of(
            WorldShareSheet.ID, "world",
            SpecialisationSheet.ID, "world-trade",
            MirrorSheet.ID, "mirror",
            RealValuesSheet.ID, "deflator",
            UnitValuesSheet.ID, "quantities"));

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
        if (!Definition.isId(id)) {
            in.problem("title", "a folder named in lower case with dashes", "'" + id + "'");
        }
        SchemesReader schemesReader = new SchemesReader(folder, problems);
        Scope scope = scopes.read(in);
        ReportDefinition.Roles sources = new SourcesReader(schemesReader).read(in);
        List<SectorScheme> schemes = schemesReader.read(in);
        ReportDefinition report = new ReportDefinition(
                id,
                in.text("title"),
                scope,
                in.value(
                        "zone", "a time zone such as America/New_York", ReportDefinitionReader::zone, ZoneId.of("UTC")),
                sources,
                schemes,
                in.value("unit", "one of " + String.join(", ", UnitShown.codes()), UnitShown::of, UnitShown.ONE),
                in.texts("basis"),
                agreements(folder, scope, in),
                contents(folder, in, scope, sources, schemes));
        noteEmptySheets(in, report);
        in.finish();
        return report;
    }

    private ReportDefinition.Contents contents(
            Path folder, Definition in, Scope scope, ReportDefinition.Roles sources, List<SectorScheme> schemes)
            throws IOException {
        List<Claim> claims = new ClaimsReader(ground(scope, sources, schemes)).read(folder, problems);
        return new ReportDefinition.Contents(
                known(in, "charts", Charts.ids()),
                known(in, "sheets", Sheets.ids()),
                claims,
                deflator(folder, scope, schemes.get(0), in),
                in.map("mirror").map(each -> Mirror.read(each, sources)),
                sourceInSectors(in, "world-trade", sources, schemes),
                sourceInSectors(in, "quantities", sources, schemes),
                known(in, "also", OfficeFormat.codes()).stream()
                        .flatMap(each -> OfficeFormat.of(each).stream())
                        .toList(),
                lineage(in));
    }

    /** Notes sheets of which the definition does not say what they are to show. */
    private static void noteEmptySheets(Definition in, ReportDefinition report) {
        ReportDefinition.Contents contents = report.contents();
        for (String monthly : List.of(MonthsSheet.ID, SeasonalSheet.ID)) {
            if (contents.sheets().contains(monthly) && report.scope().frequency() != Frequency.MONTH) {
                in.problem("sheets", "frequency month beside '" + monthly + "' in 'sheets'", "year");
            }
        }
        NEEDED.forEach((sheet, key) -> {
            if (contents.sheets().contains(sheet) && !in.has(key)) {
                in.problem("sheets", "a key '" + key + "' beside '" + sheet + "' in 'sheets'", "none");
            }
        });
        if (contents.sheets().contains(SpecialisationSheet.ID)
                && report.scope().world().isEmpty()) {
            in.problem("sheets", "a key 'world' beside '" + SpecialisationSheet.ID + "' in 'sheets'", "none");
        }
        if (contents.sheets().contains(ClaimsSheet.ID) && contents.claims().isEmpty()) {
            String expected = "a file " + ClaimsReader.FILE + " beside '" + ClaimsSheet.ID + "' in 'sheets'";
            in.problem("sheets", expected, "none");
        }
    }

    private Optional<Deflator> deflator(Path folder, Scope scope, SectorScheme scheme, Definition in)
            throws IOException {
        Optional<Definition> given = in.map("deflator");
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Definition deflator = given.get();
        boolean years = scope.frequency() == Frequency.YEAR;
        Period base = deflator.value(
                "base",
                years ? "a year such as 2016" : "a month such as 2016-03",
                text -> Period.parse(text).filter(each -> each.isYear() == years),
                Period.ofYear(2000));
        String file = deflator.text("file");
        deflator.finish();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Deflator read = Deflator.read(folder.resolve(file), base, problems);
        for (String sector : read.sectors()) {
            if (scheme.sector(sector).isEmpty()) {
                in.problem("deflator", "sectors of " + scheme.id() + " in " + file, "'" + sector + "'");
            }
        }
        return Optional.of(read);
    }

    /** A further source that must come in the report's own sectors. */
    private static Optional<String> sourceInSectors(
            Definition in, String key, ReportDefinition.Roles sources, List<SectorScheme> schemes) {
        Optional<String> source = in.optional(key);
        if (source.isPresent()) {
            ReportDefinition.Further further = sources.further().get(source.get());
            if (further == null || !further.scheme().equals(schemes.get(0))) {
                String expected = "a source under 'further' in 'sources' with the sectors "
                        + schemes.get(0).id();
                in.problem(key, expected, "'" + source.get() + "'");
            }
        }
        return source;
    }

    private List<Agreement> agreements(Path folder, Scope scope, Definition in) throws IOException {
        AgreementReader reader =
                new AgreementReader(folder, scopes::area, scope.partners().keySet(), problems);
        List<Agreement> agreements = new ArrayList<>();
        for (Definition each : in.maps("agreements")) {
            agreements.add(reader.read(each));
        }
        return agreements;
    }

    /** What statements about the report can be held to. */
    private ReadingReader.Ground ground(Scope scope, ReportDefinition.Roles sources, List<SectorScheme> schemes) {
        Map<String, List<SectorScheme>> figures = new LinkedHashMap<>();
        sources.all().keySet().forEach(role -> figures.put(role, sources.schemes(role, schemes)));
        return new ReadingReader.Ground(
                figures, List.copyOf(scope.partners().keySet()), scope.frequency() == Frequency.YEAR, scopes::area);
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

    private static long lineage(Definition in) {
        long otherwise = ReportDefinition.Contents.LINEAGE;
        String expected = "a number of rows such as " + otherwise + ", 0 for no sheet of source lines";
        return in.has("lineage") ? in.value("lineage", expected, ReportDefinitionReader::rows, otherwise) : otherwise;
    }

    private static Optional<Long> rows(String text) {
        return text.matches("\\d{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
