package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operation;

/**
 * What derivations come to in the numbers of a spreadsheet, in the unit shown. What an operation comes to is kept, since figures have
 * many in common.
 */
final class Evaluation implements Derivation.Visitor<Evaluation.Value> {
    private final Formulas.Sources sources;
    private final Map<Operation, Value> known = new HashMap<>();

    Evaluation(Formulas.Sources sources) {
        this.sources = sources;
    }

    /**
     * A result.
     *
     * @param size what it would be if nothing in it cancelled out
     */
    record Value(double result, double size) {}

    @Override
    public Value cell(Derivation.Cell cell) {
        double value = sources.leaf(cell)
                .map(leaf -> cell.value().multiply(leaf.factor()).doubleValue())
                .orElse(Double.NaN);
        return new Value(value, Math.abs(value));
    }

    @Override
    public Value constant(BigDecimal value) {
        return new Value(value.doubleValue(), Math.abs(value.doubleValue()));
    }

    @Override
    public Value operation(Operation operation) {
        @Nullable Value before = known.get(operation);
        if (before != null) {
            return before;
        }
        Value value = made(operation);
        known.put(operation, value);
        return value;
    }

    private Value made(Operation operation) {
        List<Value> operands =
                operation.operands().stream().map(each -> each.accept(this)).toList();
        Value one = operands.get(0);
        Value other = operands.get(operands.size() - 1);
        return switch (operation.operator()) {
            case SUM ->
                new Value(
                        operands.stream().mapToDouble(Value::result).sum(),
                        operands.stream().mapToDouble(Value::size).sum());
            case DIFFERENCE -> new Value(one.result - other.result, one.size + other.size);
            case PRODUCT -> new Value(one.result * other.result, one.size * other.size);
            case QUOTIENT -> new Value(one.result / other.result, one.size / Math.abs(other.result));
            case POWER -> new Value(Math.pow(one.result, other.result), Math.abs(Math.pow(one.result, other.result)));
            case ABSOLUTE -> new Value(Math.abs(one.result), one.size);
            case ABOVE_ZERO -> new Value(Math.max(0, one.result), one.size);
            case RANK ->
                new Value(
                        1
                                + operands.stream()
                                        .filter(each -> each.result < one.result)
                                        .count(),
                        1);
        };
    }
}
