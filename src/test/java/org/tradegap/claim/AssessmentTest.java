package org.tradegap.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.definition.Problems;

/** Statements held to made figures whose results are worked out by hand. */
final class AssessmentTest {
    /** Detail in dollars; the deficits of sectors are 60 and 10 in 2015, 90 and 30 in 2016 beside a surplus of 20. */
    private static final String DETAIL = """
            2015,KOR,84,50,60
            2015,KOR,85,40,30
            2015,KOR,87,10,70
            2016,KOR,84,30,60
            2016,KOR,85,40,20
            2016,KOR,87,10,100
            2016,CHN,87,40,50""";

    /** Control in millions: a deficit of 50 million dollars in 2015 and of 125 million in 2016, a surplus in 2014. */
    private static final String CONTROL = """
            2014,KOR,TOTAL,120,100
            2015,KOR,TOTAL,100,150
            2016,KOR,TOTAL,75,200""";

    private static final String END_USE = """
            2016,KOR,3,0,100000000""";

    private static final Cubes CUBES = MadeClaims.cubes(Map.of(
            "detail", MadeClaims.cube(MadeClaims.source("a", "USD", "1", "CIF"), DETAIL),
            "control", MadeClaims.cube(MadeClaims.source("b", "USD", "1000000", "customs"), CONTROL),
            "end-use", MadeClaims.cube(MadeClaims.source("c", "USD", "1", "customs"), END_USE)));

    @TempDir
    private Path folder;

    /** A reading and its figure: deficits of 2015 and 2016 are 60 and 100 in the detail, 50 and 125 million in the control. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value, of: imports, period: 2016                                        | 180",
                "value, of: total-trade, period: 2016, sector: '87', sectors: hs-chapters | 110",
                "value, of: deficit, period: 2016, source: control                       | 125000000",
                "value, of: surplus, period: 2014, source: control                       | 20000000",
                "change, of: balance, base: 2015, period: 2016                           | -40",
                "change-percent, of: deficit, base: 2015, period: 2016, source: control  | 150",
                "change-percent, of: exports, base: 2015, period: 2016                   | -20",
                "multiple, of: deficit, base: 2015, period: 2016, source: control        | 2.5",
                "coverage-ratio, period: 2015, source: control                           | 66.66666666666666666666666666666667",
                "normalised-balance, period: 2015, source: control                       | -0.2",
                "'net-share, period: 2016, sectors: hs-chapters, sector: ''87'''          | 90",
                "'net-share, period: 2016, sectors: hs-chapters, sector: ''85'''          | -20",
                "'gross-deficit-share, period: 2016, sectors: hs-chapters, sector: ''87''' | 75",
                "'imports-to-deficit, period: 2016, source: end-use, sector: ''3'', over: {source: control}' | 80",
                "'share-of-widening, base: 2015, period: 2016, sectors: hs-chapters, sector: ''87''' | 75",
                "'counterfactual-balance, period: 2016, sectors: hs-chapters, sector: ''87''' | -10",
                "'share-of-world, of: imports, period: 2016, sectors: hs-chapters, sector: ''87'', over: {sector: ''87'', sectors: hs-chapters, partner: CHN}' | 200",
            })
    void aReadingGivesTheFigureWorkedOutByHand(String reading, String figure) throws IOException {
        Result result = result(reading, "at-least: -1000");

        assertThat(result.missing()).isEmpty();
        assertThat(result.figure().value()).isEqualByComparingTo(figure);
        assertThat(result.verdict()).isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value, of: imports, period: 2012                   | no figure for imports, 2012 [x]",
                "value, of: deficit, period: 2014, source: control  | no figure for deficit, 2014 [z]",
                "multiple, of: deficit, base: 2014, period: 2016, source: control | no figure for deficit, 2014 [z]",
                "value, of: exports, period: 2016, partner: JPN     | no figure for exports, 2016 [x]",
            })
    void whatIsMissingIsNamed(String reading, String missing) throws IOException {
        Result result = result(reading, "at-least: 1");

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPUTED);
        assertThat(result.missing()).isEqualTo(missing);
    }

    @Test
    void readingsInAnotherCurrencyThanTheFirstAreNotInItsUnit() throws IOException {
        Cubes cubes = MadeClaims.cubes(Map.of(
                "detail", MadeClaims.cube(MadeClaims.source("a", "USD", "1", "CIF"), DETAIL),
                "control", MadeClaims.cube(MadeClaims.source("b", "KRW", "1000000", "customs"), CONTROL)));
        Claim claim = read(
                "{at-least: 100}",
                "{label: a, indicator: value, of: imports, period: 2016},"
                        + " {label: b, indicator: value, of: imports, period: 2016, source: control}");

        List<Result> results = Assessment.of(claim, MadeClaims.USA, cubes).results();

        assertThat(results).extracting(Result::verdict).containsExactly(Verdict.HOLDS, Verdict.NOT_COMPUTED);
        assertThat(results.get(1).missing()).isEqualTo("values in KRW and USD");
    }

    /** A year of which months are missing is no year to hold a statement to. */
    @Test
    void aPartOfAYearSaysNothingOfAllOfIt() throws IOException {
        Cubes cubes = MadeClaims.cubes(Map.of(
                "detail", MadeClaims.cube(MadeClaims.source("a", "USD", "1", "CIF"), "2016,KOR,87,10,20,partial")));

        Result result = Assessment.of(claim("{at-least: 0}", "value, of: imports, period: 2016"), MadeClaims.USA, cubes)
                .results()
                .get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPUTED);
        assertThat(result.missing()).isEqualTo("no figure for imports, 2016 [partial]");
    }

    @Test
    void aDeficitIsNoMultipleOfASurplus() throws IOException {
        assertThat(result("multiple, of: surplus, base: 2014, period: 2016, source: control", "at-least: 1")
                        .verdict())
                .isEqualTo(Verdict.NOT_COMPUTED);
    }

    @Test
    void sourcesOnDifferentBasesAreCalledSo() throws IOException {
        String mixed = "net-share, period: 2016, sectors: hs-chapters, sector: '87', over: {source: control}";
        String same = "imports-to-deficit, period: 2016, source: end-use, sector: '3', over: {source: control}";

        assertThat(result(mixed, "at-least: 0").mixed()).isTrue();
        assertThat(result(same, "at-least: 0").mixed()).isFalse();
    }

    @Test
    void amountsInTwoCurrenciesAreNotSetAgainstEachOther() throws IOException {
        Cubes cubes = MadeClaims.cubes(Map.of(
                "detail", MadeClaims.cube(MadeClaims.source("a", "EUR", "1", "CIF"), DETAIL),
                "control", MadeClaims.cube(MadeClaims.source("b", "USD", "1000000", "customs"), CONTROL)));
        String reading = "net-share, period: 2016, sectors: hs-chapters, sector: '87', over: {source: control}";

        Result result = Assessment.of(claim("{at-least: 0}", reading), MadeClaims.USA, cubes)
                .results()
                .get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPUTED);
        assertThat(result.missing()).isEqualTo("values in EUR and USD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{at-least: 2.5} | 2.5 | true",
                "{at-least: 2.51} | 2.5 | false",
                "{at-most: 2.5} | 2.5 | true",
                "{at-most: 2.49} | 2.5 | false",
                "{at-least: 2, at-most: 3} | 2.5 | true",
                "{at-least: 3, at-most: 4} | 2.5 | false",
                "{value: 27.6, to-nearest: 0.1} | 27.625 | true",
                "{value: 27.6, to-nearest: 0.1} | 27.65 | true",
                "{value: 27.6, to-nearest: 0.1} | 27.650001 | false",
                "{value: 27.6, to-nearest: 0.1} | 27.549 | false",
                "{value: 90, to-nearest: 10} | 85.1 | true",
                "{value: 90, to-nearest: 10} | 84.9 | false",
                "{value: 90, to-nearest: 10} | 94.9 | true",
                "{value: 90, to-nearest: 10} | 95.1 | false",
                "{value: 25000, to-nearest: 500} | 25249 | true",
                "{value: -20, to-nearest: 5} | -22 | true",
            })
    void anExpectationAllowsWhatItsWordingSays(String expects, BigDecimal figure, boolean allowed) throws IOException {
        Expectation expectation =
                claim(expects, "value, of: imports, period: 2016").expected();

        assertThat(expectation.allows(figure)).isEqualTo(allowed);
    }

    @Test
    void aStatementDependsWhereReadingsDifferAndQuotedOnesDecideNothing() throws IOException {
        String holds = "{label: a, indicator: value, of: imports, period: 2016}";
        String fails = "{label: b, indicator: value, of: exports, period: 2016}";
        String unknown = "{label: c, indicator: value, of: exports, period: 2012}";
        String quoted = "{label: d, quoted: 100}";

        assertThat(verdict(holds, fails, unknown)).isEqualTo(Verdict.DEPENDS);
        assertThat(verdict(holds, unknown, quoted)).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(fails, quoted)).isEqualTo(Verdict.FAILS);
        assertThat(verdict(unknown, quoted)).isEqualTo(Verdict.NOT_COMPUTED);
        assertThat(verdict(quoted)).isEqualTo(Verdict.NOT_COMPUTED);
    }

    @Test
    void verdictsAreReadBack() throws IOException {
        Claim claim = claim("{at-least: 150}", "value, of: imports, period: 2016");
        StringWriter csv = new StringWriter();

        ClaimsCsv.write(List.of(Assessment.of(claim, MadeClaims.USA, CUBES)), csv);

        assertThat(csv.toString()).contains("180,USD,holds,\"imports, 2016: 180\"");
        assertThat(ClaimsCsv.verdicts(new StringReader(csv.toString()))).containsExactly(Map.entry("a", Verdict.HOLDS));
        assertThat(ClaimsCsv.verdicts(new StringReader("a,b\n1,2\n"))).isEmpty();
        assertThat(ClaimsCsv.verdicts(new StringReader(""))).isEmpty();
        assertThat(ClaimsCsv.verdicts(new StringReader(csv.toString().replaceFirst("180.*", "\"180"))))
                .isEmpty();
        assertThat(ClaimsCsv.verdicts(new StringReader("a,a\n1,2\n"))).isEmpty();
    }

    private Result result(String reading, String expects) throws IOException {
        return Assessment.of(claim("{" + expects + "}", reading), MadeClaims.USA, CUBES)
                .results()
                .get(0);
    }

    private Verdict verdict(String... readings) throws IOException {
        return Assessment.of(read("{at-least: 100}", String.join(", ", readings)), MadeClaims.USA, CUBES)
                .verdict();
    }

    private Claim claim(String expects, String reading) throws IOException {
        return read(expects, "{label: a, indicator: " + reading + "}");
    }

    private Claim read(String expects, String readings) throws IOException {
        Problems problems = new Problems();
        List<Claim> claims = MadeClaims.read(
                folder,
                "claims: [{id: a, statement: s, source: p, date: 2018, expects: " + expects + ", readings: [" + readings
                        + "]}]",
                problems,
                List.of(MadeClaims.KOR),
                true);
        assertThat(problems.all()).isEmpty();
        return claims.get(0);
    }
}
