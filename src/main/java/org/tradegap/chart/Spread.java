package org.tradegap.chart;

import java.util.ArrayDeque;

/** Labels in a column, moved apart just as far as they must be and kept inside its ends. */
final class Spread {
    private Spread() {}

    /**
     * The tops of boxes of the given heights, each as near as can be to where it wants to be, in the order given and
     * none over another.
     *
     * @param wanted the tops wished for, ascending
     * @param top where the column begins; the heights together fit between it and the bottom
     */
    static double[] tops(double[] wanted, double[] heights, double top, double bottom) {
        var groups = new ArrayDeque<Group>();
        for (int i = 0; i < wanted.length; i++) {
            var group = new Group(1, wanted[i], heights[i]);
            while (!groups.isEmpty()
                    && groups.getLast().start(top, bottom) + groups.getLast().height > group.start(top, bottom)) {
                group = groups.removeLast().with(group);
            }
            groups.addLast(group);
        }
        var tops = new double[wanted.length];
        int i = 0;
        for (Group group : groups) {
            double y = group.start(top, bottom);
            for (int end = i + group.count; i < end; i++) {
                tops[i] = y;
                y += heights[i];
            }
        }
        return tops;
    }

    /**
     * Boxes that touch.
     *
     * @param sum of the starts of the group that each of them would like best
     */
    private record Group(int count, double sum, double height) {
        double start(double top, double bottom) {
            return Math.max(top, Math.min(bottom - height, sum / count));
        }

        Group with(Group next) {
            return new Group(count + next.count, sum + next.sum - next.count * height, height + next.height);
        }
    }
}
