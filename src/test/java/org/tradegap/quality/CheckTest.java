package org.tradegap.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradegap.balance.Flows.export;
import static org.tradegap.balance.Flows.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.balance.BalanceCube;
import org.tradegap.balance.CubeMerge;
import org.tradegap.balance.Flows;
import org.tradegap.balance.Frequency;
import org.tradegap.balance.Sum;
import org.tradegap.quality.Finding.Severity;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Period;
import org.tradegap.trade.TradeFlow;

final class CheckTest {
    private static final CubeMerge.Merged CLEAN =
            Flows.years(export("2016", "87", "100"), imports("2016", "87", "200"));

    @Test
    void cleanEvidenceGivesNoFinding() {
        assertThat(found(CLEAN, CLEAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"105, 200, 0", "105.1, 200, 1", "94.9, 200, 1", "95, 210.0001, 1", "90, 190, 1", "90, 180, 2"})
    void figuresMayDifferFromTheirControlTotalByTheLimit(String exports, String imports, int failures) {
        CubeMerge.Merged detail = Flows.years(export("2016", "87", exports), imports("2016", "87", imports));

        assertThat(found(detail, CLEAN))
                .hasSize(failures)
                .allMatch(finding -> finding.severity() == Severity.FAILURE)
                .allMatch(finding -> finding.text().endsWith(", the limit is 5 %"));
    }

    @Test
    void aPairWithoutControlTotalIsNamed() {
        CubeMerge.Merged elsewhere = Flows.years(export("2015", "87", "100"));

        assertThat(texts(CLEAN, elsewhere)).containsExactly("warning: Control totals: none for KOR in 2016");
    }

    @Test
    void aDirectionWithoutControlTotalIsNamed() {
        CubeMerge.Merged oneSided = Flows.years(export("2016", "87", "100"));

        assertThat(texts(CLEAN, oneSided))
                .containsExactly("warning: Control totals: imports with KOR in 2016 cannot be compared");
    }

    @Test
    void aPartOfAYearIsNotComparedWithAWholeOne() {
        CubeMerge.Merged months = Flows.years(export("2016-01", "87", "10"), imports("2016-01", "87", "20"));

        assertThat(texts(months, CLEAN))
                .containsExactly(
                        "warning: Completeness: USA exports with KOR in 2016: months are missing, partial year",
                        "warning: Completeness: USA imports with KOR in 2016: months are missing, partial year",
                        "warning: Control totals: exports with KOR in 2016 cannot be compared",
                        "warning: Control totals: imports with KOR in 2016 cannot be compared");
    }

    @Test
    void aMissingDirectionOrYearKeepsTheReportBack() {
        assertThat(texts(Flows.years(export("2016", "87", "100"))))
                .containsExactly(
                        "failure: Completeness: USA imports with KOR in 2016: not available in the detail source");
        assertThat(found(Flows.years(export("2015", "87", "100"))))
                .hasSize(2)
                .allMatch(finding -> finding.severity() == Severity.FAILURE);
    }

    @Test
    void confidentialValuesAreAWarning() {
        CubeMerge.Merged secret = Flows.years(export("2016", "87", "c"), imports("2016", "87", "200"));

        assertThat(texts(secret))
                .containsExactly("warning: Completeness: USA exports with KOR in 2016: confidential values, total"
                        + " not known");
    }

    @Test
    void schemesThatAddUpToOtherTotalsAreAFailure() {
        CubeMerge.Merged more = Flows.years(export("2016", "87", "101"), imports("2016", "87", "200"));
        CubeMerge.Merged unknown = Flows.years(export("2016", "87", "x"), imports("2016", "87", "200"));

        assertThat(texts(evidence(List.of(CLEAN, more), Optional.empty())))
                .containsExactly("failure: Sectors add up: the schemes give different totals for KOR in 2016");
        assertThat(texts(evidence(List.of(CLEAN, unknown), Optional.empty()))).hasSize(1);
        assertThat(texts(evidence(List.of(CLEAN, CLEAN), Optional.empty()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"300, 0, ", "301, 0, failure", "303, 2, warning", "320, 2, failure"})
    void aTotalBesideItsPartsIsComparedWithThem(String total, BigDecimal limit, String severity) {
        CubeMerge.Merged merged =
                Flows.years(export("2016", "87", "300"), export("2016", "TOTAL", total), imports("2016", "87", "1"));
        Limits limits = new Limits(
                Limits.STANDARD.rejected(),
                Limits.STANDARD.unclassified(),
                Limits.STANDARD.control(),
                limit,
                Limits.STANDARD.fewerRows());

        List<String> found = texts(new Evidence(
                List.of(Flows.IN_2016), limits, List.of(merged), Optional.empty(), List.of(), List.of(), Map.of()));

        assertThat(found).hasSize(severity == null ? 0 : 1);
        assertThat(found)
                .allMatch(text -> text.startsWith(severity + ": Aggregates in the source: 2016 USA exports with KOR"))
                .allMatch(text -> text.contains("TOTAL is " + total + ", its parts add up to 300"));
    }

    @Test
    void aFlowWithoutRowsForSomeSectorsIsNotSaidToBeAbsent() {
        CubeMerge.Merged merged = Flows.merged(
                false,
                Frequency.YEAR,
                export("2016", "01", "100"),
                imports("2016", "01", "5"),
                imports("2016", "02", "7"));

        assertThat(texts(evidence(List.of(merged), Optional.empty())))
                .singleElement()
                .asString()
                .startsWith("failure: Completeness: USA exports with KOR in 2016: total not known, since some sectors");
    }

    @ParameterizedTest
    @CsvSource({"1, 98, WARNING", "2, 97, FAILURE", "c, 98, WARNING"})
    void unclassifiedCodesAreNamedAndKeepTheReportBackAboveTheLimit(String code77, String rest, Severity severity) {
        CubeMerge.Merged merged = Flows.merged(
                true,
                Frequency.YEAR,
                export("2016", "77", code77),
                export("2016", "87", "1"),
                imports("2016", "87", rest));
        Evidence evidence = new Evidence(
                List.of(Flows.IN_2016),
                Limits.STANDARD,
                List.of(merged),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of("HS 77", new Sum(Observation.ZERO, 1)));

        assertThat(new UnclassifiedCodes().findings(evidence))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(severity))
                .satisfies(finding -> assertThat(finding.text()).endsWith(" % of total trade: HS 77"));
    }

    @Test
    void partsOfExportsAreLeftOutAndCounted() {
        CubeMerge.Merged merged = Flows.years(
                export("2016", "87", "100"),
                imports("2016", "87", "200"),
                Flows.flow("2016", Flow.RE_EXPORT, "87", "30"),
                Flows.flow("2016", Flow.RE_EXPORT, "84", "12"));

        assertThat(texts(merged)).containsExactly("note: Flows left out: re-export: 2 rows, 42 USD");
    }

    @Test
    void everyMonthThatIsWantedIsLookedAt() {
        List<TradeFlow> flows = new ArrayList<>();
        List<BalanceCube.Pair> wanted = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            Period period = new Period(2016, month);
            wanted.add(new BalanceCube.Pair(period, Flows.USA, Flows.KOR));
            if (month != 7) {
                flows.add(export(period.toString(), "87", "5"));
                flows.add(imports(period.toString(), "87", "6"));
            }
        }
        CubeMerge.Merged months = Flows.merged(true, Frequency.MONTH, flows.toArray(TradeFlow[]::new));
        Evidence evidence = new Evidence(
                wanted, Limits.STANDARD, List.of(months), Optional.empty(), List.of(), List.of(), Map.of());

        assertThat(texts(evidence)).hasSize(2).allMatch(text -> text.contains(" in 2016-07: not available"));
    }

    @Test
    void everyCheckHasANameAndARule() {
        assertThat(Check.ALL).extracting(Check::name).doesNotHaveDuplicates().hasSize(9);
        assertThat(Check.ALL).extracting(Check::rule).allMatch(rule -> rule.endsWith("."));
        assertThat(Limits.STANDARD.control()).isEqualByComparingTo(BigDecimal.valueOf(5));
    }

    private static List<Finding> found(CubeMerge.Merged detail) {
        return Check.all(evidence(List.of(detail), Optional.empty()));
    }

    private static List<Finding> found(CubeMerge.Merged detail, CubeMerge.Merged control) {
        return Check.all(evidence(List.of(detail), Optional.of(control)));
    }

    private static List<String> texts(CubeMerge.Merged detail) {
        return texts(evidence(List.of(detail), Optional.empty()));
    }

    private static List<String> texts(CubeMerge.Merged detail, CubeMerge.Merged control) {
        return texts(evidence(List.of(detail), Optional.of(control)));
    }

    private static List<String> texts(Evidence evidence) {
        return Check.all(evidence).stream().map(Finding::toString).toList();
    }

    private static Evidence evidence(List<CubeMerge.Merged> detail, Optional<CubeMerge.Merged> control) {
        return new Evidence(List.of(Flows.IN_2016), Limits.STANDARD, detail, control, List.of(), List.of(), Map.of());
    }
}
