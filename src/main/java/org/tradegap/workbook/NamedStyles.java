package org.tradegap.workbook;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyle;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCellStyles;
import org.tradegap.report.Look;
import org.tradegap.workbook.HouseLooks.Face;
import org.tradegap.workbook.HouseLooks.Ground;
import org.tradegap.workbook.HouseLooks.Named;

/** Adds named cell styles to a new workbook. */
final class NamedStyles {
    private static final String FONT = "Arial";
    private static final String OPAQUE = "FF";

    private final XSSFWorkbook workbook;
    private final StylesTable table;
    private final CTCellStyles names;

    NamedStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        table = workbook.getStylesSource();
        names = table.getCTStylesheet().addNewCellStyles();
        dress(table.getFontAt(0), HouseLooks.BODY);
        name("Normal", 0).setBuiltinId(0);
    }

    void add(Named named) {
        XSSFFont font = new XSSFFont();
        dress(font, named.face());
        XSSFCellStyle style = new XSSFCellStyle(table);
        style.getCoreXf().setFontId(table.putFont(font));
        style.setAlignment(named.alignment());
        boolean header = named.look() == Look.HEADER || named.look() == Look.HEADER_FIGURE;
        style.setVerticalAlignment(header ? VerticalAlignment.BOTTOM : VerticalAlignment.CENTER);
        style.setWrapText(!named.look().isFigure());
        style.setDataFormat(workbook.createDataFormat().getFormat(named.format()));
        ground(style, named.ground());
        name(named.look().styleName(), table.putCellStyleXf(style.getCoreXf()) - 1);
    }

    private CTCellStyle name(String name, int place) {
        CTCellStyle style = names.addNewCellStyle();
        style.setName(name);
        style.setXfId(place);
        names.setCount(names.sizeOfCellStyleArray());
        return style;
    }

    private static void dress(XSSFFont font, Face face) {
        font.setFontName(FONT);
        font.setFamily(FontFamily.SWISS);
        font.setScheme(FontScheme.NONE);
        font.setFontHeightInPoints((short) face.points());
        font.setBold(face.bold());
        font.setUnderline(face.underlined() ? FontUnderline.SINGLE : FontUnderline.NONE);
        font.setColor(colour(face.colour()));
    }

    private static void ground(XSSFCellStyle style, Ground ground) {
        if (!ground.fill().isEmpty()) {
            style.setFillForegroundColor(colour(ground.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!ground.topLine().isEmpty()) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour(ground.topLine()));
        }
        if (!ground.bottomLine().isEmpty()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(ground.bottomLine()));
        }
    }

    private static XSSFColor colour(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(OPAQUE + hex));
    }
}
