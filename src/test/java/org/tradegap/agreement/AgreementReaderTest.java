package org.tradegap.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problem;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;

final class AgreementReaderTest {
    private static final String KORUS = "{id: korus, name: Free trade, entry-into-force: 2012-03-15, ";

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    @Test
    void chartsPrintTheNameWhereThereIsNoLabel() throws IOException {
        Agreement agreement = read("id: korus\nname: Free trade\nentry-into-force: 2012-03-15\n");

        assertThat(problems.all()).isEmpty();
        assertThat(agreement.label()).isEqualTo("Free trade");
        assertThat(agreement.entryIntoForce()).isEqualTo(LocalDate.of(2012, 3, 15));
        assertThat(agreement.hasFigures()).isFalse();
    }

    @Test
    void everyMistakeIsToldOnce() throws IOException {
        read("id: K O\nentry-into-force: 2012-02-30\nsigned: 2007\n");

        assertThat(problems.all())
                .extracting(Problem::line, Problem::found)
                .containsExactlyInAnyOrder(
                        tuple(1, "'K O'"), tuple(1, "none"), tuple(2, "'2012-02-30'"), tuple(3, "'signed'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parties: [CAN, Mexico]} | an ISO 3166 alpha-3 code in 'parties' | 'Mexico'",
                "parties: [CAN, CAN]} | partners of the report in 'parties', each once | 'CAN'",
                "parties: [CAN, FRA]} | partners of the report in 'parties', each once | 'FRA'",
                "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: 25, schedules: {a: {2019: 1, 2019-01-01: 2}}}]} | each day once | 2019-01-01 again",
                "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: 25, schedules: {a: {2019: 1}, A: {2019: 2}}}]} | names that differ in more than capitals | 'A'",
                "quotas: [{id: a, label: b, unit: c, file: q.csv, limits: {2019: {percent: 70, of-average: 1500-1600}}}]} | years before 2019 such as 2015-2017 for 'of-average' | '1500-1600'",
                "quotas: [{id: a, label: b, unit: c, file: q.csv, limits: {2019: {percent: 70, of-average: 2018-2019}}}]} | years before 2019 such as 2015-2017 for 'of-average' | '2018-2019'",
                "quotas: [{id: a, label: b, unit: c, file: empty.csv, limits: {2019: 5}}]} | the header period,producer,quantity | nothing",
                "quotas: [{id: a, label: b, unit: c, file: open.csv, limits: {2019: 5}}]} | CSV with closed quotes | an open one",
                "compare: {years: 0, partial: next-period}} | a number of years from 1 to 49 for 'years' | '0'",
                "compare: {years: 2, partial: half}} | share-of-days or next-period for 'partial' | 'half'",
                "staging: [{id: a, label: b, prefixes: ['8704', '870421'], base-rate: 25, schedules: {a: {2019: 1}}}]} | beginnings of HS codes, none of which holds another | '870421'",
                "staging: [{id: a, label: b, prefixes: [trucks], base-rate: 25, schedules: {a: {2019: 1}}}]} | beginnings of HS codes, none of which holds another | 'trucks'",
                "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: -25, schedules: {a: {2019: 1}}}]} | a number for 'base-rate' | '-25'",
                "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: 25}]} | a key 'schedules' with one or more by name | none",
                "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: 25, schedules: {a: {soon: 1}}}]} | a day or year from which a rate holds | 'soon'",
                "quotas: [{id: a, label: b, unit: c, file: q.csv, limits: {2019: 5}, amber: 120}]} | a percentage not above 'red' | '120'",
                "quotas: [{id: a, label: b, unit: c, file: q.csv, limits: {2019: {percent: 70, of-average: 2017-2015}}}]} | years before 2019 such as 2015-2017 for 'of-average' | '2017-2015'",
                "quotas: [{id: a, label: b, unit: c, file: q.csv}]} | a key 'limits' with a limit by year | none",
                "quotas: [{id: a, label: b, unit: c, file: none.csv, limits: {2019: 5}}]} | a CSV of period,producer,quantity | no such file",
            })
    void whatIsWrongIsNamed(String rest, String expected, String found) throws IOException {
        Files.writeString(folder.resolve("q.csv"), "\uFEFFperiod,producer,quantity\n2019,A,1\n");
        Files.writeString(folder.resolve("empty.csv"), "");
        Files.writeString(folder.resolve("open.csv"), "period,producer,quantity\n2019,\"A,1\n");

        read(KORUS + rest);

        assertThat(problems.all())
                .extracting(Problem::expected, problem -> problem.found().replace("'", ""))
                .containsExactly(tuple(expected, found));
    }

    @Test
    void anIdIsOfOneTariffOnlyInAReport() throws IOException {
        String tariff = "staging: [{id: a, label: b, prefixes: ['8704'], base-rate: 25, schedules: {a: {2019: 1}}}]}";
        AgreementReader reader =
                new AgreementReader(folder, Area::parse, Set.of(new Area("CAN"), new Area("MEX")), problems);
        for (String text : new String[] {KORUS + tariff, KORUS.replace("korus", "other") + tariff}) {
            reader.read(DefinitionFile.read("report.yml", text, problems).orElseThrow());
        }

        assertThat(problems.all())
                .extracting(Problem::expected, Problem::found)
                .containsExactly(tuple("each id once", "'a' again"));
    }

    @Test
    void everyBadRowOfQuantitiesIsToldWithItsLine() throws IOException {
        Files.writeString(folder.resolve("q.csv"), """
                period,maker,quantity
                2019-01,A,1
                2019-01,A,2
                2019,A,3
                2019-02,,3
                2019-03,A,-3
                2019-04,A,many
                2019-05,A
                """);

        read(KORUS + "quotas: [{id: a, label: b, unit: c, file: q.csv, limits: {2019: 5}}]}");

        assertThat(problems.all()).extracting(Problem::line).containsExactly(1, 3, 4, 5, 6, 7, 8);
    }

    private Agreement read(String text) throws IOException {
        return new AgreementReader(folder, Area::parse, Set.of(new Area("CAN"), new Area("MEX")), problems)
                .read(DefinitionFile.read("report.yml", text, problems).orElseThrow());
    }
}
