package org.tradegap.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;

/** Mistakes in statements are told with their line. */
final class ClaimsReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multiple, of: deficit, period: 2016 | expected a key 'base', found none",
                "multiple, of: deficit, period: 2016, base: 2016 | expected a period before 2016, found '2016'",
                "multiple, of: balance, period: 2016, base: 2012 | expected 'of' to be one of exports, imports, total-trade, deficit, surplus, found 'balance'",
                "value, of: deficit, period: 2016-03 | expected a year such as 2016 for 'period', found '2016-03'",
                "value, of: deficit, period: 2016, source: census | expected 'source' to be one of detail, control, end-use, found 'census'",
                "value, of: deficit, period: 2016, sector: autos | expected the id of a sector of broad for 'sector', found 'autos'",
                "value, of: deficit, period: 2016, sectors: end-use.csv | expected a scheme of the source, broad, hs-chapters, for 'sectors', found 'end-use.csv'",
                "value, of: deficit, period: 2016, partner: Korea | expected an ISO 3166 alpha-3 code or WLD for 'partner', found 'Korea'",
                "value, of: deficit, period: 2016, base: 2012 | expected one of the keys",
                "net-share, period: 2016 | expected a key 'sector' beside 'net-share', found none",
                "share-of-world, of: exports, period: 2016 | expected a key 'over' beside 'share-of-world', found none",
            })
    void aReadingMustHaveWhatItsIndicatorNeeds(String reading, String problem) throws IOException {
        String yaml = """
                claims:
                  - id: a
                    statement: s
                    source: p
                    date: 2018-01-05
                    expects: {at-least: 1}
                    readings:
                      - {label: a, indicator: %READING%}
                """.replace("%READING%", reading);

        assertThat(MadeClaims.problems(folder, yaml)).singleElement().asString().startsWith("claims.yml:8: " + problem);
    }

    @Test
    void everyMistakeIsToldAtOnce() throws IOException {
        String yaml = """
                claims:
                  - id: a
                    statement: s
                    source: p
                    date: 2018
                    expects: {value: 27.65, to-nearest: 0.1}
                    readings:
                      - {label: a, indicator: value, of: exports, period: 2016}
                      - {label: b, indicator: coverage-ratio, period: 2016}
                  - id: a
                    statement: s
                    source: p
                    date: 2018
                    expects: {at-least: 2, at-most: 1}
                    readings: []
                """;

        assertThat(MadeClaims.problems(folder, yaml))
                .containsExactly(
                        "claims.yml:6: expected a multiple of 'to-nearest', found '27.65'",
                        "claims.yml:7: expected indicators counted like 'value', found 'coverage-ratio'",
                        "claims.yml:14: expected a number not below 'at-least', found '1'",
                        "claims.yml:15: expected a key 'readings' with one or more, found none",
                        "claims.yml:10: expected each id once, found 'a' again");
    }

    @Test
    void whatCannotBeMeantIsTold() throws IOException {
        String yaml = """
                claims:
                  - id: a
                    statement: s
                    source: p
                    date: 2018-02-31
                    expects: {at-least: 1, at-most: 2, value: 9, to-nearest: 1}
                    readings:
                      - {label: a, indicator: value, of: exports, period: 2016}
                """;

        assertThat(MadeClaims.problems(folder, yaml))
                .containsExactly(
                        "claims.yml:5: expected a year, month or day such as 2018-01 for 'date', found '2018-02-31'",
                        "claims.yml:6: expected a value between 'at-least' and 'at-most', found '9'");
    }

    @Test
    void aReportOfSeveralPartnersMustSayWhich() throws IOException {
        String yaml = "claims: [{id: a, statement: s, source: p, date: 2018, expects: {at-least: 1}, readings:"
                + " [{label: a, indicator: value, of: exports, period: 2016-03}]}]";
        Problems problems = new Problems();

        MadeClaims.read(folder, yaml, problems, List.of(MadeClaims.KOR, new Area("CHN")), false);

        assertThat(problems.all())
                .singleElement()
                .asString()
                .endsWith("expected a key 'partner', as the report has several, found none");
    }

    @Test
    void aReportWithoutStatementsHasNone() throws IOException {
        assertThat(new ClaimsReader(new ReadingReader.Ground(java.util.Map.of(), List.of(), true, Area::parse))
                        .read(folder, new Problems()))
                .isEmpty();
    }
}
