package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.List;
import org.tradegap.report.Chart;

/** The words around a chart: title and subtitle above, the source note below, all flush left, two lines each at most. */
final class Frame {
    static final int MARGIN = 24;
    private static final int LINES = 2;
    private static final int GAP = 14;

    private Frame() {}

    /** Draws the words and gives the room that is left between them. */
    static Rectangle draw(Page page, Chart.Caption caption) {
        int top = above(page, caption);
        int bottom = below(page, caption.source());
        return new Rectangle(MARGIN, top, Page.WIDTH - 2 * MARGIN, bottom - top);
    }

    private static int above(Page page, Chart.Caption caption) {
        Lettering title = page.fonts().title();
        Lettering subtitle = page.fonts().subtitle();
        List<String> titleLines = title.balance(caption.title(), Page.WIDTH - 2 * MARGIN, LINES);
        List<String> subtitleLines = subtitle.wrap(caption.subtitle(), Page.WIDTH - 2 * MARGIN, LINES);
        double baseline = page.writeLines(titleLines, title, MARGIN, 38);
        double last = page.writeLines(subtitleLines, subtitle, MARGIN, baseline + 22);
        return (int) last + GAP;
    }

    private static int below(Page page, String source) {
        Lettering note = page.fonts().note();
        List<String> lines = note.wrap(source, Page.WIDTH - 2 * MARGIN, LINES);
        int first = Page.HEIGHT - 17 - (lines.size() - 1) * note.leading();
        page.writeLines(lines, note, MARGIN, first);
        return first - note.font().getSize() - GAP;
    }
}
