package org.tradegap.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The periods that the measures of records have, each set of them once. */
final class RecordPeriods {
    private final List<Measure> measures;
    private final FlowParser parser;
    private final FlowNumbers numbers;
    private final Map<List<Integer>, Integer> places = new HashMap<>();
    private int[][] periods = new int[16][];
    private boolean hasBad;

    RecordPeriods(List<Measure> measures, FlowParser parser, FlowNumbers numbers) {
        this.measures = measures;
        this.parser = parser;
        this.numbers = numbers;
    }

    /** The number of the set of periods that a record's measures have. */
    int of(List<String> fields) {
        List<Integer> all =
                measures.stream().map(measure -> period(fields, measure)).toList();
        hasBad |= all.contains(FieldNumbers.OTHER);
        return places.computeIfAbsent(all, this::place);
    }

    private int place(List<Integer> all) {
        int place = places.size();
        if (place == periods.length) {
            periods = Arrays.copyOf(periods, 2 * place);
        }
        periods[place] = all.stream().mapToInt(Integer::intValue).toArray();
        return place;
    }

    /** The number of the period of each measure, {@link FieldNumbers#OTHER} where it has none. */
    int[] at(int number) {
        return periods[number];
    }

    /** Whether any measure of any record has no period. */
    boolean hasBad() {
        return hasBad;
    }

    private int period(List<String> fields, Measure measure) {
        try {
            return numbers.of(parser.period(fields, measure));
        } catch (BadField bad) {
            return FieldNumbers.OTHER;
        }
    }
}
