package org.tradegap.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;
import org.tradegap.workbook.Finished.Entry;
import org.tradegap.workbook.Guidance.Rule;

/** Rules about how cells look and what stands in them. */
final class GuidanceCells {
    /** Smaller letters keep a publication from being made. */
    static final int LEAST_POINTS = 12;

    private static final double LEAST_CONTRAST = 4.5;
    private static final Set<String> SANS_SERIF = Set.of(
            "arial",
            "helvetica",
            "liberation sans",
            "calibri",
            "aptos",
            "verdana",
            "tahoma",
            "open sans",
            "dejavu sans",
            "noto sans",
            "segoe ui",
            "carlito");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?:|www\\.).*|(click )?here|link");
    private static final Pattern NOTE_SIGN = Pattern.compile(".*[\\p{L}\\p{N}][*†‡¹²³⁴⁵⁶⁷⁸⁹]+");

    static final List<Rule> RULES = List.of(
            ofStyle("The font has no serifs", cell -> !isSansSerif(cell)),
            ofStyle("No letters are smaller than 12 points", cell -> font(cell).getFontHeightInPoints() < LEAST_POINTS),
            ofStyle("No words are in italics", cell -> font(cell).getItalic()),
            ofStyle(
                    "Only links are underlined",
                    cell -> font(cell).getUnderline() != Font.U_NONE,
                    entry -> entry.cell().getHyperlink() == null),
            ofStyle("No words are raised or lowered", cell -> font(cell).getTypeOffset() != Font.SS_NONE),
            ofStyle(
                    "Letters stand out from their ground by 4.5 to 1 at least",
                    cell -> contrast(ink(cell), ground(cell)) < LEAST_CONTRAST),
            ofStyle(
                    "Numbers stand at the right of their cells",
                    cell -> !isAligned(cell, HorizontalAlignment.RIGHT),
                    Entry::isNumber),
            ofStyle(
                    "Words outside of columns of numbers stand at the left",
                    cell -> !isAligned(cell, HorizontalAlignment.LEFT),
                    entry -> entry.isWords()
                            && entry.cell().getColumnIndex() == 0
                            && !entry.text().startsWith("[")
                            && !isHeaderOfNumbers(entry.cell())),
            of("There are no formulas", entry -> entry.type() == CellType.FORMULA),
            of("No cell is an error", entry -> entry.type() == CellType.ERROR),
            of(
                    "The words of a link say where it leads",
                    entry -> ADDRESS.matcher(entry.text()).matches()
                            && entry.cell().getHyperlink() != null),
            of(
                    "Notes are not marked by raised numbers or asterisks",
                    entry -> entry.isWords() && NOTE_SIGN.matcher(entry.text()).matches()),
            of(
                    "No cell begins or ends with a space",
                    entry ->
                            entry.isWords() && !entry.text().equals(entry.text().strip())));

    private GuidanceCells() {}

    private static Rule of(String words, Predicate<Entry> wrong) {
        return new Rule(words, file -> Finished.places(file.cells(), wrong));
    }

    /** A rule of which all cells of a style are right, or all are wrong. */
    private static Rule ofStyle(String words, Predicate<XSSFCell> wrong) {
        return ofStyle(words, wrong, entry -> true);
    }

    /** A rule of which all cells of a style are right, or those that something holds of are wrong. */
    private static Rule ofStyle(String words, Predicate<XSSFCell> wrong, Predicate<Entry> where) {
        return new Rule(words, file -> {
            Map<Long, Boolean> known = new HashMap<>();
            return Finished.places(file.cells(), entry -> isWrong(entry, wrong, known) && where.test(entry));
        });
    }

    private static boolean isWrong(Entry entry, Predicate<XSSFCell> wrong, Map<Long, Boolean> known) {
        @Nullable Boolean found = known.get(entry.style());
        if (found == null) {
            found = wrong.test(entry.cell());
            known.put(entry.style(), found);
        }
        return found;
    }

    private static org.apache.poi.xssf.usermodel.XSSFFont font(XSSFCell cell) {
        return cell.getCellStyle().getFont();
    }

    private static boolean isSansSerif(XSSFCell cell) {
        return SANS_SERIF.contains(font(cell).getFontName().toLowerCase(Locale.ROOT))
                || font(cell).getFamily() == FontFamily.SWISS.getValue();
    }

    private static boolean isAligned(XSSFCell cell, HorizontalAlignment wanted) {
        HorizontalAlignment alignment = cell.getCellStyle().getAlignment();
        return alignment == wanted || alignment == HorizontalAlignment.GENERAL;
    }

    private static boolean isHeaderOfNumbers(XSSFCell cell) {
        var table = GuidanceTables.tableOf(cell);
        return table != null
                && new Finished.Area(cell.getSheet(), table)
                        .isOfNumbers(cell.getColumnIndex() - table.getStartColIndex());
    }

    private static byte[] ink(XSSFCell cell) {
        return rgb(font(cell).getXSSFColor(), new byte[3]);
    }

    private static byte[] ground(XSSFCell cell) {
        byte[] white = {-1, -1, -1};
        return cell.getCellStyle().getFillPattern() == FillPatternType.NO_FILL
                ? white
                : rgb(cell.getCellStyle().getFillForegroundXSSFColor(), white);
    }

    private static byte[] rgb(@Nullable XSSFColor colour, byte[] otherwise) {
        byte @Nullable [] rgb = colour == null ? null : colour.getRGBWithTint();
        return rgb == null ? otherwise : rgb;
    }

    /** WCAG 2.2, contrast ratio: of the relative luminance of the lighter colour to that of the darker. */
    static double contrast(byte[] one, byte[] other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(byte[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(byte part) {
        double share = (part & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
