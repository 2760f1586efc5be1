package org.tradegap.chart;

import java.awt.Rectangle;

/** Panels in rows, from left to right and from top to bottom. */
record PanelGrid(int columns, int rows, int panels, Rectangle body) {
    /** The most panels that fill one, two, three and four rows, in the wide size and in a column. */
    private static final int[] FULL = {3, 8, 15, 24};

    private static final int[] COLUMN = {2, 6, 9, 12};

    private static final int HEAD = 26;
    private static final int FOOT = 22;
    private static final int NOTE = 16;

    /** The grid for so many panels, of at most 24, in a column 12. */
    static PanelGrid of(int panels, Rectangle body, ChartSize size) {
        int[] most = size == ChartSize.WIDE ? FULL : COLUMN;
        int rows = 1;
        while (rows < most.length && most[rows - 1] < panels) {
            rows++;
        }
        int drawn = Math.max(1, Math.min(panels, most[most.length - 1]));
        return new PanelGrid((drawn + rows - 1) / rows, rows, panels, body);
    }

    private int rowGap() {
        return rows > 3 ? 10 : 22;
    }

    int cells() {
        return columns * rows;
    }

    boolean isFirstInRow(int panel) {
        return panel % columns == 0;
    }

    boolean isLastInColumn(int panel) {
        return panel + columns >= Math.min(panels, cells());
    }

    /**
     * Where the bars of a panel go.
     *
     * @param left the room for ticks before the first column
     * @param right the room for a figure after each panel
     */
    Rectangle box(int panel, int left, int right) {
        int note = panels > cells() ? NOTE : 0;
        int gap = TimePlot.PAD * 2 + 10;
        int cellWidth = (body.width - left + gap) / columns;
        int cellHeight = (body.height - FOOT - note + rowGap()) / rows;
        int x = body.x + left + panel % columns * cellWidth;
        int y = body.y + panel / columns * cellHeight + HEAD;
        return new Rectangle(x, y, cellWidth - gap - right, cellHeight - HEAD - rowGap());
    }
}
