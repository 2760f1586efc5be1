package org.tradegap.workbook;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;
import org.tradegap.report.Sheet;
import org.tradegap.workbook.HouseStyle.Twist;

/** Fills single cells: figures to the last digit, words never as a formula. */
final class CellWriter {
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    /** What the file format takes for a letter by its number. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final HouseStyle style;
    private final Optional<Formulas> formulas;
    private final CellTexts texts;
    private final boolean repeating;

    /** Writes figures as they are. */
    CellWriter(HouseStyle style) {
        this(style, Optional.empty());
    }

    /** Lets formulas know where figures stand, if there are to be any. */
    CellWriter(HouseStyle style, Optional<Formulas> formulas) {
        this(style, formulas, new CellTexts(), false);
    }

    private CellWriter(HouseStyle style, Optional<Formulas> formulas, CellTexts texts, boolean repeating) {
        this.style = style;
        this.formulas = formulas;
        this.texts = texts;
        this.repeating = repeating;
    }

    /** The same for a sheet: no figure refers to those of a sheet for one page, which only repeats them. */
    CellWriter of(Sheet sheet) {
        return sheet.onePage() ? new CellWriter(style, formulas, texts, true) : this;
    }

    /** The words written so far. */
    CellTexts texts() {
        return texts;
    }

    HouseStyle style() {
        return style;
    }

    /** The words of a cell; a figure in full. */
    static String words(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Link link) {
            return link.text();
        }
        if (cell instanceof Cell.Missing missing) {
            return missing.shorthand();
        }
        return ((Cell.Figure) cell).value().stripTrailingZeros().toPlainString();
    }

    /** Writes what stands in the cell; links and missing figures depart from the look in their own way. */
    void write(XSSFCell target, Cell cell, Look look, Set<Twist> twists) {
        if (cell instanceof Cell.Figure figure) {
            target.setCellValue(0);
            target.getCTCell().setV(words(cell));
            target.setCellStyle(style.of(look, twists));
            if (formulas.isPresent()) {
                note(formulas.get(), target, figure, look.inTotal() == look);
            }
        } else if (cell instanceof Cell.Missing) {
            text(target, words(cell), look, with(twists, Twist.RIGHT));
        } else if (cell instanceof Cell.Link link) {
            text(target, words(cell), look, with(twists, Twist.LINKED));
            link(target, link.sheet());
        } else {
            text(target, words(cell), look, twists);
        }
    }

    private void note(Formulas all, XSSFCell target, Cell.Figure figure, boolean total) {
        if (repeating) {
            all.repeat(target, figure);
        } else {
            all.add(target, figure, total);
        }
    }

    void text(XSSFCell target, String text, Look look, Set<Twist> twists) {
        texts.put(target, literal(text));
        target.setCellStyle(style.of(look, formulaLike(text) ? with(twists, Twist.LITERAL) : twists));
    }

    /** Words such that the file format takes none of them for the number of a letter. */
    static String literal(String text) {
        return text.contains("_x") ? ESCAPE_LIKE.matcher(text).replaceAll("_x005F_") : text;
    }

    /** Whether a spreadsheet would take the words for a formula when somebody edits them. */
    static boolean formulaLike(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    private static void link(XSSFCell target, String sheet) {
        XSSFHyperlink link =
                target.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(SheetNameFormatter.format(sheet) + "!A1");
        target.setHyperlink(link);
    }

    private static Set<Twist> with(Set<Twist> twists, Twist more) {
        EnumSet<Twist> all = EnumSet.of(more);
        all.addAll(twists);
        return all;
    }
}
