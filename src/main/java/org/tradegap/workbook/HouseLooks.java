package org.tradegap.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.tradegap.report.Look;

/** The named styles of {@link HouseTemplate}, one line each. */
final class HouseLooks {
    /** A font: sans serif, 12 points or more, as guidance for official statistics asks. */
    record Face(int points, boolean bold, boolean underlined, String colour) {}

    /** The ground of a cell and the line at one of its edges; an empty colour is none. */
    record Ground(String fill, String topLine, String bottomLine) {}

    /** A named style. */
    record Named(Look look, Face face, Ground ground, HorizontalAlignment alignment, String format) {}

    private static final String INK = "1F2933";
    private static final String NAVY = "102A43";
    private static final String GREY = "52606D";
    private static final String BLUE = "0B5394";
    private static final String PALE = "E9EFF5";
    private static final String HAIR = "D9E2EC";

    private static final String GENERAL = "General";
    private static final String WORDS = "@";
    private static final String AMOUNT = "#,##0.0";
    private static final String BALANCE = "+#,##0.0;-#,##0.0;0.0";
    private static final String PERCENT = "0.0";
    private static final String CHANGE = "+0.0;-0.0;0.0";
    private static final String RATIO = "0.000;-0.000;0.000";
    private static final String COUNT = "#,##0";

    static final Face BODY = new Face(12, false, false, INK);
    private static final Face STRONG = new Face(12, true, false, NAVY);

    private static final Ground PLAIN = new Ground("", "", "");
    private static final Ground ROW = new Ground("", "", HAIR);
    private static final Ground HEAD = new Ground(PALE, "", NAVY);
    private static final Ground TOTAL = new Ground("", NAVY, NAVY);

    private static final HorizontalAlignment LEFT = HorizontalAlignment.LEFT;
    private static final HorizontalAlignment RIGHT = HorizontalAlignment.RIGHT;

    static final List<Named> ALL = List.of(
            new Named(Look.TITLE, new Face(16, true, false, NAVY), PLAIN, LEFT, GENERAL),
            new Named(Look.SUBTITLE, new Face(12, false, false, GREY), PLAIN, LEFT, GENERAL),
            new Named(Look.HEADING, new Face(14, true, false, NAVY), PLAIN, LEFT, GENERAL),
            new Named(Look.PARAGRAPH, BODY, PLAIN, LEFT, GENERAL),
            new Named(Look.LINK, new Face(12, false, true, BLUE), PLAIN, LEFT, GENERAL),
            new Named(Look.HEADER, STRONG, HEAD, LEFT, GENERAL),
            new Named(Look.HEADER_FIGURE, STRONG, HEAD, RIGHT, GENERAL),
            new Named(Look.TEXT, BODY, ROW, LEFT, GENERAL),
            new Named(Look.CODE, BODY, ROW, LEFT, WORDS),
            new Named(Look.AMOUNT, BODY, ROW, RIGHT, AMOUNT),
            new Named(Look.BALANCE, BODY, ROW, RIGHT, BALANCE),
            new Named(Look.PERCENT, BODY, ROW, RIGHT, PERCENT),
            new Named(Look.CHANGE, BODY, ROW, RIGHT, CHANGE),
            new Named(Look.RATIO, BODY, ROW, RIGHT, RATIO),
            new Named(Look.COUNT, BODY, ROW, RIGHT, COUNT),
            new Named(Look.TOTAL_TEXT, STRONG, TOTAL, LEFT, GENERAL),
            new Named(Look.TOTAL_AMOUNT, STRONG, TOTAL, RIGHT, AMOUNT),
            new Named(Look.TOTAL_BALANCE, STRONG, TOTAL, RIGHT, BALANCE),
            new Named(Look.TOTAL_PERCENT, STRONG, TOTAL, RIGHT, PERCENT),
            new Named(Look.TOTAL_CHANGE, STRONG, TOTAL, RIGHT, CHANGE),
            new Named(Look.TOTAL_RATIO, STRONG, TOTAL, RIGHT, RATIO),
            new Named(Look.TOTAL_COUNT, STRONG, TOTAL, RIGHT, COUNT));

    private HouseLooks() {}
}
