package org.tradegap.workbook;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;

/** The colours of what the spreadsheet draws, which can be told apart by those who see few colours. */
final class ToolColours {
    static final String INK = "1F1F1F";
    static final String GRID = "E2E2E2";
    /** Pale, since figures stand on them. */
    static final String SURPLUS = "B3D5E8";

    static final String DEFICIT = "F2CFB3";

    private static final List<String> SERIES =
            List.of("0072B2", "D55E00", "56B4E9", "E69F00", "009E73", "CC79A7", "DDCC77", "666666");

    private ToolColours() {}

    /** The colour of a series, from 0. */
    static String series(int number) {
        return SERIES.get(number % SERIES.size());
    }

    static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }

    static XDDFLineProperties line(String colour, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(colour));
        line.setWidth(points);
        return line;
    }
}
