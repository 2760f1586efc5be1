package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.workbook.FormulaText.Hold;
import org.tradegap.workbook.FormulaText.Text;

/**
 * Terms of a sum that are made alike of cells in ranges, as one term of these ranges: a sum over a hundred chapters has
 * a formula as short as one over ten.
 */
final class AlikeTerms {
    /** The most operands of a sum inside of a term. */
    private static final int FEW = 4;

    private final FormulaText writer;
    private final boolean below;

    /**
     * @param below whether ranges go down, else across: a term of both would be every cell with every other
     */
    AlikeTerms(FormulaText writer, boolean below) {
        this.writer = writer;
        this.below = below;
    }

    /** One text for all; nothing where they are not made alike, are one and the same, or of cells here and there. */
    Optional<Text> of(List<Derivation> terms) {
        Derivation first = terms.get(0);
        if (terms.stream().allMatch(first::equals)) {
            return Optional.empty();
        }
        List<Formulas.Leaf> cells = writer.cells(terms);
        Optional<Text> range = cells.isEmpty() ? Optional.empty() : writer.range(cells, below);
        return range.isPresent() || !(first instanceof Operation operation) ? range : made(operation, terms);
    }

    /** What is the same in all terms stands once, beside ranges. */
    private Optional<Text> operand(List<Derivation> ofEach) {
        Derivation first = ofEach.get(0);
        return ofEach.stream().allMatch(first::equals) ? Optional.of(writer.part(first)) : of(ofEach);
    }

    private Optional<Text> made(Operation first, List<Derivation> terms) {
        int count = first.operands().size();
        boolean alike = count <= FEW
                && terms.stream()
                        .allMatch(each -> each instanceof Operation other
                                && other.operator() == first.operator()
                                && other.operands().size() == count);
        List<Text> operands = new ArrayList<>();
        for (int i = 0; alike && i < count; i++) {
            int place = i;
            Optional<Text> operand = operand(terms.stream()
                    .map(each -> ((Operation) each).operands().get(place))
                    .toList());
            operand.ifPresent(operands::add);
            alike = operand.isPresent();
        }
        return alike ? Optional.of(joined(first.operator(), operands)) : Optional.empty();
    }

    /** The larger of two would be one number for a whole range. */
    private static Text joined(Operator operator, List<Text> operands) {
        if (operator == Operator.ABOVE_ZERO) {
            Text one = operands.get(0);
            return new Text("(" + one.text() + ">0)*" + one.within(Hold.POWER), Hold.PRODUCT);
        }
        return FormulaText.joined(operator, operands);
    }
}
