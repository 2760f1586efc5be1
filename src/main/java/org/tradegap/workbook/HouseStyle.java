package org.tradegap.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;
import org.tradegap.report.Look;

/** Cell styles that follow the template's named ones: whoever edits a named style changes every cell of that look. */
final class HouseStyle {
    /** How a single cell departs from its look. */
    enum Twist {
        /** Words under a figure's header stand where the figures do. */
        RIGHT,
        /** Too long for its column. */
        WRAP,
        /** In a row of several lines, begins with the first. */
        TOP,
        /** In a row of one line, with as much room above as below. */
        MIDDLE,
        /** Words in a column behind figures: a little to the right of these. */
        INDENTED,
        /** Runs on over the empty cells to its right. */
        ONE_LINE,
        /** Words of a table that lead somewhere: in the font of links. */
        LINKED,
        /** Begins like a formula: stays text even when somebody edits the cell. */
        LITERAL,
        /** A header that leaves room at its right for the button of a filter. */
        FILTERED
    }

    /** The width of a filter's button, in steps of a cell's indent. */
    private static final short BUTTON = 2;

    private record Variant(Look look, Set<Twist> twists) {}

    private final StylesTable table;
    private final Map<String, Integer> named;
    private final Map<Variant, XSSFCellStyle> made = new HashMap<>();
    private final TextSize size = new TextSize(this);

    HouseStyle(StylesTable table) {
        this.table = table;
        this.named = named(table);
    }

    /** How much room texts take in these styles. */
    TextSize size() {
        return size;
    }

    /** The named cell styles and where each stands in the table, by name. */
    static Map<String, Integer> named(StylesTable table) {
        Map<String, Integer> places = new TreeMap<>();
        @Nullable CTCellStyles styles = table.getCTStylesheet().getCellStyles();
        if (styles != null) {
            for (CTCellStyle style : styles.getCellStyleList()) {
                places.put(style.getName(), Math.toIntExact(style.getXfId()));
            }
        }
        return places;
    }

    /** The names of the looks that the table has no style for. */
    static List<String> missing(StylesTable table) {
        Set<String> found = named(table).keySet();
        return Arrays.stream(Look.values())
                .map(Look::styleName)
                .filter(name -> !found.contains(name))
                .toList();
    }

    XSSFCellStyle of(Look look, Set<Twist> twists) {
        Variant variant = new Variant(look, twists);
        @Nullable XSSFCellStyle known = made.get(variant);
        if (known != null) {
            return known;
        }
        XSSFCellStyle style = make(variant);
        made.put(variant, style);
        return style;
    }

    XSSFCellStyle of(Look look) {
        return of(look, Set.of());
    }

    /** The font that column widths are counted in. */
    XSSFFont defaultFont() {
        return table.getFontAt(0);
    }

    private XSSFCellStyle make(Variant variant) {
        Integer place = named.get(variant.look.styleName());
        if (place == null) {
            throw new IllegalArgumentException("no cell style " + variant.look.styleName());
        }
        CTXf xf = following(place);
        XSSFCellStyle style = new XSSFCellStyle(table.putCellXf(xf) - 1, place, table, table.getTheme());
        if (!variant.twists.isEmpty()) {
            xf.setApplyAlignment(true);
            variant.twists.forEach(twist -> apply(twist, style));
        }
        return style;
    }

    /** A cell's format that leaves everything to the named style. */
    private CTXf following(int place) {
        CTXf named = table.getCellStyleXfAt(place);
        CTXf xf = CTXf.Factory.newInstance();
        xf.setNumFmtId(named.getNumFmtId());
        xf.setFontId(named.getFontId());
        xf.setFillId(named.getFillId());
        xf.setBorderId(named.getBorderId());
        xf.setXfId(place);
        if (named.isSetAlignment()) {
            xf.setAlignment(named.getAlignment());
        }
        if (named.isSetProtection()) {
            xf.setProtection(named.getProtection());
        }
        return xf;
    }

    private static void makeRoom(XSSFCellStyle style) {
        if (style.getAlignment() == HorizontalAlignment.RIGHT) {
            style.setIndention(BUTTON);
        }
    }

    private void apply(Twist twist, XSSFCellStyle style) {
        switch (twist) {
            case RIGHT -> style.setAlignment(HorizontalAlignment.RIGHT);
            case LINKED -> style.setFont(of(Look.LINK).getFont());
            case WRAP -> style.setWrapText(true);
            case TOP -> style.setVerticalAlignment(VerticalAlignment.TOP);
            case MIDDLE -> style.setVerticalAlignment(VerticalAlignment.CENTER);
            case INDENTED -> style.setIndention((short) 1);
            case ONE_LINE -> style.setWrapText(false);
            case LITERAL -> style.setQuotePrefixed(true);
            case FILTERED -> makeRoom(style);
        }
    }
}
