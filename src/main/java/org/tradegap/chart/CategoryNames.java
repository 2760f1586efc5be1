package org.tradegap.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which categories are named below a plot: each one if there is room, otherwise every so many, so that none touch. */
final class CategoryNames {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int[] MONTH_STEPS = {1, 2, 3, 4, 6, 12};
    private static final int GAP = 10;
    private static final int LONGEST = 84;

    private CategoryNames() {}

    /**
     * The names to write with their places, long ones shortened. Years are counted back from the last one, months from
     * January.
     *
     * @param spacing from one category to the next
     */
    static Map<Integer, String> thinned(List<String> categories, Lettering lettering, double spacing) {
        double room = Math.max(spacing - GAP, LONGEST);
        double widest = 0;
        for (String category : categories) {
            widest = Math.max(widest, lettering.width(lettering.shorten(category, room)));
        }
        int step = Math.max(1, (int) Math.ceil((widest + GAP) / spacing - 1e-9));
        int anchor = categories.size() - 1;
        if (categories.stream().allMatch(MONTH.asMatchPredicate())) {
            step = monthStep(step);
            anchor = january(categories);
        }
        var names = new TreeMap<Integer, String>();
        for (int i = Math.floorMod(anchor, step); i < categories.size(); i += step) {
            names.put(i, lettering.shorten(categories.get(i), room));
        }
        return names;
    }

    private static int monthStep(int least) {
        for (int step : MONTH_STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return (least + 11) / 12 * 12;
    }

    private static int january(List<String> months) {
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).endsWith("-01")) {
                return i;
            }
        }
        return 0;
    }
}
