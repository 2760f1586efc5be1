package org.tradegap.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tradegap.report.Chart;

/**
 * Dated events as dashed lines with their labels in lanes above the plot. A label stands right of its line, else left of
 * it, in the lowest lane where it covers no other label and no line runs through it; where there is none the line stays
 * and the label is left out. Events outside the plot are not drawn.
 */
final class EventMarks {
    private static final int LANES = 3;
    private static final int LANE_HEIGHT = 17;

    /** The most room that lanes can take. */
    static final int MOST_HEIGHT = LANES * LANE_HEIGHT;

    private static final int GAP = 5;
    private static final int LONGEST = 240;

    private final TimePlot plot;
    private final Lettering lettering;
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(String text, double line, double left, double right, int lane) {
        boolean fits(Placed other) {
            boolean apart = lane != other.lane || right + GAP < other.left || left - GAP > other.right;
            return apart && !other.cuts(this) && !cuts(other);
        }

        /** Whether this line, up to its lane, runs through the other label. */
        private boolean cuts(Placed other) {
            return other.lane <= lane && line > other.left - GAP && line < other.right + GAP;
        }
    }

    /** Finds a place for each label; only the width of the plot matters. */
    EventMarks(TimePlot plot, List<Chart.Mark> marks) {
        this.plot = plot;
        this.lettering = plot.page().style().tick().in(plot.page().theme().ink());
        marks.stream()
                .filter(mark -> plot.contains(mark.at()))
                .sorted(Comparator.comparingDouble(Chart.Mark::at).reversed())
                .forEach(this::place);
    }

    private void place(Chart.Mark mark) {
        double line = plot.x(mark.at());
        String text = lettering.shorten(mark.label(), LONGEST);
        double width = lettering.width(text);
        for (int lane = 0; lane < LANES; lane++) {
            var right = new Placed(text, line, line + GAP, line + GAP + width, lane);
            var left = new Placed(text, line, line - GAP - width, line - GAP, lane);
            for (Placed candidate : List.of(right, left)) {
                if (inside(candidate) && placed.stream().allMatch(candidate::fits)) {
                    placed.add(candidate);
                    return;
                }
            }
        }
        placed.add(new Placed("", line, line, line, -1));
    }

    private boolean inside(Placed candidate) {
        return candidate.left >= plot.page().margin()
                && candidate.right <= plot.page().width() - plot.page().margin();
    }

    /** The room the lanes take above the plot. */
    int height() {
        int lanes = placed.stream().mapToInt(Placed::lane).max().orElse(-1) + 1;
        return lanes * LANE_HEIGHT;
    }

    /** Draws lines and labels over and above the plot, which has been cut by {@link #height}. */
    void draw(TimePlot drawn) {
        for (Placed mark : placed) {
            double top = drawn.box().y - TimePlot.PAD - Math.max(0, mark.lane + 1) * LANE_HEIGHT;
            double bottom = drawn.box().getMaxY() + TimePlot.PAD;
            drawn.page()
                    .stroke(
                            new Line2D.Double(mark.line, top + 2, mark.line, bottom),
                            drawn.page().theme().colours().grey(),
                            drawn.page().theme().dashed());
            drawn.page().write(mark.text, lettering, mark.left, top + 12);
        }
    }
}
