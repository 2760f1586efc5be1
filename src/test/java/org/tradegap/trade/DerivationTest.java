package org.tradegap.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tradegap.trade.Derivation.Operation;
import org.tradegap.trade.Derivation.Operator;

final class DerivationTest {
    private static final Observation CARS = cell("87", "20.50");
    private static final Observation STEEL = cell("72", "3");
    private static final Observation SHIPS = cell("89", "1");

    @Test
    void aSumOfCellsIsOneList() {
        Observation sum = Stream.of(CARS, STEEL, SHIPS).reduce(Observation.ZERO, Observation::plus);

        assertThat(operation(sum).operator()).isEqualTo(Operator.SUM);
        assertThat(operation(sum).operands()).containsExactly(made(CARS), made(STEEL), made(SHIPS));
        assertThat(sum.value()).isEqualByComparingTo("24.5");
    }

    @Test
    void sumsOfPartnersStayApartWithinTheSumOfAll() {
        Observation korea = CARS.plus(STEEL);
        Observation japan = SHIPS.plus(STEEL);

        assertThat(operation(korea.plus(japan)).operands()).containsExactly(made(korea), made(japan));
        assertThat(operation(korea.plus(japan).plus(korea)).operands())
                .containsExactly(made(korea), made(japan), made(korea));
    }

    @Test
    void nothingIsAddedOrTakenAwayByAZeroThatComesFromNoCell() {
        assertThat(CARS.plus(Observation.ZERO).made()).isEqualTo(CARS.made());
        assertThat(CARS.minus(Observation.ZERO).made()).isEqualTo(CARS.made());
        assertThat(operation(Observation.ZERO.minus(CARS)).operands()).containsExactly(Derivation.of(0), made(CARS));
    }

    @Test
    void whatIsMadeOfNoCellsNotesNothing() {
        Observation two = Observation.of(BigDecimal.valueOf(2));

        assertThat(two.plus(two).made()).isEmpty();
        assertThat(two.plus(CARS).made()).isPresent();
    }

    @Test
    void aMissingFigureHasNoDerivationAndAConvertedOneKeepsIts() {
        Observation missing = Observation.missing(Status.UNAVAILABLE);

        assertThat(CARS.plus(missing).made()).isEmpty();
        assertThat(missing.madeAs(CARS.made())).isEqualTo(missing);
        assertThat(CARS.converted(BigDecimal::negate).made()).isEqualTo(CARS.made());
        assertThat(CARS.converted(BigDecimal::negate).value()).isEqualByComparingTo("-20.5");
    }

    @Test
    void aCellIsTheSameWhateverZerosItsValueEndsWith() {
        assertThat(cell("87", "20.5").made()).isEqualTo(CARS.made());
        assertThat(cell("87", "20.51").made()).isNotEqualTo(CARS.made());
        assertThat(cell("87", "20.5").plus(STEEL).made())
                .isEqualTo(CARS.plus(STEEL).made());
        assertThat(CARS.plus(STEEL).made()).isNotEqualTo(CARS.minus(STEEL).made());
    }

    private static Observation cell(String sector, String value) {
        BigDecimal figure = new BigDecimal(value);
        return Observation.of(figure)
                .madeAs(Optional.of(new Derivation.Cell(
                        "data", Period.ofYear(2016), new Area("USA"), new Area("KOR"), Flow.IMPORT, sector, figure)));
    }

    private static Derivation made(Observation figure) {
        return figure.made().orElseThrow();
    }

    private static Operation operation(Observation figure) {
        return (Operation) made(figure);
    }
}
