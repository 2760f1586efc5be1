package org.tradegap.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.tradegap.report.Cell;
import org.tradegap.trade.Derivation;
import org.tradegap.trade.Derivation.Operation;
import org.tradegap.trade.Derivation.Operator;
import org.tradegap.workbook.PlainFigures.Cause;

/**
 * The formulas of a workbook. A figure that is made of others is written as what its derivation says of the cells in
 * which these others are shown; one that is shown a second time refers to where it is first. A formula that would not
 * give the figure is not written.
 */
final class Formulas {
    /** How far a recalculated figure may be from the exact one, as a part of what it was made of. */
    private static final double CLOSE = 1e-9;

    private static final int LONGEST = 8000;
    private static final int MOST_POWERS = 12;

    private final Sources sources;
    private final Evaluation evaluation;
    private final Map<Derivation, Place> shown = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<PlainFigures.Figure> plain = new ArrayList<>();

    /** Where the cells of the sources stand. */
    interface Sources {
        /** The place of a cell; nothing where it stands nowhere. */
        Optional<Leaf> leaf(Derivation.Cell cell);
    }

    /**
     * A cell of the workbook.
     *
     * @param factor what its value is multiplied with to be in the unit shown
     */
    record Leaf(Reference reference, BigDecimal factor) {}

    /**
     * A figure that has been written.
     *
     * @param power of ten by which it is larger than what its derivation comes to in the unit shown
     */
    private record Place(XSSFCell cell, Derivation made, boolean total, int power) {
        String sheet() {
            return cell.getSheet().getSheetName();
        }

        Reference reference() {
            return Formulas.reference(cell);
        }
    }

    Formulas(Sources sources) {
        this.sources = sources;
        this.evaluation = new Evaluation(sources);
    }

    /** Takes note of a figure that was written to a cell, in a total row or not. */
    void add(XSSFCell cell, Cell.Figure figure, boolean total) {
        place(cell, figure, total).filter(place -> place.power == 0).ifPresent(place -> {
            Place before = shown.putIfAbsent(place.made, place);
            if (before != null && total && !before.total && isSum(place.made)) {
                shown.put(place.made, place);
            }
        });
    }

    /** Takes note of a figure that is repeated in a cell, to which no other figure is to refer. */
    void repeat(XSSFCell cell, Cell.Figure figure) {
        place(cell, figure, false);
    }

    private Optional<Place> place(XSSFCell cell, Cell.Figure figure, boolean total) {
        if (figure.made().isEmpty()) {
            return Optional.empty();
        }
        Derivation made = figure.made().get();
        Evaluation.Value value = made.accept(evaluation);
        OptionalInt power = power(figure.value().doubleValue(), value);
        if (power.isEmpty()) {
            plain.add(new PlainFigures.Figure(
                    reference(cell), Double.isNaN(value.result()) ? Cause.WITHOUT_SOURCE : Cause.OTHER_RESULT));
            return Optional.empty();
        }
        Place place = new Place(cell, made, total, power.getAsInt());
        places.add(place);
        return Optional.of(place);
    }

    /** Writes all formulas; gives the figures that were made of others and stay plain numbers. */
    List<PlainFigures.Figure> write() {
        for (Place place : places) {
            String formula = formula(place);
            if (formula.length() <= LONGEST) {
                place.cell.getCTCell().addNewF().setStringValue(formula);
            } else {
                plain.add(new PlainFigures.Figure(place.reference(), Cause.TOO_LONG));
            }
        }
        return List.copyOf(plain);
    }

    private static Reference reference(XSSFCell cell) {
        return new Reference(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex());
    }

    private String formula(Place place) {
        FormulaText writer = new FormulaText(
                sources, part -> Optional.ofNullable(shown.get(part)).map(Place::reference), place.sheet());
        Place first = shown.getOrDefault(place.made, place);
        FormulaText.Text text = first.equals(place) ? place.made.accept(writer) : writer.reference(first.reference());
        return FormulaText.timesPower(text, place.power);
    }

    private static boolean isSum(Derivation made) {
        return made instanceof Operation operation && operation.operator() == Operator.SUM;
    }

    /** The power of ten that makes a result the figure, 0 where they are close; nothing where none does. */
    private static OptionalInt power(double figure, Evaluation.Value value) {
        double result = value.result();
        if (Math.abs(figure - result) <= Math.max(value.size(), Math.abs(figure)) * CLOSE) {
            return OptionalInt.of(0);
        }
        if (figure == 0 || result == 0 || !Double.isFinite(result)) {
            return OptionalInt.empty();
        }
        int power = (int) Math.round(Math.log10(Math.abs(figure / result)));
        boolean same = Math.abs(power) <= MOST_POWERS
                && Math.abs(figure - result * Math.pow(10, power)) <= Math.abs(figure) * CLOSE;
        return same ? OptionalInt.of(power) : OptionalInt.empty();
    }
}
