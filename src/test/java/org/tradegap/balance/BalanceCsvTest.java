package org.tradegap.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradegap.source.InputException;
import org.tradegap.trade.Observation;
import org.tradegap.trade.Status;
import org.tradegap.trade.TradeFlow;

final class BalanceCsvTest {
    private static final String HEADER = "source,period,reporter,partner,sector,exports,imports,balance,rows,status\n";

    @Test
    void cellsAreSortedExactAndComplete() {
        BalanceCube cube = Flows.years(
                        Flows.imports("2017", "87", "1000000"),
                        Flows.export("2016", "87", "1.50"),
                        Flows.imports("2016", "87", "10.125e"),
                        Flows.export("2016", "01", "c"),
                        Flows.imports("2016", "01", "7"),
                        Flows.imports("2016", "01", "0.000000000001"),
                        Flows.export("2016", "02", "3p"),
                        Flows.imports("2016", "02", "3p"))
                .cube();

        assertThat(Csv.of(cube)).isEqualTo(HEADER + """
                made-up,2016,USA,KOR,01,,7.000000000001,,3,c/
                made-up,2016,USA,KOR,02,3,3,0,2,p
                made-up,2016,USA,KOR,87,1.5,10.125,-8.625,2,/e
                made-up,2017,USA,KOR,87,,1000000,,1,x/
                """);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        BalanceCube cube = Flows.merged(
                        true,
                        Frequency.MONTH,
                        Flows.export("2016-01", "87", "5e"),
                        Flows.imports("2016-01", "01", "c"),
                        Flows.imports("2016-02", "TOTAL", "1000"),
                        Flows.export("2016-02", "87", "0.10"))
                .cube();

        BalanceCube read = BalanceCsv.read(cube.source(), new StringReader(Csv.of(cube)));

        assertThat(Csv.of(read)).isEqualTo(Csv.of(cube));
        for (BalanceCube.Pair pair : cube.pairs()) {
            for (String sector : new String[] {"01", "02", "87", "TOTAL"}) {
                assertSame(read.cell(pair, sector), cube.cell(pair, sector));
            }
        }
    }

    @Test
    void everyStatusOfEitherSideIsReadBack() throws IOException {
        for (Status exports : Status.values()) {
            for (Status imports : Status.values()) {
                Balance cell = new Balance(figure(exports), figure(imports), 2);
                BalanceCube cube = BalanceCube.of(
                        Flows.source(true),
                        new TreeMap<>(Map.of(Flows.IN_2016, new TreeMap<>(Map.of("87, and \"more\"", cell)))));

                BalanceCube read = BalanceCsv.read(cube.source(), new StringReader(Csv.of(cube)));

                assertThat(read.cells(Flows.IN_2016))
                        .containsOnlyKeys("87, and \"more\"")
                        .containsValue(cell);
            }
        }
    }

    @Test
    void generatedCubesAreReadBack() throws IOException {
        BalanceCube cube =
                Flows.years(Flows.generated(5, 3000).toArray(TradeFlow[]::new)).cube();

        assertThat(Csv.of(BalanceCsv.read(cube.source(), new StringReader(Csv.of(cube)))))
                .isEqualTo(Csv.of(cube));
    }

    @Test
    void rowsOfAnotherSourceArePassedOver() throws IOException {
        String text = HEADER + "other,2016,USA,KOR,87,1,2,-1,2,\nmade-up,2016,USA,KOR,87,3,5,-2,2,\n";

        assertThat(BalanceCsv.read(Flows.source(false), new StringReader(text))
                        .total(Flows.IN_2016)
                        .balance()
                        .value())
                .isEqualByComparingTo("-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made-up,2016,USA,KOR,87,1,2,-1,2",
                "made-up,2016-13,USA,KOR,87,1,2,-1,2,",
                "made-up,2016,USA,KOR,87,one,2,-1,2,",
                "made-up,2016,USA,KOR,87,,2,,2,",
                "made-up,2016,USA,KOR,87,1,2,-1,2,c",
                "made-up,2016,USA,KOR,87,1,2,-1,2,q",
                "made-up,2016,USA,KOR,87,1,2,-1,many,",
                "made-up,2016,USA,KOR,01,1,2,-1,2,"
            })
    void aRowThatCannotHaveBeenWrittenIsRefusedWithItsLine(String row) {
        String text = HEADER + "made-up,2016,USA,KOR,01,1,2,-1,2,\n" + row + "\n";

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BalanceCsv.read(Flows.source(false), new StringReader(text)))
                .withMessage("balance.csv:3: expected a cell that is new and whole, found '" + row + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "source,period,reporter,partner,sector,imports,exports,balance,rows,status\n", ",,\n"})
    void otherColumnsAreRefused(String text) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> BalanceCsv.read(Flows.source(false), new StringReader(text)))
                .withMessageStartingWith("balance.csv:1: expected the header source,period,");
    }

    private static Observation figure(Status status) {
        return status.isMissing() ? Observation.missing(status) : Observation.of(new BigDecimal("12.5"), status);
    }

    private static void assertSame(Balance read, Balance written) {
        assertThat(BalanceCsv.figure(read.exports())).isEqualTo(BalanceCsv.figure(written.exports()));
        assertThat(BalanceCsv.figure(read.imports())).isEqualTo(BalanceCsv.figure(written.imports()));
        assertThat(read.exports().status()).isEqualTo(written.exports().status());
        assertThat(read.imports().status()).isEqualTo(written.imports().status());
    }
}
