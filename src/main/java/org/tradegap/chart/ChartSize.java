package org.tradegap.chart;

import org.tradegap.report.Pictures;

/** The sizes in which every chart is drawn, each laid out on its own. */
public enum ChartSize {
    /** 16 to 9, for slides, screens and workbooks. */
    WIDE(960, 540, ""),
    /** As wide as a column of print. */
    COLUMN(480, 400, Pictures.COLUMN);

    private final int width;
    private final int height;
    private final String suffix;

    ChartSize(int width, int height, String suffix) {
        this.width = width;
        this.height = height;
        this.suffix = suffix;
    }

    /** In units of the page; a PNG has two pixels for each. */
    public int width() {
        return width;
    }

    /** In units of the page. */
    public int height() {
        return height;
    }

    /** What stands behind the id of a chart in the names of its files. */
    public String suffix() {
        return suffix;
    }

    int margin() {
        return this == WIDE ? 24 : 16;
    }

    /** As many lines as a title may take in full size. */
    int titleLines() {
        return this == WIDE ? 2 : 3;
    }

    /** The room for a label at the right of a plot, with its figure. */
    int labelRoom() {
        return this == WIDE ? 220 : 150;
    }
}
