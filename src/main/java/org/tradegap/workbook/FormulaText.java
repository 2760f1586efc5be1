package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operation;
import org.tradegap.trade.Derivation.Operator;

/** A derivation in the words of a spreadsheet, as it stands on one sheet. */
final class FormulaText implements Derivation.Visitor<FormulaText.Text> {
    /** The most arguments that a spreadsheet's function takes. */
    private static final int MOST_ARGUMENTS = 250;

    /** Sums of more parts are written with the function. */
    private static final int FEW = 4;

    private final Formulas.Sources sources;
    private final Function<Derivation, Optional<Reference>> shown;
    private final String sheet;

    /**
     * @param shown where a part is shown, if it is
     * @param sheet the sheet on which the formula stands
     */
    FormulaText(Formulas.Sources sources, Function<Derivation, Optional<Reference>> shown, String sheet) {
        this.sources = sources;
        this.shown = shown;
        this.sheet = sheet;
    }

    /** How tightly the outermost signs of a text hold together. */
    enum Hold {
        SUM,
        PRODUCT,
        POWER,
        WHOLE
    }

    /** A part of a formula. */
    record Text(String text, Hold hold) {
        /** In brackets where it holds together less than it must. */
        String within(Hold least) {
            return hold.compareTo(least) < 0 ? "(" + text + ")" : text;
        }
    }

    /** A text times a power of ten. */
    static String timesPower(Text text, int power) {
        return power == 0
                ? text.text
                : text.within(Hold.PRODUCT)
                        + (power > 0 ? "*" : "/")
                        + BigDecimal.ONE.movePointRight(Math.abs(power)).toPlainString();
    }

    /** A cell of the workbook. */
    Text reference(Reference reference) {
        return leaf(new Formulas.Leaf(reference, BigDecimal.ONE));
    }

    Text part(Derivation part) {
        Optional<Reference> reference = shown.apply(part);
        return reference.isPresent() ? reference(reference.get()) : part.accept(this);
    }

    /** The cell that a part is shown in or comes from; nothing for what is made of several. */
    private Optional<Formulas.Leaf> cellOf(Derivation part) {
        Optional<Formulas.Leaf> reference = shown.apply(part).map(each -> new Formulas.Leaf(each, BigDecimal.ONE));
        return reference.isEmpty() && part instanceof Derivation.Cell cell ? sources.leaf(cell) : reference;
    }

    /** The cells of all parts; none at all where one is made of several. */
    List<Formulas.Leaf> cells(List<Derivation> parts) {
        List<Formulas.Leaf> cells = new ArrayList<>();
        for (Derivation part : parts) {
            Optional<Formulas.Leaf> cell = cellOf(part);
            if (cell.isEmpty()) {
                return List.of();
            }
            cells.add(cell.get());
        }
        return cells;
    }

    /** Cells that stand below each other, or beside, all with one factor. */
    Optional<Text> range(List<Formulas.Leaf> cells, boolean below) {
        return inRow(cells, below) ? Optional.of(ranged(cells, range -> range)) : Optional.empty();
    }

    @Override
    public Text cell(Derivation.Cell cell) {
        return leaf(sources.leaf(cell).orElseThrow());
    }

    private Text leaf(Formulas.Leaf leaf) {
        String text = leaf.reference().from(sheet);
        return new Text(
                scaled(text, leaf.factor()), leaf.factor().compareTo(BigDecimal.ONE) == 0 ? Hold.WHOLE : Hold.PRODUCT);
    }

    private static String scaled(String text, BigDecimal factor) {
        BigDecimal plain = factor.stripTrailingZeros();
        if (plain.compareTo(BigDecimal.ONE) == 0) {
            return text;
        }
        boolean fraction = plain.scale() > 0 && plain.unscaledValue().equals(java.math.BigInteger.ONE);
        return fraction
                ? text + "/" + BigDecimal.ONE.movePointRight(plain.scale()).toPlainString()
                : text + "*" + plain.toPlainString();
    }

    @Override
    public Text constant(BigDecimal value) {
        String text = value.stripTrailingZeros().toPlainString();
        return new Text(text, value.signum() < 0 ? Hold.SUM : Hold.WHOLE);
    }

    @Override
    public Text operation(Operation operation) {
        return operation.operator() == Operator.SUM
                ? sum(operation.operands())
                : joined(
                        operation.operator(),
                        operation.operands().stream().map(this::part).toList());
    }

    /** What is done with texts. */
    static Text joined(Operator operator, List<Text> operands) {
        Text one = operands.get(0);
        Text other = operands.get(operands.size() - 1);
        return switch (operator) {
            case SUM -> new Text(operands.stream().map(Text::text).collect(Collectors.joining("+")), Hold.SUM);
            case DIFFERENCE -> difference(one, other);
            case PRODUCT -> new Text(one.within(Hold.PRODUCT) + "*" + other.within(Hold.PRODUCT), Hold.PRODUCT);
            case QUOTIENT -> new Text(one.within(Hold.PRODUCT) + "/" + other.within(Hold.POWER), Hold.PRODUCT);
            case POWER -> new Text(one.within(Hold.WHOLE) + "^" + other.within(Hold.WHOLE), Hold.POWER);
            case ABSOLUTE -> new Text("ABS(" + one.text + ")", Hold.WHOLE);
            case ABOVE_ZERO -> new Text("MAX(0," + one.text + ")", Hold.WHOLE);
            case RANK -> rank(operands);
        };
    }

    private static Text difference(Text one, Text other) {
        String minus = "-" + other.within(Hold.PRODUCT);
        return new Text(one.text.equals("0") ? minus : one.text + minus, Hold.SUM);
    }

    private static Text rank(List<Text> operands) {
        String own = operands.get(0).within(Hold.PRODUCT);
        return new Text(
                operands.stream()
                        .skip(1)
                        .map(each -> "+(" + each.within(Hold.PRODUCT) + "<" + own + ")")
                        .collect(Collectors.joining("", "1", "")),
                Hold.SUM);
    }

    /** The shortest text: of a range of cells, over ranges, or of all terms. */
    private Text sum(List<Derivation> terms) {
        List<Formulas.Leaf> cells = cells(terms);
        if (isRange(cells)) {
            return ranged(cells, range -> "SUM(" + range + ")");
        }
        if (terms.size() > FEW) {
            return new AlikeTerms(this, true)
                    .of(terms)
                    .or(() -> new AlikeTerms(this, false).of(terms))
                    .map(array -> new Text("SUMPRODUCT(" + array.text + ")", Hold.WHOLE))
                    .orElseGet(() -> functions(terms));
        }
        return joined(Operator.SUM, terms.stream().map(this::part).toList());
    }

    private Text functions(List<Derivation> terms) {
        List<String> texts = terms.stream().map(this::part).map(Text::text).toList();
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += MOST_ARGUMENTS) {
            List<String> some = texts.subList(i, Math.min(texts.size(), i + MOST_ARGUMENTS));
            sums.add("SUM(" + String.join(",", some) + ")");
        }
        return new Text(String.join("+", sums), sums.size() == 1 ? Hold.WHOLE : Hold.SUM);
    }

    /** A range of cells, something done with it, and then times their factor. */
    private Text ranged(List<Formulas.Leaf> cells, UnaryOperator<String> done) {
        Reference first = cells.get(0).reference();
        Reference last = cells.get(cells.size() - 1).reference();
        BigDecimal factor = cells.get(0).factor();
        return new Text(
                scaled(done.apply(first.to(last, sheet)), factor),
                factor.compareTo(BigDecimal.ONE) == 0 ? Hold.WHOLE : Hold.PRODUCT);
    }

    private static boolean isRange(List<Formulas.Leaf> cells) {
        return cells.size() > 1 && (inRow(cells, true) || inRow(cells, false));
    }

    private static boolean inRow(List<Formulas.Leaf> cells, boolean below) {
        for (int i = 1; i < cells.size(); i++) {
            Formulas.Leaf before = cells.get(i - 1);
            Formulas.Leaf next = cells.get(i);
            if (!before.reference().isBefore(next.reference(), below)
                    || before.factor().compareTo(next.factor()) != 0) {
                return false;
            }
        }
        return true;
    }
}
