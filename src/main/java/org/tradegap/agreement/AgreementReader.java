package org.tradegap.agreement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradegap.definition.Definition;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;

/** Reads the agreements in a report's definition; every mistake in them is noted with its line. */
public final class AgreementReader {
    private static final Pattern PREFIX = Pattern.compile("\\d{2,10}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern YEARS = Pattern.compile("[1-9]|[1-4]\\d");
    /** Dates around which windows of up to 49 years are periods. */
    private static final int EARLIEST = 1850;

    private static final int LATEST = 2949;

    private final Function<String, Optional<Area>> areas;
    private final Set<Area> partners;
    private final Set<String> ids = new HashSet<>();
    private final QuotaReader quotaReader;

    /**
     * A reader.
     *
     * @param folder of the report, in which files of quantities are
     * @param areas the area that a code means, if any
     * @param partners of the report, among which parties are
     */
    public AgreementReader(Path folder, Function<String, Optional<Area>> areas, Set<Area> partners, Problems problems) {
        this.areas = areas;
        this.partners = Set.copyOf(partners);
        this.quotaReader = new QuotaReader(folder, problems);
    }

    /** An entry of {@code agreements}. */
    public Agreement read(Definition in) throws IOException {
        String name = in.text("name");
        List<Staging> stagings = in.maps("staging").stream().map(this::staging).toList();
        List<Quota> quotas = new ArrayList<>();
        for (Definition quota : in.maps("quotas")) {
            quotas.add(quotaReader.read(quota, id("quota", quota)));
        }
        Agreement agreement = new Agreement(
                id("agreement", in),
                name,
                in.text("label", name),
                in.value("entry-into-force", "a date such as 2012-03-15", AgreementReader::date, LocalDate.EPOCH),
                parties(in),
                in.map("compare").map(AgreementReader::comparison),
                stagings,
                quotas);
        in.finish();
        return agreement;
    }

    private List<Area> parties(Definition in) {
        List<Area> parties = new ArrayList<>();
        for (String code : in.texts("parties")) {
            Optional<Area> area = areas.apply(code);
            if (area.isEmpty()) {
                in.problem("parties", "an ISO 3166 alpha-3 code in 'parties'", "'" + code + "'");
            } else if (parties.contains(area.get())
                    || !partners.contains(area.get())
                    || area.get().equals(Area.WORLD)) {
                in.problem("parties", "partners of the report in 'parties', each once", "'" + code + "'");
            } else {
                parties.add(area.get());
            }
        }
        return parties;
    }

    private static Comparison comparison(Definition in) {
        Comparison comparison = new Comparison(
                in.value(
                        "years",
                        "a number of years from 1 to 49",
                        text -> YEARS.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty(),
                        1),
                in.value(
                        "partial",
                        "share-of-days or next-period",
                        Comparison.Partial::of,
                        Comparison.Partial.NEXT_PERIOD));
        in.finish();
        return comparison;
    }

    private Staging staging(Definition in) {
        List<String> prefixes = in.texts("prefixes");
        for (String prefix : prefixes) {
            boolean nested = prefixes.stream().anyMatch(each -> !each.equals(prefix) && prefix.startsWith(each));
            if (!PREFIX.matcher(prefix).matches() || nested) {
                in.problem("prefixes", "beginnings of HS codes, none of which holds another", "'" + prefix + "'");
            }
        }
        if (prefixes.isEmpty()) {
            in.problem("prefixes", "a key 'prefixes' with beginnings of HS codes", "none");
        }
        Optional<Definition> schedules = in.map("schedules");
        Staging staging = new Staging(
                id("staging", in),
                in.text("label"),
                prefixes,
                number(in, "base-rate"),
                schedules.map(AgreementReader::schedules).orElse(List.of()));
        if (staging.schedules().isEmpty()) {
            in.problem("schedules", "a key 'schedules' with one or more by name", "none");
        }
        in.finish();
        return staging;
    }

    private static List<Schedule> schedules(Definition in) {
        List<Schedule> schedules = new ArrayList<>();
        for (String name : List.copyOf(in.keys())) {
            in.map(name).ifPresent(steps -> {
                NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
                for (String day : List.copyOf(steps.keys())) {
                    Optional<LocalDate> from = from(day);
                    if (from.isEmpty()) {
                        steps.problem(day, "a day or year from which a rate holds", "'" + day + "'");
                    }
                    if (rates.put(from.orElse(LocalDate.EPOCH), number(steps, day)) != null) {
                        steps.problem(day, "each day once", "'" + day + "' again");
                    }
                }
                if (schedules.stream().anyMatch(each -> each.name().equalsIgnoreCase(name))) {
                    in.problem(name, "names that differ in more than capitals", "'" + name + "'");
                }
                schedules.add(new Schedule(name, rates));
            });
        }
        return schedules;
    }

    /** An id that no other of its kind has in the report. */
    private String id(String kind, Definition in) {
        String id = in.id("id");
        if (!id.isEmpty() && !ids.add(kind + " " + id)) {
            in.problem("id", "each id once", "'" + id + "' again");
        }
        return id;
    }

    static BigDecimal number(Definition in, String key) {
        return in.value(
                key,
                "a number",
                text -> NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty(),
                BigDecimal.ONE);
    }

    private static Optional<LocalDate> from(String text) {
        return Stream.of(text, text + "-01-01")
                .map(AgreementReader::date)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
