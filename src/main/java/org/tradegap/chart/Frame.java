package org.tradegap.chart;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradegap.report.Chart;

/**
 * The words around a chart: title and subtitle above, source and notes below, all flush left. Long words take smaller
 * letters first and more lines then; nothing of them is left out as long as half of the page is enough for them.
 */
final class Frame {
    private static final int LINES = 2;
    private static final int NOTE_LINES = 4;
    private static final int GAP = 14;
    private static final int LEAST = 8;

    /** As many lines of the smallest letters as there can be. */
    private static final int MOST_LINES = 8;

    private final Page page;
    private final double room;

    private Frame(Page page) {
        this.page = page;
        this.room = page.width() - 2.0 * page.margin();
    }

    /** Lines in the letters that they fit in. */
    private record Words(Lettering lettering, List<String> lines) {}

    /** Draws the words and gives the room that is left between them. */
    static Rectangle draw(Page page, Chart.Caption caption, Optional<String> note) {
        Frame frame = new Frame(page);
        int top = frame.above(caption);
        int bottom = frame.below(caption.source(), note);
        return new Rectangle(page.margin(), top, (int) frame.room, bottom - top);
    }

    private int above(Chart.Caption caption) {
        Words title = fitted(
                page.style().title(), caption.title(), page.style().size().titleLines());
        Words subtitle = fitted(page.style().subtitle(), caption.subtitle(), LINES);
        Lettering letters = title.lettering;
        List<String> lines = balanced(title, caption.title());
        double first = page.margin() + letters.size() * 0.68;
        double baseline = page.writeLines(lines, letters, page.margin(), first);
        double next = baseline + subtitle.lettering.size() + letters.size() * 0.36;
        double last = page.writeLines(balanced(subtitle, caption.subtitle()), subtitle.lettering, page.margin(), next);
        return (int) last + GAP;
    }

    private List<String> balanced(Words words, String text) {
        return words.lettering.balance(text, room, words.lines.size());
    }

    private int below(String source, Optional<String> note) {
        String words = source + note.map(each -> "\n" + each).orElse("");
        Words below = fitted(page.style().note(), words, NOTE_LINES);
        int first = page.height() - 15 - (below.lines.size() - 1) * below.lettering.leading();
        page.writeLines(below.lines, below.lettering, page.margin(), first);
        return first - below.lettering.size() - GAP;
    }

    /** The largest letters of which the words need no more lines than wished, else the smallest. */
    private Words fitted(Lettering wished, String text, int lines) {
        int least = Math.min(wished.size(), Math.max(LEAST, wished.size() * 6 / 10));
        for (int size = wished.size(); size > least; size--) {
            List<String> broken = wished.sized(size).wrap(text, room, MOST_LINES);
            if (broken.size() <= lines) {
                return new Words(wished.sized(size), broken);
            }
        }
        Lettering smallest = wished.sized(least);
        return new Words(smallest, new ArrayList<>(smallest.wrap(text, room, MOST_LINES)));
    }
}
