package org.tradegap.agreement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradegap.definition.Definition;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Period;

/** Reads limits of quantities, and the files of what was used of them. */
final class QuotaReader {
    private static final Pattern SPAN = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Path folder;
    private final Problems problems;
    private final Map<String, Map<String, NavigableMap<Period, BigDecimal>>> files = new HashMap<>();

    QuotaReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** One quota; every mistake in it is noted as a problem. */
    Quota read(Definition in, String id) throws IOException {
        String file = in.text("file");
        Quota quota = new Quota(
                id,
                in.text("label"),
                in.text("unit"),
                limits(in),
                in.has("growth") ? AgreementReader.number(in, "growth") : BigDecimal.ZERO,
                in.has("per") && in.choice("per", List.of("all", "producer")).equals("producer"),
                in.has("amber") ? AgreementReader.number(in, "amber") : BigDecimal.valueOf(80),
                in.has("red") ? AgreementReader.number(in, "red") : HUNDRED,
                used(file));
        if (quota.amber().compareTo(quota.red()) > 0) {
            in.problem("amber", "a percentage not above 'red'", "'" + quota.amber() + "'");
        }
        in.finish();
        return quota;
    }

    /** What was used by a file, which several limits can share. */
    private Map<String, NavigableMap<Period, BigDecimal>> used(String file) throws IOException {
        if (!file.isEmpty() && !files.containsKey(file)) {
            files.put(file, Quantities.read(folder.resolve(file), problems));
        }
        return files.getOrDefault(file, Map.of());
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
            return new Limit(AgreementReader.number(in, year), Optional.empty());
        }
        Definition share = in.map(year).orElseThrow();
        Limit limit = new Limit(
                AgreementReader.number(share, "percent"),
                Optional.of(share.value(
                        "of-average",
                        "years before " + year + " such as 2015-2017",
                        text -> years(text)
                                .filter(each -> Integer.toString(each.last()).compareTo(year) < 0),
                        new Limit.Years(0, 0))));
        share.finish();
        return limit;
    }

    private static Optional<Limit.Years> years(String text) {
        Matcher form = SPAN.matcher(text);
        return form.matches()
                        && form.group(1).compareTo(form.group(2)) <= 0
                        && form.group(1).compareTo("1800") >= 0
                        && form.group(2).compareTo("2998") <= 0
                ? Optional.of(new Limit.Years(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }
}
