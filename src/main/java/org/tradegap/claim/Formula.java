package org.tradegap.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradegap.indicator.ChangeOnYear;
import org.tradegap.indicator.CompoundGrowth;
import org.tradegap.indicator.CounterfactualBalance;
import org.tradegap.indicator.CoverageRatio;
import org.tradegap.indicator.DeficitChange;
import org.tradegap.indicator.GrossDeficitShare;
import org.tradegap.indicator.ImportsToDeficit;
import org.tradegap.indicator.Indicator;
import org.tradegap.indicator.Multiple;
import org.tradegap.indicator.NetShare;
import org.tradegap.indicator.NormalisedBalance;
import org.tradegap.indicator.ShareOfWidening;
import org.tradegap.indicator.ShareOfWorld;
import org.tradegap.trade.Observation;

/**
 * A way to compute a figure that a statement can mean, by its name in definitions.
 *
 * @param measures what of a cell can be looked at; empty where the formula says so itself
 * @param needs the keys that a reading must have beside the period
 * @param over whether what it is set against can be another place
 * @param figure in units of the currency, in percent or as a number
 * @param terms what it is computed from
 */
public record Formula(
        String id,
        Kind kind,
        Set<Measure> measures,
        List<String> needs,
        boolean over,
        Optional<Indicator> indicator,
        Function<Operands, Observation> figure,
        Function<Operands, List<Term>> terms) {
    /** What a figure is counted in. */
    public enum Kind {
        AMOUNT(""),
        PERCENT("%"),
        TIMES("times"),
        INDEX("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words; of amounts it is for the unit to say. */
        String words() {
            return words;
        }
    }

    private static final String BASE = "base";
    private static final String SECTOR = "sector";
    private static final Set<Measure> FLOWS = Set.of(Measure.EXPORTS, Measure.IMPORTS, Measure.TOTAL_TRADE);
    private static final Set<Measure> GROWING = with(FLOWS, Measure.DEFICIT);
    private static final Set<Measure> ANY = Set.of(Measure.values());
    private static final Set<Measure> NONE = Set.of();

    private static final ChangeOnYear CHANGE = new ChangeOnYear();
    private static final DeficitChange DEFICIT = new DeficitChange();
    private static final Multiple MULTIPLE = new Multiple();
    private static final CompoundGrowth GROWTH = new CompoundGrowth();
    private static final CoverageRatio COVERAGE = new CoverageRatio();
    private static final NormalisedBalance NORMALISED = new NormalisedBalance();
    private static final NetShare NET = new NetShare();
    private static final GrossDeficitShare GROSS = new GrossDeficitShare();
    private static final ImportsToDeficit IMPORTS = new ImportsToDeficit();
    private static final ShareOfWidening WIDENING = new ShareOfWidening();
    private static final CounterfactualBalance WITHOUT = new CounterfactualBalance();
    private static final ShareOfWorld SHARE = new ShareOfWorld();

    /** Every formula that a definition can name. */
    static final List<Formula> ALL = List.of(
            new Formula(
                    "value",
                    Kind.AMOUNT,
                    ANY,
                    List.of(),
                    false,
                    Optional.empty(),
                    in -> in.now(in.measure()).amount(),
                    in -> List.of(in.now(in.measure()))),
            compared("change", Kind.AMOUNT, ANY, CHANGE, in -> CHANGE.absolute(now(in), before(in))),
            compared(
                    "change-percent",
                    Kind.PERCENT,
                    GROWING,
                    CHANGE,
                    in -> in.measure() == Measure.DEFICIT
                            ? DEFICIT.of(in.part(), in.partBefore())
                            : CHANGE.percent(now(in), before(in))),
            compared(
                    "multiple",
                    Kind.TIMES,
                    with(GROWING, Measure.SURPLUS),
                    MULTIPLE,
                    in -> MULTIPLE.of(now(in), before(in))),
            compared("compound-growth", Kind.PERCENT, FLOWS, GROWTH, in -> GROWTH.of(now(in), before(in), in.years())),
            ofOneCell("coverage-ratio", Kind.PERCENT, COVERAGE, in -> COVERAGE.of(in.part())),
            ofOneCell("normalised-balance", Kind.INDEX, NORMALISED, in -> NORMALISED.of(in.part())),
            ofSector("net-share", Kind.PERCENT, NET, in -> NET.of(in.part(), in.whole())),
            new Formula(
                    "gross-deficit-share",
                    Kind.PERCENT,
                    NONE,
                    List.of(SECTOR),
                    false,
                    Optional.of(GROSS),
                    in -> GROSS.of(in.part(), in.sectors()),
                    Formula::gross),
            new Formula(
                    "imports-to-deficit",
                    Kind.PERCENT,
                    NONE,
                    List.of(SECTOR),
                    true,
                    Optional.of(IMPORTS),
                    in -> IMPORTS.of(in.part(), in.whole()),
                    in -> List.of(in.now(Measure.IMPORTS), in.nowOfWhole(Measure.DEFICIT))),
            new Formula(
                    "share-of-widening",
                    Kind.PERCENT,
                    NONE,
                    List.of(SECTOR, BASE),
                    true,
                    Optional.of(WIDENING),
                    in -> WIDENING.of(in.part(), in.partBefore(), in.whole(), in.wholeBefore()),
                    in -> List.of(
                            in.now(Measure.BALANCE),
                            in.before(Measure.BALANCE),
                            in.nowOfWhole(Measure.BALANCE),
                            in.beforeOfWhole(Measure.BALANCE))),
            ofSector("counterfactual-balance", Kind.AMOUNT, WITHOUT, in -> WITHOUT.of(in.whole(), in.part())),
            new Formula(
                    "share-of-world",
                    Kind.PERCENT,
                    FLOWS,
                    List.of("over"),
                    true,
                    Optional.of(SHARE),
                    in -> SHARE.of(now(in), in.nowOfWhole(in.measure()).amount()),
                    in -> List.of(in.now(in.measure()), in.nowOfWhole(in.measure()))));

    /** The formula with this name, if there is one. */
    static Optional<Formula> of(String id) {
        return ALL.stream().filter(each -> each.id.equals(id)).findFirst();
    }

    static List<String> ids() {
        return ALL.stream().map(Formula::id).toList();
    }

    boolean needsBase() {
        return needs.contains(BASE);
    }

    boolean needsSector() {
        return needs.contains(SECTOR);
    }

    private static Formula compared(
            String id, Kind kind, Set<Measure> measures, Indicator indicator, Function<Operands, Observation> figure) {
        return new Formula(
                id,
                kind,
                measures,
                List.of(BASE),
                false,
                Optional.of(indicator),
                figure,
                in -> List.of(in.now(in.measure()), in.before(in.measure())));
    }

    private static Formula ofOneCell(
            String id, Kind kind, Indicator indicator, Function<Operands, Observation> figure) {
        return new Formula(
                id,
                kind,
                NONE,
                List.of(),
                false,
                Optional.of(indicator),
                figure,
                in -> List.of(in.now(Measure.EXPORTS), in.now(Measure.IMPORTS)));
    }

    private static Formula ofSector(String id, Kind kind, Indicator indicator, Function<Operands, Observation> figure) {
        return new Formula(
                id,
                kind,
                NONE,
                List.of(SECTOR),
                true,
                Optional.of(indicator),
                figure,
                in -> List.of(in.now(Measure.BALANCE), in.nowOfWhole(Measure.BALANCE)));
    }

    private static List<Term> gross(Operands in) {
        List<Term> terms = new ArrayList<>();
        terms.add(in.now(Measure.BALANCE));
        terms.add(new Term("all sectors' deficits without the surpluses", GROSS.sum(in.sectors())));
        return terms;
    }

    private static Observation now(Operands in) {
        return in.now(in.measure()).amount();
    }

    private static Observation before(Operands in) {
        return in.before(in.measure()).amount();
    }

    private static Set<Measure> with(Set<Measure> some, Measure more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
