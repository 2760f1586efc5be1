package org.tradegap.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.tradegap.report.Cell;
import org.tradegap.report.Look;

/**
 * How wide text is, in digits of the template's default font, and how high: an estimate from the kind of each letter,
 * the same on machines with and without fonts.
 */
final class TextSize {
    /** Thousandths of the font's size, from space to tilde, of a usual sans serif (Helvetica, Arial). */
    private static final int[] LETTERS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final char FIRST_LETTER = ' ';
    private static final double DIGIT = 556;
    private static final double CAPITAL = 722;
    private static final double IDEOGRAPH = 1000;
    private static final double BOLD_FACTOR = 1.08;
    private static final double LEADING = 1.24;
    private static final double AIR = 3;
    private static final double THOUSAND = 1000;
    private static final int FIRST_HANGUL = 0x1100;

    private final HouseStyle style;
    private final FigureFormats formats;
    private final Map<Look, Letters> letters = new EnumMap<>(Look.class);

    /**
     * What a look's font says of widths and heights, which takes long to find in it.
     *
     * @param scale how large it is, where the default font is 1
     * @param weight how much wider it makes letters
     */
    private record Letters(double scale, double weight, int points) {}

    TextSize(HouseStyle style) {
        this.style = style;
        this.formats = new FigureFormats(style);
    }

    /** What figures look like. */
    FigureFormats formats() {
        return formats;
    }

    /** The width of the longest line. */
    double of(String text, Look look) {
        Letters in = letters(look);
        return digits(text) * in.scale * in.weight;
    }

    private Letters letters(Look look) {
        @Nullable Letters known = letters.get(look);
        if (known != null) {
            return known;
        }
        XSSFFont font = style.of(look).getFont();
        Letters found = new Letters(
                (double) font.getFontHeight() / style.defaultFont().getFontHeight(),
                font.getBold() ? BOLD_FACTOR : 1,
                font.getFontHeightInPoints());
        letters.put(look, found);
        return found;
    }

    /** The width of a cell as it is shown: a figure in its number format. */
    double of(Cell cell, Look look) {
        return of(shown(cell, look), look);
    }

    /** The height in points of a row with so many lines. */
    double rowHeight(int lines, Look look) {
        return lines * letters(look).points * LEADING + AIR;
    }

    /** The width of a digit of the default font in points. */
    double digit() {
        return style.defaultFont().getFontHeightInPoints() * DIGIT / THOUSAND;
    }

    /** The width of the longest word. */
    double ofLongestWord(String text, Look look) {
        double longest = 0;
        for (String word : text.split("\\s+", -1)) {
            longest = Math.max(longest, of(word, look));
        }
        return longest;
    }

    /** The words of a cell; a figure as its number format shows it. */
    String shown(Cell cell, Look look) {
        if (cell instanceof Cell.Figure figure) {
            return formats.shown(figure.value(), look);
        }
        return CellWriter.words(cell);
    }

    /** The width of the longest line in a font that is as large as the default one. */
    private static double digits(String text) {
        double longest = 0;
        double line = 0;
        for (int i = 0; i < text.length(); i++) {
            int letter = text.codePointAt(i);
            line = letter == '\n' || letter == '\r' ? 0 : line + thousandths(letter);
            longest = Math.max(longest, line);
            i += Character.charCount(letter) - 1;
        }
        return longest / DIGIT;
    }

    private static double thousandths(int letter) {
        int place = letter - FIRST_LETTER;
        if (place >= 0 && place < LETTERS.length) {
            return LETTERS[place];
        }
        if (letter >= FIRST_HANGUL && Character.isLetter(letter)) {
            return IDEOGRAPH;
        }
        return Character.isUpperCase(letter) ? CAPITAL : DIGIT;
    }
}
