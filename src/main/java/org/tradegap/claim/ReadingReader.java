package org.tradegap.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradegap.definition.Definition;
import org.tradegap.sector.Sector;
import org.tradegap.sector.SectorScheme;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/** Reads how a statement can be understood. */
public final class ReadingReader {
    /**
     * What statements can be held to.
     *
     * @param sources the roles of the report's sources, each with the sector schemes that its figures come in, its own first
     * @param partners of the report; where there is only one, it is meant where a reading names none
     * @param years whether its figures are by year, else by month
     * @param areas the area that a code means, if any
     */
    public record Ground(
            Map<String, List<SectorScheme>> sources,
            List<Area> partners,
            boolean years,
            Function<String, Optional<Area>> areas) {}

    private static final String OVER = "over";

    private final Ground ground;

    ReadingReader(Ground ground) {
        this.ground = ground;
    }

    /** One reading; every mistake in it is noted as a problem. */
    Reading read(Definition in) {
        String label = in.text("label");
        Reading reading = in.has("quoted") ? new Reading.Quoted(label, ClaimsReader.quoted(in)) : computed(label, in);
        in.finish();
        return reading;
    }

    private Reading computed(String label, Definition in) {
        Formula formula =
                in.value("indicator", "one of " + String.join(", ", Formula.ids()), Formula::of, Formula.ALL.get(0));
        Measure measure = measure(formula, in);
        Period period = period(in, "period");
        Optional<Period> base = base(formula, period, in);
        Place part = place(in, "detail");
        if (formula.needsSector() && part.sector().isEmpty()) {
            in.problem("sector", "a key 'sector' beside '" + formula.id() + "'", "none");
        }
        return new Reading.Computed(label, formula, measure, period, base, part, whole(formula, part, in));
    }

    private static Measure measure(Formula formula, Definition in) {
        List<String> allowed =
                formula.measures().stream().sorted().map(Measure::code).toList();
        if (allowed.isEmpty()) {
            return Measure.BALANCE;
        }
        return Measure.of(in.choice("of", allowed)).orElse(Measure.BALANCE);
    }

    private Optional<Period> base(Formula formula, Period period, Definition in) {
        if (!formula.needsBase()) {
            return Optional.empty();
        }
        Period base = period(in, "base");
        if (base.compareTo(period) >= 0) {
            in.problem("base", "a period before " + period, "'" + base + "'");
        }
        return Optional.of(base);
    }

    private Period period(Definition in, String key) {
        String expected = ground.years() ? "a year such as 2016" : "a month such as 2016-03";
        return in.value(
                key,
                expected,
                text -> Period.parse(text).filter(each -> each.isYear() == ground.years()),
                Period.ofYear(key.equals("base") ? 1800 : 2999));
    }

    /** What the part is set against: what {@code over} says, else the part's place without its sector. */
    private Place whole(Formula formula, Place part, Definition in) {
        if (!formula.over()) {
            return part.whole();
        }
        Optional<Definition> over = in.map(OVER);
        if (over.isEmpty() && formula.needs().contains(OVER) && !in.has(OVER)) {
            in.problem(OVER, "a key 'over' beside '" + formula.id() + "'", "none");
        }
        Place whole = over.map(each -> place(each, part.source())).orElse(part.whole());
        over.ifPresent(Definition::finish);
        return whole;
    }

    private Place place(Definition in, String otherwise) {
        String source = in.has("source")
                ? in.choice("source", List.copyOf(ground.sources().keySet()))
                : otherwise;
        List<SectorScheme> schemes = ground.sources().getOrDefault(source, List.of(SectorScheme.ALL));
        SectorScheme scheme = scheme(schemes, in);
        Optional<Sector> sector = in.has("sector") ? sector(scheme, in) : Optional.empty();
        return new Place(source, scheme.id(), sector, partner(in));
    }

    private static SectorScheme scheme(List<SectorScheme> schemes, Definition in) {
        if (!in.has("sectors")) {
            return schemes.get(0);
        }
        String ids = schemes.stream().map(SectorScheme::id).collect(Collectors.joining(", "));
        return in.value(
                "sectors",
                "a scheme of the source, " + ids + ",",
                text -> schemes.stream().filter(each -> goesBy(text, each)).findFirst(),
                schemes.get(0));
    }

    /** Whether a scheme has this id or is the report's own CSV of this name. */
    private static boolean goesBy(String text, SectorScheme scheme) {
        return scheme.id().equals(text) || text.equals(scheme.id().replaceFirst("^.*_", "") + ".csv");
    }

    private static Optional<Sector> sector(SectorScheme scheme, Definition in) {
        return Optional.of(in.value("sector", "the id of a sector of " + scheme.id(), scheme::sector, Sector.TOTAL));
    }

    private Area partner(Definition in) {
        if (in.has("partner")) {
            return in.value("partner", "an ISO 3166 alpha-3 code or WLD", ground.areas(), Area.WORLD);
        }
        if (ground.partners().size() > 1) {
            in.problem("partner", "a key 'partner', as the report has several", "none");
        }
        return ground.partners().stream().findFirst().orElse(Area.WORLD);
    }
}
