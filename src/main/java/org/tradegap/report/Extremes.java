package org.tradegap.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tradegap.trade.Observation;
import org.tradegap.trade.UnitShown;

/**
 * The largest and smallest of the figures that a chart is about, for its alternative text.
 *
 * @param kind the kind of chart, such as {@code stacked bar chart}
 * @param what the figures are, such as {@code total balance}
 * @param figures by label, in the chart's order
 */
record Extremes(String kind, String what, Map<String, Observation> figures) {
    Extremes {
        figures = new LinkedHashMap<>(figures);
    }

    /** One sentence, empty when no figure is known. */
    String words(ChartFigures chart, UnitShown unit) {
        Comparator<Map.Entry<String, Observation>> byValue =
                Comparator.comparing(entry -> entry.getValue().value());
        Optional<Map.Entry<String, Observation>> highest = figures.entrySet().stream()
                .filter(entry -> entry.getValue().isKnown())
                .max(byValue);
        Optional<Map.Entry<String, Observation>> lowest = figures.entrySet().stream()
                .filter(entry -> entry.getValue().isKnown())
                .min(byValue);
        if (highest.isEmpty() || lowest.isEmpty()) {
            return "";
        }
        return " Highest " + what + " " + place(highest.get(), chart, unit) + ", lowest "
                + place(lowest.get(), chart, unit) + ".";
    }

    private static String place(Map.Entry<String, Observation> entry, ChartFigures chart, UnitShown unit) {
        return chart.rounded(entry.getValue(), unit) + " (" + entry.getKey() + ")";
    }
}
