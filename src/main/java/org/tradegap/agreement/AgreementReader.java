package org.tradegap.agreement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tradegap.definition.Definition;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;

/** Reads the agreements in a report's definition; every mistake in them is noted with its line. */
public final class AgreementReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PREFIX = Pattern.compile("\\d{2,10}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern YEARS = Pattern.compile("[1-9]|[1-4]\\d");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Path folder;
    private final Function<String, Optional<Area>> areas;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param folder of the report, in which files of quantities are
     * @param areas the area that a code means, if any
     */
    public AgreementReader(Path folder, Function<String, Optional<Area>> areas, Problems problems) {
        this.folder = folder;
        this.areas = areas;
        this.problems = problems;
    }

    /** An entry of {@code agreements}. */
    public Agreement read(Definition in) throws IOException {
        String name = in.text("name");
        List<Staging> stagings = in.maps("staging").stream().map(this::staging).toList();
        List<Quota> quotas = new ArrayList<>();
        for (Definition quota : in.maps("quotas")) {
            quotas.add(quota(quota));
        }
        Agreement agreement = new Agreement(
                id(in),
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
            }
            area.ifPresent(parties::add);
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
                id(in),
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
                    rates.put(from.orElse(LocalDate.EPOCH), number(steps, day));
                }
                schedules.add(new Schedule(name, rates));
            });
        }
        return schedules;
    }

    private Quota quota(Definition in) throws IOException {
        String file = in.text("file");
        Quota quota = new Quota(
                id(in),
                in.text("label"),
                in.text("unit"),
                limits(in),
                in.has("growth") ? number(in, "growth") : BigDecimal.ZERO,
                in.has("per") && in.choice("per", List.of("all", "producer")).equals("producer"),
                in.has("amber") ? number(in, "amber") : BigDecimal.valueOf(80),
                in.has("red") ? number(in, "red") : HUNDRED,
                file.isEmpty() ? new TreeMap<>() : Quantities.read(folder.resolve(file), problems));
        if (quota.amber().compareTo(quota.red()) > 0) {
            in.problem("amber", "a percentage not above 'red'", "'" + quota.amber() + "'");
        }
        in.finish();
        return quota;
    }

    /** Limits by the year from which they hold, or a share of the mean of earlier years. */
    private static NavigableMap<Integer, Limit> limits(Definition in) {
        NavigableMap<Integer, Limit> limits = new TreeMap<>();
        Optional<Definition> steps = in.map("limits");
        for (String year : steps.map(each -> List.copyOf(each.keys())).orElse(List.of())) {
            Optional<Period> from = Period.parse(year).filter(Period::isYear);
            if (from.isEmpty()) {
                steps.get().problem(year, "a year from which a limit holds", "'" + year + "'");
            }
            limits.put(from.map(Period::year).orElse(0), limit(steps.get(), year));
        }
        if (limits.isEmpty()) {
            in.problem("limits", "a key 'limits' with a limit by year", "none");
        }
        return limits;
    }

    private static Limit limit(Definition in, String year) {
        if (!in.isMap(year)) {
            return new Limit(number(in, year), Optional.empty());
        }
        Definition share = in.map(year).orElseThrow();
        Limit limit = new Limit(
                number(share, "percent"),
                Optional.of(share.value(
                        "of-average", "years such as 2015-2017", AgreementReader::years, new Limit.Years(0, 0))));
        share.finish();
        return limit;
    }

    private static Optional<Limit.Years> years(String text) {
        Matcher form = SPAN.matcher(text);
        return form.matches() && form.group(1).compareTo(form.group(2)) <= 0
                ? Optional.of(new Limit.Years(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    private static String id(Definition in) {
        return in.value(
                "id",
                "lower case with dashes",
                text -> Optional.of(text).filter(each -> ID.matcher(each).matches()),
                "");
    }

    private static BigDecimal number(Definition in, String key) {
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
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
