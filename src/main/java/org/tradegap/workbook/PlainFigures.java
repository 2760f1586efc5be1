package org.tradegap.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures that were made of others and stay plain numbers, in words. */
final class PlainFigures {
    private PlainFigures() {}

    /** Why a figure has no formula. */
    enum Cause {
        TOO_LONG("the formula would be longer than Excel takes"),
        OTHER_RESULT("what a spreadsheet makes of the formula is not the figure"),
        WITHOUT_SOURCE("a figure that the formula needs stands nowhere in the workbook");

        private final String words;

        Cause(String words) {
            this.words = words;
        }
    }

    /** A figure without a formula. */
    record Figure(Reference cell, Cause cause) {}

    /** A sentence for each sheet and cause, with the first cell. */
    static List<String> words(List<Figure> figures) {
        Map<String, Map<Cause, List<Figure>>> bySheet = new LinkedHashMap<>();
        figures.forEach(each -> bySheet.computeIfAbsent(each.cell().sheet(), sheet -> new EnumMap<>(Cause.class))
                .computeIfAbsent(each.cause(), cause -> new ArrayList<>())
                .add(each));
        return bySheet.values().stream()
                .flatMap(byCause -> byCause.values().stream())
                .map(PlainFigures::sentence)
                .toList();
    }

    private static String sentence(List<Figure> alike) {
        Reference first = alike.get(0).cell();
        String what =
                alike.size() == 1 ? "1 derived figure stays a number" : alike.size() + " derived figures stay numbers";
        return "sheet \"" + first.sheet() + "\": " + what + ", since "
                + alike.get(0).cause().words + "; the first is " + first.from(first.sheet());
    }
}
