package org.tradegap.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradegap.claim.Assessment;
import org.tradegap.claim.Claim;
import org.tradegap.claim.Formula;
import org.tradegap.claim.Reading;
import org.tradegap.claim.Result;
import org.tradegap.claim.Term;
import org.tradegap.claim.Verdict;
import org.tradegap.indicator.Indicator;
import org.tradegap.trade.Rounding;
import org.tradegap.trade.Source;

/** Statements as they were printed, each with its verdict and the figure under every reading that it leaves open. */
final class ClaimsSheet implements SheetMaker {
    static final String ID = "claims";

    @Override
    public String id() {
        return ID;
    }

    /** None of its own: it shows what the statements of a report name. */
    @Override
    public List<Indicator> indicators() {
        return List.of();
    }

    /** The statistics that the statements of a report name. */
    static List<Indicator> indicators(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.computed().stream())
                .map(Reading.Computed::formula)
                .map(Formula::indicator)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Sheet> make(ReportData data) {
        List<Assessment> all = data.claims().assessments();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Prose("Verdicts", List.of()));
        blocks.add(verdicts(data, all));
        for (int i = 0; i < all.size(); i++) {
            Assessment each = all.get(i);
            blocks.add(new Prose((i + 1) + ". " + each.claim().statement(), List.of(new Cell.Text(words(each)))));
            blocks.add(readings(data, each));
        }
        return List.of(new Sheet(
                "Claims",
                data.definition().title() + ": claims held to the figures",
                List.of(
                        "Statements as they were printed, and the figure under each reading that they leave open.",
                        "A claim holds or fails where every reading that can be computed says so, and depends where they"
                                + " differ. Quoted figures are shown and decide nothing."),
                blocks));
    }

    private static Table verdicts(ReportData data, List<Assessment> all) {
        List<Table.Row> rows = new ArrayList<>();
        for (Assessment each : all) {
            Claim claim = each.claim();
            rows.add(new Table.Row(
                    false,
                    List.of(
                            new Cell.Text((rows.size() + 1) + ". " + claim.statement()),
                            new Cell.Text(each.verdict().words()),
                            new Cell.Text(claim.source() + ", " + claim.date()),
                            new Cell.Text(Lines.capital(claim.expected().words(each.unit()))),
                            new Cell.Text(since(data, each)))));
        }
        return new Table(
                "claims",
                List.of(
                        new Table.Column("Claim", Look.TEXT),
                        new Table.Column("Verdict", Look.TEXT),
                        new Table.Column("Source, date", Look.TEXT),
                        new Table.Column("Holds if the figure is", Look.TEXT),
                        new Table.Column("Since the release before", Look.TEXT)),
                rows);
    }

    private static String since(ReportData data, Assessment assessment) {
        Verdict before = data.claims().before().get(assessment.claim().id());
        if (before == null) {
            return "new";
        }
        return before == assessment.verdict() ? "unchanged" : "changed, was: " + before.words();
    }

    /** How many readings say what, and what the statement leaves open. */
    private static String words(Assessment assessment) {
        List<String> open = assessment.claim().open();
        String counts = List.of(Verdict.HOLDS, Verdict.FAILS, Verdict.NOT_COMPUTED).stream()
                .map(verdict -> count(assessment, verdict))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        return "Verdict: " + assessment.verdict().words() + "."
                + (open.isEmpty() ? "" : " Left open: " + String.join(", ", open) + ".")
                + " Readings: " + counts + ".";
    }

    private static String count(Assessment assessment, Verdict verdict) {
        int count = assessment.count(verdict);
        return count == 0 ? "" : verdict.words() + " in " + Wording.count(count);
    }

    private static Table readings(ReportData data, Assessment assessment) {
        String unit = assessment.unit();
        List<Table.Column> columns = List.of(
                new Table.Column("Reading", Look.TEXT),
                new Table.Column("Verdict", Look.TEXT),
                new Table.Column("Source and basis", Look.TEXT),
                new Table.Column("Computed from", Look.TEXT),
                new Table.Column(unit.isEmpty() ? "Figure" : "Figure (" + unit + ")", look(assessment.claim())));
        List<Table.Row> rows =
                assessment.results().stream().map(result -> row(data, result)).toList();
        return new Table("claim_" + assessment.claim().id().replace('-', '_'), columns, rows);
    }

    private static Look look(Claim claim) {
        return switch (claim.kind()) {
            case AMOUNT -> Look.AMOUNT;
            case PERCENT -> Look.PERCENT;
            case TIMES, INDEX -> Look.RATIO;
        };
    }

    private static Table.Row row(ReportData data, Result result) {
        return new Table.Row(
                false,
                List.of(
                        new Cell.Text(result.reading().label()),
                        new Cell.Text(result.verdict().words()),
                        new Cell.Text(result.quoted() ? "As the reading says" : sources(result)),
                        new Cell.Text(result.quoted() ? "Quoted, not computed" : computedFrom(data, result)),
                        Figures.plain(result.figure())));
    }

    private static String computedFrom(ReportData data, Result result) {
        if (!result.missing().isEmpty()) {
            return Lines.capital(result.missing());
        }
        String unit = result.sources().stream()
                .findFirst()
                .map(data.definition().unit()::words)
                .orElse("");
        return Lines.capital(
                        result.terms().stream().map(term -> term(data, term)).collect(Collectors.joining("; "))) + "; "
                + unit;
    }

    private static String term(ReportData data, Term term) {
        BigDecimal shown = data.definition().unit().of(term.amount().value());
        return term.words() + ": " + Wording.number(Rounding.shown(shown, 1));
    }

    private static String sources(Result result) {
        String all = result.sources().stream().map(ClaimsSheet::words).collect(Collectors.joining(", set against "));
        return result.mixed() ? "Mixed basis: " + all : all;
    }

    private static String words(Source source) {
        return source.title() + " (" + source.basis().words() + ")";
    }
}
