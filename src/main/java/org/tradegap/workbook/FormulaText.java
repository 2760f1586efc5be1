package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operation;

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
    private enum Hold {
        SUM,
        PRODUCT,
        POWER,
        WHOLE
    }

    /**
     * A part of a formula.
     *
     * @param cell the cell that it is, times the factor; nothing for any other part
     */
    record Text(String text, Hold hold, Optional<Formulas.Leaf> cell) {
        private Text(String text, Hold hold) {
            this(text, hold, Optional.empty());
        }

        /** In brackets where it holds together less than it must. */
        private String within(Hold least) {
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

    private Text part(Derivation part) {
        Optional<Reference> reference = shown.apply(part);
        return reference.isPresent() ? reference(reference.get()) : part.accept(this);
    }

    @Override
    public Text cell(Derivation.Cell cell) {
        return leaf(sources.leaf(cell).orElseThrow());
    }

    private Text leaf(Formulas.Leaf leaf) {
        String text = leaf.reference().from(sheet);
        return new Text(
                scaled(text, leaf.factor()),
                leaf.factor().compareTo(BigDecimal.ONE) == 0 ? Hold.WHOLE : Hold.PRODUCT,
                Optional.of(leaf));
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
        List<Text> operands = operation.operands().stream().map(this::part).toList();
        Text one = operands.get(0);
        Text other = operands.get(operands.size() - 1);
        return switch (operation.operator()) {
            case SUM -> sum(operands);
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

    private Text sum(List<Text> operands) {
        Optional<Text> range = range(operands);
        if (range.isPresent()) {
            return range.get();
        }
        List<String> texts = operands.stream().map(Text::text).toList();
        if (texts.size() <= FEW) {
            return new Text(String.join("+", texts), Hold.SUM);
        }
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += MOST_ARGUMENTS) {
            List<String> some = texts.subList(i, Math.min(texts.size(), i + MOST_ARGUMENTS));
            sums.add("SUM(" + String.join(",", some) + ")");
        }
        return new Text(String.join("+", sums), sums.size() == 1 ? Hold.WHOLE : Hold.SUM);
    }

    /** The sum of cells that stand below or beside each other, all with one factor. */
    private Optional<Text> range(List<Text> operands) {
        List<Formulas.Leaf> cells =
                operands.stream().flatMap(each -> each.cell.stream()).toList();
        if (cells.size() < 2 || cells.size() < operands.size() || !(inRow(cells, true) || inRow(cells, false))) {
            return Optional.empty();
        }
        Reference first = cells.get(0).reference();
        Reference last = cells.get(cells.size() - 1).reference();
        BigDecimal factor = cells.get(0).factor();
        String sum = "SUM(" + first.to(last, sheet) + ")";
        return Optional.of(
                new Text(scaled(sum, factor), factor.compareTo(BigDecimal.ONE) == 0 ? Hold.WHOLE : Hold.PRODUCT));
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
