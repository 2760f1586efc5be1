package org.tradegap.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradegap.trade.Area;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.trade.Flow;
import org.tradegap.trade.Period;

final class FormulaTextTest {
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");
    private static final Derivation FIRST = cell(1);
    private static final Derivation SECOND = cell(2);
    private static final Derivation THIRD = cell(3);

    @Test
    void cellsOfSourcesAreConvertedToTheUnitShown() {
        assertThat(text(FIRST)).isEqualTo("Data!H1/1000000");
        assertThat(text(Derivation.of(Operator.DIFFERENCE, FIRST, SECOND)))
                .isEqualTo("Data!H1/1000000-Data!H2/1000000");
    }

    @Test
    void aColumnOfCellsIsAddedUpAsARange() {
        Derivation sum = Derivation.of(Operator.SUM, FIRST, SECOND, THIRD);

        assertThat(text(sum)).isEqualTo("SUM(Data!H1:H3)/1000000");
        assertThat(text(Derivation.of(Operator.SUM, FIRST, THIRD))).isEqualTo("Data!H1/1000000+Data!H3/1000000");
    }

    @Test
    void whatIsShownElsewhereIsReferredTo() {
        Map<Derivation, Reference> shown =
                Map.of(FIRST, new Reference("Exports by sector", 6, 2), SECOND, new Reference("Here", 7, 2));

        assertThat(text(Derivation.of(Operator.DIFFERENCE, FIRST, SECOND), shown))
                .isEqualTo("'Exports by sector'!C7-C8");
    }

    @Test
    void bracketsStandWhereTheyAreNeeded() {
        Derivation less = Derivation.of(Operator.DIFFERENCE, FIRST, SECOND);
        Map<Derivation, Reference> shown =
                Map.of(FIRST, new Reference("Here", 0, 0), SECOND, new Reference("Here", 0, 1));

        assertThat(text(Derivation.of(Operator.PRODUCT, Derivation.of(100), less), shown))
                .isEqualTo("100*(A1-B1)");
        assertThat(text(Derivation.of(Operator.QUOTIENT, less, less), shown)).isEqualTo("(A1-B1)/(A1-B1)");
        assertThat(text(Derivation.of(Operator.DIFFERENCE, FIRST, less), shown)).isEqualTo("A1-(A1-B1)");
        assertThat(text(
                        Derivation.of(
                                Operator.POWER,
                                Derivation.of(Operator.QUOTIENT, FIRST, SECOND),
                                Derivation.of(Operator.QUOTIENT, Derivation.of(1), Derivation.of(9))),
                        shown))
                .isEqualTo("(A1/B1)^(1/9)");
        assertThat(text(Derivation.of(Operator.DIFFERENCE, Derivation.of(0), FIRST), shown))
                .isEqualTo("-A1");
        assertThat(text(
                        Derivation.of(Operator.ABOVE_ZERO, Derivation.of(Operator.DIFFERENCE, Derivation.of(0), FIRST)),
                        shown))
                .isEqualTo("MAX(0,-A1)");
        assertThat(text(Derivation.of(Operator.RANK, FIRST, FIRST, SECOND), shown))
                .isEqualTo("1+(A1<A1)+(B1<A1)");
    }

    @Test
    void aSumOfMorePartsThanAFunctionTakesIsCut() {
        List<Derivation> parts = new ArrayList<>();
        for (int i = 1; i <= 1001; i += 2) {
            parts.add(cell(i));
        }

        String text = text(Derivation.of(Operator.SUM, parts.toArray(Derivation[]::new)));

        assertThat(text.split("SUM\\(", -1)).hasSize(4);
    }

    @Test
    void aSumOfTermsMadeAlikeIsOverRanges() {
        Derivation total = cell(200);
        List<Derivation> squares = new ArrayList<>();
        List<Derivation> deficits = new ArrayList<>();
        for (int i = 1; i <= 97; i++) {
            Derivation share = Derivation.of(Operator.QUOTIENT, cell(i), total);
            squares.add(Derivation.of(Operator.POWER, share, Derivation.of(2)));
            deficits.add(
                    Derivation.of(Operator.ABOVE_ZERO, Derivation.of(Operator.DIFFERENCE, Derivation.of(0), cell(i))));
        }

        assertThat(text(sum(squares))).isEqualTo("SUMPRODUCT((Data!H1:H97/1000000/(Data!H200/1000000))^2)");
        assertThat(text(sum(deficits))).isEqualTo("SUMPRODUCT((-Data!H1:H97/1000000>0)*(-Data!H1:H97/1000000))");
    }

    /** A row times a column would be every cell of the one with every cell of the other. */
    @Test
    void rangesOfATermAllGoDownOrAllGoAcross() {
        List<Derivation> crossed = new ArrayList<>();
        List<Derivation> across = new ArrayList<>();
        Map<Derivation, Reference> shown = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            Derivation beside = cell(300 + 2 * i);
            shown.put(beside, new Reference("Here", 0, i));
            crossed.add(Derivation.of(Operator.PRODUCT, cell(i + 1), beside));
            across.add(Derivation.of(Operator.PRODUCT, beside, beside));
        }

        assertThat(text(sum(crossed), shown)).startsWith("SUM(Data!H1/1000000*A1,Data!H2/1000000*B1,");
        assertThat(text(sum(across), shown)).isEqualTo("SUMPRODUCT(A1:F1*A1:F1)");
    }

    @Test
    void aSumOfTermsThatDifferIsOfEachTerm() {
        List<Derivation> scattered = new ArrayList<>();
        List<Derivation> mixed = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            scattered.add(Derivation.of(Operator.ABSOLUTE, cell(i * i)));
            mixed.add(i == 3 ? cell(i) : Derivation.of(Operator.ABSOLUTE, cell(i)));
        }

        assertThat(text(sum(scattered))).startsWith("SUM(ABS(Data!H1/1000000),ABS(Data!H4/1000000),");
        assertThat(text(sum(mixed))).startsWith("SUM(ABS(Data!H1/1000000),ABS(Data!H2/1000000),Data!H3/1000000,");
    }

    private static Derivation sum(List<Derivation> terms) {
        return Derivation.of(Operator.SUM, terms.toArray(Derivation[]::new));
    }

    @Test
    void aResultIsWorkedOutInTheUnitShown() {
        Derivation share =
                Derivation.of(Operator.QUOTIENT, Derivation.of(Operator.PRODUCT, Derivation.of(100), FIRST), SECOND);

        assertThat(share.accept(new Evaluation(FormulaTextTest::leaf)).result()).isEqualTo(50);
        assertThat(FIRST.accept(new Evaluation(FormulaTextTest::leaf)).result()).isCloseTo(1e-6, within(1e-20));
        assertThat(FIRST.accept(new Evaluation(cell -> Optional.empty())).result())
                .isNaN();
    }

    private static String text(Derivation made) {
        return text(made, Map.of());
    }

    private static String text(Derivation made, Map<Derivation, Reference> shown) {
        return made.accept(new FormulaText(FormulaTextTest::leaf, part -> Optional.ofNullable(shown.get(part)), "Here"))
                .text();
    }

    private static Optional<Formulas.Leaf> leaf(Derivation.Cell cell) {
        return Optional.of(new Formulas.Leaf(new Reference("Data", cell.value().intValueExact() - 1, 7), MILLIONTH));
    }

    private static Derivation cell(int value) {
        return new Derivation.Cell(
                "data",
                Period.ofYear(2016),
                new Area("USA"),
                new Area("KOR"),
                Flow.EXPORT,
                Integer.toString(value),
                BigDecimal.valueOf(value));
    }
}
