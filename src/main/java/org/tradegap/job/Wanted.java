package org.tradegap.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.Frequency;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;
import org.tradegap.trade.Period;
import picocli.CommandLine.Option;

/** Which pairs of areas and periods a command is asked for. */
final class Wanted {
    @Option(
            names = "--frequency",
            paramLabel = "year|month",
            defaultValue = "year",
            description = "The periods to add up to (default: ${DEFAULT-VALUE}).")
    private String frequency = "year";

    @Option(names = "--reporter", paramLabel = "AREA", description = "Only this reporter.")
    private @Nullable String reporter;

    @Option(names = "--partner", paramLabel = "AREA", description = "Only this partner.")
    private @Nullable String partner;

    @Option(names = "--from", paramLabel = "PERIOD", description = "The first period, such as 2010 or 2010-01.")
    private @Nullable String from;

    /** The periods to add up to. */
    Frequency frequency(Problems problems) {
        Optional<Frequency> known = Frequency.of(frequency);
        if (known.isEmpty()) {
            refuse(problems, "--frequency", "year or month", frequency);
        }
        return known.orElse(Frequency.YEAR);
    }

    /** The pairs up to a last period, if one is given. */
    Predicate<BalanceCube.Pair> pairs(Optional<String> to, Problems problems) {
        Optional<Area> onlyReporter = area("--reporter", reporter, problems);
        Optional<Area> onlyPartner = area("--partner", partner, problems);
        Optional<Period> first = period("--from", Optional.ofNullable(from), problems);
        Optional<Period> last = period("--to", to, problems);
        if (first.isPresent() && last.isPresent() && isBefore(last.get(), first.get())) {
            refuse(problems, "--to", "a period not before " + first.get(), String.valueOf(last.get()));
        }
        List<Predicate<BalanceCube.Pair>> all = new ArrayList<>();
        onlyReporter.ifPresent(each -> all.add(pair -> pair.reporter().equals(each)));
        onlyPartner.ifPresent(each -> all.add(pair -> pair.partner().equals(each)));
        first.ifPresent(each -> all.add(pair -> pair.period().compareTo(each) >= 0));
        last.ifPresent(each -> all.add(pair ->
                pair.period().compareTo(each) <= 0 || pair.period().wholeYear().equals(each)));
        return all.stream().reduce(pair -> true, Predicate::and);
    }

    private Optional<Period> period(String option, Optional<String> text, Problems problems) {
        Optional<Period> period = text.flatMap(Period::parse);
        boolean months = frequency.equals("month");
        if (text.isPresent() && period.filter(each -> months || each.isYear()).isEmpty()) {
            String expected =
                    months ? "a period such as 2010 or 2010-01" : "a year such as 2010, as years are added up";
            refuse(problems, option, expected, text.get());
        }
        return period;
    }

    private static boolean isBefore(Period last, Period first) {
        return last.isYear() ? last.year() < first.year() : last.compareTo(first) < 0;
    }

    private static Optional<Area> area(String option, @Nullable String code, Problems problems) {
        Optional<Area> area = Optional.ofNullable(code).flatMap(Area::parse);
        if (code != null && area.isEmpty()) {
            refuse(problems, option, "an ISO 3166 alpha-3 code or WLD", code);
        }
        return area;
    }

    private static void refuse(Problems problems, String option, String expected, String found) {
        problems.add(new Problem(option, 0, expected, "'" + found + "'"));
    }
}
