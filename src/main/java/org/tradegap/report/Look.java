package org.tradegap.report;

/**
 * The looks a cell can have. Each is a named cell style of the report's {@code workbook.xlsx}, which alone says what
 * font, colour and number format it stands for.
 */
public enum Look {
    TITLE("Tradegap Title"),
    SUBTITLE("Tradegap Subtitle"),
    HEADING("Tradegap Heading"),
    PARAGRAPH("Tradegap Paragraph"),
    LINK("Tradegap Link"),
    HEADER("Tradegap Header"),
    HEADER_FIGURE("Tradegap Header figure"),
    TEXT("Tradegap Text"),
    CODE("Tradegap Code"),
    AMOUNT("Tradegap Amount"),
    BALANCE("Tradegap Balance"),
    PERCENT("Tradegap Percent"),
    CHANGE("Tradegap Change percent"),
    RATIO("Tradegap Ratio"),
    COUNT("Tradegap Count"),
    TOTAL_TEXT("Tradegap Total text"),
    TOTAL_AMOUNT("Tradegap Total amount"),
    TOTAL_BALANCE("Tradegap Total balance"),
    TOTAL_PERCENT("Tradegap Total percent"),
    TOTAL_CHANGE("Tradegap Total change percent"),
    TOTAL_RATIO("Tradegap Total ratio"),
    TOTAL_COUNT("Tradegap Total count");

    private final String styleName;

    Look(String styleName) {
        this.styleName = styleName;
    }

    /** The named cell style in the template. */
    public String styleName() {
        return styleName;
    }

    /** Whether cells of this look hold numbers. */
    public boolean isFigure() {
        return switch (this) {
            case AMOUNT, BALANCE, PERCENT, CHANGE, RATIO, COUNT -> true;
            case TOTAL_AMOUNT, TOTAL_BALANCE, TOTAL_PERCENT, TOTAL_CHANGE, TOTAL_RATIO, TOTAL_COUNT -> true;
            default -> false;
        };
    }

    /** The look of the same cell in a total row. */
    public Look inTotal() {
        return switch (this) {
            case TEXT, CODE -> TOTAL_TEXT;
            case AMOUNT -> TOTAL_AMOUNT;
            case BALANCE -> TOTAL_BALANCE;
            case PERCENT -> TOTAL_PERCENT;
            case CHANGE -> TOTAL_CHANGE;
            case RATIO -> TOTAL_RATIO;
            case COUNT -> TOTAL_COUNT;
            default -> this;
        };
    }
}
