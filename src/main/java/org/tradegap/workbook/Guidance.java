package org.tradegap.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * What official statistics in a spreadsheet are held to, after the UK Government Analysis Function's "Releasing
 * statistics in spreadsheets" and its checklist; each rule looks at the finished workbook.
 */
public final class Guidance {
    private static final int MOST_PLACES = 5;

    private static final List<Rule> RULES = Stream.of(
                    GuidanceDocument.RULES, GuidanceSheets.RULES, GuidanceTables.RULES, GuidanceCells.RULES)
            .flatMap(List::stream)
            .toList();

    private Guidance() {}

    /**
     * One thing that is asked.
     *
     * @param words what, as a sentence without a full stop
     * @param broken where it does not hold, in words
     */
    record Rule(String words, Function<Finished, List<String>> broken) {
        /** A rule about the whole file. */
        static Rule ofAll(String words, Function<Finished, Boolean> holds, Function<Finished, String> found) {
            return new Rule(words, file -> holds.apply(file) ? List.of() : List.of(found.apply(file)));
        }
    }

    /** What is asked, a sentence for each rule. */
    public static List<String> rules() {
        return RULES.stream().map(Rule::words).toList();
    }

    /**
     * What a publication is called and counts in.
     *
     * @param fileName the name under which it is given out
     * @param units in which its sources count, beside those that are known
     */
    public record Terms(String fileName, Set<String> units) {}

    /** The rules that a finished workbook breaks, each with the first places where it does; empty where all hold. */
    static Map<String, String> broken(XSSFWorkbook workbook, Terms terms) {
        Finished file = new Finished(workbook, terms.fileName(), terms.units());
        Map<String, String> broken = new LinkedHashMap<>();
        for (Rule rule : RULES) {
            List<String> places = rule.broken().apply(file);
            if (!places.isEmpty()) {
                broken.put(rule.words(), shortened(places));
            }
        }
        return broken;
    }

    private static String shortened(List<String> places) {
        int more = places.size() - MOST_PLACES;
        String first = String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
