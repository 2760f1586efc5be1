package org.tradegap.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Area;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Source;
import org.tradegap.trade.Status;

/**
 * A statement held to the figures.
 *
 * @param verdict of those readings that are computed
 * @param results of all readings in their order
 */
public record Assessment(Claim claim, Verdict verdict, List<Result> results) {
    public Assessment {
        results = List.copyOf(results);
    }

    /** Holds a statement about a reporter's trade to figures. */
    public static Assessment of(Claim claim, Area reporter, Cubes cubes) {
        List<String> amounts = amounts(claim, reporter, cubes);
        List<Result> results = claim.readings().stream()
                .map(reading -> reading instanceof Reading.Computed computed
                        ? computed(claim, computed, new Operands(computed, reporter, cubes), amounts)
                        : quoted(claim, (Reading.Quoted) reading))
                .toList();
        Verdict verdict = Verdict.of(results.stream()
                .filter(each -> !each.quoted())
                .map(Result::verdict)
                .toList());
        return new Assessment(claim, verdict, results);
    }

    /** What the figures are counted in, in words: {@code %}, {@code times} or {@code billion USD}. */
    public String unit() {
        return claim.kind() != Formula.Kind.AMOUNT
                ? claim.kind().words()
                : results.stream()
                        .flatMap(each -> each.sources().stream())
                        .findFirst()
                        .map(claim.unit()::words)
                        .orElse(claim.unit().code());
    }

    /** How many readings that are computed come to a verdict. */
    public int count(Verdict of) {
        return (int) results.stream()
                .filter(each -> !each.quoted() && each.verdict() == of)
                .count();
    }

    /** The verdict in words, with how many readings say so: {@code depends (holds in 3 of 4 readings)}. */
    public String words() {
        int computed = claim.computed().size() - count(Verdict.NOT_COMPUTED);
        String counts = computed == 0 ? "" : " (holds in " + count(Verdict.HOLDS) + " of " + computed + " readings)";
        return verdict.words() + counts;
    }

    private static Result quoted(Claim claim, Reading.Quoted reading) {
        return new Result(
                reading, Observation.of(reading.figure()), verdict(claim, reading.figure()), List.of(), List.of(), "");
    }

    /** The currency in which the amounts of all readings must be, as they share one unit; none where they are no amounts. */
    private static List<String> amounts(Claim claim, Area reporter, Cubes cubes) {
        return claim.kind() != Formula.Kind.AMOUNT
                ? List.of()
                : claim.computed().stream()
                        .flatMap(reading -> new Operands(reading, reporter, cubes).sources().stream())
                        .map(Source::currency)
                        .limit(1)
                        .toList();
    }

    private static Result computed(Claim claim, Reading.Computed reading, Operands in, List<String> amounts) {
        Formula formula = reading.formula();
        List<Term> terms = formula.terms().apply(in);
        List<Source> sources = in.sources();
        List<String> currencies = Stream.concat(sources.stream().map(Source::currency), amounts.stream())
                .distinct()
                .toList();
        Observation figure = currencies.size() > 1
                ? Observation.missing(Status.NOT_APPLICABLE)
                : shown(claim, formula, Indicator.whole(formula.figure().apply(in)));
        return new Result(
                reading,
                figure,
                figure.known().map(each -> verdict(claim, each)).orElse(Verdict.NOT_COMPUTED),
                terms,
                sources,
                figure.isKnown() ? "" : missing(formula, terms, currencies));
    }

    private static Verdict verdict(Claim claim, BigDecimal figure) {
        return claim.expected().allows(figure) ? Verdict.HOLDS : Verdict.FAILS;
    }

    private static Observation shown(Claim claim, Formula formula, Observation figure) {
        return formula.kind() == Formula.Kind.AMOUNT ? figure.converted(claim.unit()::of) : figure;
    }

    /** Why there is no figure: a term that is not there, two currencies, or the edge of the formula. */
    private static String missing(Formula formula, List<Term> terms, List<String> currencies) {
        if (currencies.size() > 1) {
            return "values in " + String.join(" and ", currencies);
        }
        String lacking = terms.stream()
                .filter(each -> !Indicator.whole(each.amount()).isKnown())
                .map(each -> each.words() + " [" + each.amount().status().code() + "]")
                .distinct()
                .collect(Collectors.joining("; "));
        return lacking.isEmpty()
                ? formula.indicator().map(each -> each.facts().edge()).orElse("")
                : "no figure for " + lacking;
    }
}
