package org.tradegap.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tradegap.report.Chart;

/** Tells which words of a chart have signs that no font has. */
record MissingSigns(Faces faces) {
    private static final int MOST = 5;

    /** One remark with the signs and the first text that has any, or none. */
    List<String> remarks(Chart chart) {
        List<String> texts = Stream.concat(caption(chart.caption()), chart.names())
                .distinct()
                .filter(text -> text.codePoints().anyMatch(sign -> !faces.has(sign)))
                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        String more = texts.size() > 1 ? " and " + (texts.size() - 1) + " more" : "";
        return List.of("chart " + chart.caption().id() + ": no font has the signs "
                + missing(String.join("", texts)) + " of \"" + texts.get(0) + "\"" + more
                + "; name a TrueType file that has them under fonts in " + ChartRenderer.THEME + " beside report.yml");
    }

    private static Stream<String> caption(Chart.Caption caption) {
        return Stream.of(caption.title(), caption.subtitle(), caption.source());
    }

    private String missing(String text) {
        List<Integer> signs = text.codePoints()
                .filter(sign -> !faces.has(sign))
                .distinct()
                .boxed()
                .toList();
        List<String> codes = new ArrayList<>();
        signs.stream().limit(MOST).forEach(sign -> codes.add(String.format(Locale.ROOT, "U+%04X", sign)));
        String rest = signs.size() > MOST ? " and " + (signs.size() - MOST) + " more" : "";
        return String.join(", ", codes) + rest;
    }
}
