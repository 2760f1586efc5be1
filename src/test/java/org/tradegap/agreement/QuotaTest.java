package org.tradegap.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradegap.definition.DefinitionFile;
import org.tradegap.definition.Problems;
import org.tradegap.trade.Area;

/** Limits of quantities, their fill and run rates worked out by hand. */
final class QuotaTest {
    @TempDir
    private Path folder;

    /** 25,000 vehicles for each maker, 50,000 from 2019 on, of which six months are known. */
    @Test
    void eachMakerIsHeldToItsOwnLimit() throws IOException {
        StringBuilder csv = new StringBuilder("period,producer,quantity\n2018,A,20000\n");
        List<Quota.Use> years = uses(csv.toString(), "limits: {2012: 25000, 2019: 50000}, per: producer");

        assertThat(years)
                .extracting(Quota.Use::year, use -> rounded(use.fill().value()), Quota.Use::signal)
                .containsExactly(tuple(2018, "80.0", Quota.Signal.AMBER));

        csv = new StringBuilder("period,producer,quantity\n");
        for (int month = 1; month <= 6; month++) {
            csv.append("2019-0" + month + ",B,4500\n").append("2019-0" + month + ",C,2000\n");
        }
        List<Quota.Use> months = uses(csv.toString(), "limits: {2012: 25000, 2019: 50000}, per: producer");

        assertThat(months)
                .extracting(
                        Quota.Use::producer,
                        Quota.Use::months,
                        use -> use.used().value().toPlainString(),
                        use -> rounded(use.fill().value()),
                        use -> rounded(use.atYearEnd().value()),
                        Quota.Use::signal)
                .containsExactly(
                        tuple("B", 6, "27000", "54.0", "54000.0", Quota.Signal.RED),
                        tuple("C", 6, "12000", "24.0", "24000.0", Quota.Signal.GREEN));
    }

    /** 70 % of the mean of 100, 200 and 300 is 140; all producers share it. */
    @Test
    void aLimitCanBeAShareOfAnEarlierMean() throws IOException {
        String csv = """
                period,producer,quantity
                2015,A,60
                2015,B,40
                2016,A,200
                2017,A,300
                2018,A,70
                2018,B,35
                """;
        List<Quota.Use> uses = uses(csv, "limits: {2018: {percent: 70, of-average: 2015-2017}}, amber: 75");

        assertThat(uses)
                .extracting(
                        Quota.Use::producer,
                        Quota.Use::year,
                        use -> use.limit().known().map(QuotaTest::rounded).orElse(""))
                .containsExactly(
                        tuple("All", 2015, ""),
                        tuple("All", 2016, ""),
                        tuple("All", 2017, ""),
                        tuple("All", 2018, "140.0"));
        assertThat(rounded(uses.get(3).fill().value())).isEqualTo("75.0");
        assertThat(uses).extracting(Quota.Use::signal).endsWith(Quota.Signal.NONE, Quota.Signal.AMBER);
    }

    /** The file covers all of the year: A used nothing after June, B all it had in January, and 80 of 100 is what there is. */
    @Test
    void whoHasNoRowInAMonthUsedNothingInIt() throws IOException {
        StringBuilder csv = new StringBuilder("period,producer,quantity\n2019-01,B,20\n");
        for (int month = 1; month <= 12; month++) {
            String period = "2019-" + (month < 10 ? "0" : "") + month;
            csv.append(month <= 6 ? period + ",A,10\n" : period + ",C,0\n");
        }

        assertThat(uses(csv.toString(), "limits: {2019: 100}"))
                .extracting(Quota.Use::months, use -> rounded(use.atYearEnd().value()), Quota.Use::signal)
                .containsExactly(tuple(12, "80.0", Quota.Signal.AMBER));
    }

    @Test
    void anyUseOfALimitOfZeroIsRed() throws IOException {
        String csv = "period,producer,quantity\n2019,A,1\n2019,B,0\n";

        assertThat(uses(csv, "limits: {2019: 0}, per: producer"))
                .extracting(Quota.Use::signal)
                .containsExactly(Quota.Signal.RED, Quota.Signal.GREEN);
    }

    @Test
    void aShareOfAYearThatLacksMonthsIsNotKnown() throws IOException {
        String csv = "period,producer,quantity\n2017-06,A,10\n2018-01,A,10\n";

        assertThat(uses(csv, "limits: {2018: {percent: 70, of-average: 2017-2017}}")
                        .get(1)
                        .limit()
                        .isKnown())
                .isFalse();
    }

    /** 100 tonnes that grow by 10 % a year are 121 in the third. */
    @Test
    void aLimitCanGrow() throws IOException {
        String csv = "period,producer,quantity\n2018,A,1\n2019,A,1\n2020,A,1\n";

        assertThat(uses(csv, "limits: {2018: 100}, growth: 10"))
                .extracting(use -> rounded(use.limit().value()))
                .containsExactly("100.0", "110.0", "121.0");
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    private List<Quota.Use> uses(String csv, String rest) throws IOException {
        Files.writeString(folder.resolve("q.csv"), csv);
        Problems problems = new Problems();
        String text =
                "{id: a, name: b, entry-into-force: 2012-03-15, quotas: [{id: q, label: l, unit: vehicles, file: q.csv, "
                        + rest + "}]}";
        Agreement agreement = new AgreementReader(
                        folder, Area::parse, Set.of(new Area("CAN"), new Area("MEX")), problems)
                .read(DefinitionFile.read("report.yml", text, problems).orElseThrow());
        assertThat(problems.all()).isEmpty();
        return agreement.quotas().get(0).uses();
    }
}
