package org.tradegap.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a figure was made of others: a tree with cells of sources and constants as its leaves, from which a spreadsheet
 * can make the figure again. Every part of it counts in the unit in which the report shows values, so that a figure
 * that is only converted keeps its derivation.
 */
public sealed interface Derivation {
    /** What is done with operands. */
    enum Operator {
        /** All operands together. */
        SUM,
        /** The first less the second. */
        DIFFERENCE,
        /** The first times the second. */
        PRODUCT,
        /** The first over the second. */
        QUOTIENT,
        /** The first to the power of the second. */
        POWER,
        /** The only one without its sign. */
        ABSOLUTE,
        /** The only one where it is above zero, else zero. */
        ABOVE_ZERO,
        /** The place of the first among all, 1 for the lowest. */
        RANK
    }

    /** Calls that depend on the kind of a node. */
    interface Visitor<T> {
        T cell(Cell cell);

        T constant(BigDecimal value);

        T operation(Operation operation);
    }

    <T> T accept(Visitor<T> visitor);

    /**
     * A figure of a source.
     *
     * @param source the name of its cube in the report
     * @param value in the source's own currency and scale
     */
    record Cell(String source, Period period, Area reporter, Area partner, Flow flow, String sector, BigDecimal value)
            implements Derivation {
        /** A value is the same whatever zeros it ends with. */
        public Cell {
            value = value.stripTrailingZeros();
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.cell(this);
        }

        /** Of what tells cells apart: looked up for every part of every formula. */
        @Override
        public int hashCode() {
            int place =
                    31 * (31 * period.year() + period.month()) + partner.code().hashCode();
            return 31 * (31 * place + flow.code().hashCode()) + sector.hashCode();
        }
    }

    /** A number that comes from no cell. */
    record Constant(BigDecimal value) implements Derivation {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.constant(value);
        }
    }

    /** Something done with others. */
    final class Operation implements Derivation {
        private final Operator operator;
        private final List<Derivation> operands;
        private final int hash;

        private Operation(Operator operator, List<Derivation> operands) {
            this(operator, operands, operands.hashCode());
        }

        /**
         * An operation.
         *
         * @param operands which do not change any more
         * @param hash theirs, that of the list
         */
        private Operation(Operator operator, List<Derivation> operands, int hash) {
            this.operator = operator;
            this.operands = operands;
            this.hash = hash;
        }

        /** The same with one operand more. */
        private Operation and(Derivation other) {
            List<Derivation> more = new ArrayList<>(operands.size() + 1);
            more.addAll(operands);
            more.add(other);
            return new Operation(operator, Collections.unmodifiableList(more), 31 * hash + other.hashCode());
        }

        public Operator operator() {
            return operator;
        }

        public List<Derivation> operands() {
            return operands;
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.operation(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || (other instanceof Operation that
                            && hash == that.hash
                            && operator == that.operator
                            && operands.equals(that.operands));
        }

        @Override
        public int hashCode() {
            return 31 * hash + operator.name().hashCode();
        }

        @Override
        public String toString() {
            return operator + Objects.toString(operands);
        }
    }

    /** A number that comes from no cell. */
    static Derivation of(long value) {
        return new Constant(BigDecimal.valueOf(value));
    }

    /** An operation on derivations. */
    static Derivation of(Operator operator, Derivation... operands) {
        return new Operation(operator, List.of(operands));
    }

    /** What two figures make; nothing where neither was made of cells. */
    static Optional<Derivation> of(Operator operator, Observation one, Observation other) {
        if (one.made().isEmpty() && other.made().isEmpty()) {
            return Optional.empty();
        }
        if (operator == Operator.SUM) {
            return Optional.of(isZero(one) ? of(other) : isZero(other) ? of(one) : sum(of(one), of(other)));
        }
        boolean same =
                (operator == Operator.PRODUCT && isOne(other)) || (operator == Operator.DIFFERENCE && isZero(other));
        return Optional.of(same ? of(one) : of(operator, of(one), of(other)));
    }

    /** How a known figure was made; a constant where nothing was noted. */
    static Derivation of(Observation figure) {
        return figure.made().isPresent() ? figure.made().get() : new Constant(figure.value());
    }

    /** A sum of many is one list, but sums of different things stay apart. */
    private static Derivation sum(Derivation one, Derivation other) {
        if (one instanceof Operation sum && sum.operator == Operator.SUM) {
            List<Derivation> operands = sum.operands;
            if (alike(operands.get(operands.size() - 1), other)) {
                return sum.and(other);
            }
        }
        return of(Operator.SUM, one, other);
    }

    private static boolean alike(Derivation one, Derivation other) {
        if (one instanceof Operation first && other instanceof Operation second) {
            return first.operator == second.operator;
        }
        return one instanceof Cell && other instanceof Cell;
    }

    private static boolean isZero(Observation figure) {
        return figure.made().isEmpty() && figure.value().signum() == 0;
    }

    private static boolean isOne(Observation figure) {
        return figure.made().isEmpty() && figure.value().compareTo(BigDecimal.ONE) == 0;
    }
}
